import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileText, type TextProfile } from '../../../src/domain/quality/text-profile';
import { foldSpelling } from '../../../src/domain/quality/text-variants';
import { finish } from '../../../src/domain/stats/steps';
import type { TextColumn } from '../../../src/domain/table/column';
import golden from '../../golden/quality-profile.json' with { type: 'json' };
import { texts } from '../predict/columns';

const profile = (...cells: (string | null)[]): TextProfile => finish(profileText(texts(...cells) as TextColumn));
const times = (count: number, text: string): string[] => new Array<string>(count).fill(text);

describe('profileText', () => {
  it('matches pandas', () => {
    const { topCounts, lengths, ...figures } = golden.rows.planFigures;
    const actual = profile(...golden.rows.plan);
    expect(actual).toMatchObject({ ...figures, lengths: { min: lengths.min, max: lengths.max } });
    expect(actual.lengths!.mean).toBeCloseTo(lengths.mean, 12);
    expect(actual.topValues.map(({ count }) => count)).toEqual(topCounts);
  });

  it('lists the ten commonest values, the earlier first among equals', () => {
    const cells = Array.from({ length: 14 }, (_, at) => times(at === 12 ? 5 : at === 13 ? 9 : 2, `v${at}`)).flat();
    expect(profile(...cells).topValues.map(({ value }) => value)).toEqual([
      'v13',
      'v12',
      'v0',
      'v1',
      'v2',
      'v3',
      'v4',
      'v5',
      'v6',
      'v7',
    ]);
  });

  it('finds the spellings of a value: case, blanks, width', () => {
    const { variants, distinct } = profile(
      ...times(5, 'UK'),
      ...times(2, 'uk '),
      'ＵＫ',
      ...times(3, 'New  York'),
      'new york',
      ...times(4, 'Café'),
      'CAFÉ',
      'Newyork',
      'Cafe',
    );
    expect(distinct).toBe(9);
    expect(variants).toEqual({
      groups: 3,
      cells: 5,
      examples: [
        [
          { value: 'UK', count: 5 },
          { value: 'uk ', count: 2 },
          { value: 'ＵＫ', count: 1 },
        ],
        [
          { value: 'New  York', count: 3 },
          { value: 'new york', count: 1 },
        ],
        [
          { value: 'Café', count: 4 },
          { value: 'CAFÉ', count: 1 },
        ],
      ],
    });
  });

  it.each<[string, string[]]>([
    ['blanks', ['a', 'A', ' ', '\t', '\u00a0', '\u3000', '\0']],
    ['full-width letters', ['a', 'Ａ', 'ａ', '－', '-', '客']],
    ['combining marks', ['e', 'E', '\u0301', 'é', 'É', '\u0327']],
    ['Greek sigmas', ['α', 'Α', 'Σ', 'σ', 'ς', ' ']],
    ['Hangul letters', ['한', '하', '\u1112', '\u1161', '\u11ab']],
    ['letters whose small form is two', ['İ', 'i', 'I', '\u0307', 'ß', 'ẞ']],
    ['pairs of surrogates', ['𐐀', '𐐨', '\ud801', '\udc28', 'a']],
  ])('groups text as folding every cell would: %s', (_, units) => {
    const unit = fc.constantFrom(...units);
    const text = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 40 }), (cells) => {
        const spellings = [...new Set(cells.map(foldSpelling))]
          .map((spelling) => cells.filter((cell) => foldSpelling(cell) === spelling))
          .filter((group) => group.length > 1);
        const { variants } = profile(...cells);
        expect([variants.groups, variants.cells]).toEqual([
          spellings.length,
          spellings.reduce((sum, group) => sum + group.length - 1, 0),
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('does not count entries that no row uses', () => {
    const column: TextColumn = { type: 'text', codes: Uint32Array.of(1, 1), dictionary: ['uk', 'UK', 'n/a'] };
    expect(finish(profileText(column))).toMatchObject({
      distinct: 1,
      topValues: [{ value: 'UK', count: 2 }],
      lengths: { min: 2, mean: 2, max: 2 },
      variants: { groups: 0, cells: 0 },
      missingWords: 0,
    });
  });

  it('counts cells whose words say that there is no value', () => {
    expect(profile('N/A', 'null', 'north', 'nullify', null).missingWords).toBe(2);
  });

  it('has no lengths where there are no values', () => {
    expect(profile(null, null)).toMatchObject({ count: 0, missing: 2, distinct: 0, topValues: [], lengths: null });
  });
});
