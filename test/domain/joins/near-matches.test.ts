import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkJoin } from '../../../src/domain/joins/join-check';
import { foldWriting } from '../../../src/domain/joins/key-writing';
import type { NearMatch } from '../../../src/domain/joins/near-matches';
import { finish } from '../../../src/domain/stats/steps';
import type { Column } from '../../../src/domain/table/column';
import { textColumn } from '../../text-column';
import { numbers, texts } from '../predict/columns';

const near = (left: Column, right: Column): readonly NearMatch[] => finish(checkJoin([left], [right])).nearMatches;

test('what is plain folds as the rest does, one difference after the other', () => {
  const text = fc.string({ unit: fc.constantFrom('0', '1', '.', 'a', 'B', ' ', 'Ｃ', '０', 'ℋ', '\u200b') });
  fc.assert(
    fc.property(text, (written) => {
      const order = ['width', 'blanks', 'case', 'decimals', 'zeros'] as const;
      const folded = order.reduce((form, writing) => foldWriting(form, writing), written);
      expect(foldWriting(written, 'all')).toBe(folded);
    }),
    { numRuns: 2_000 },
  );
});

describe('nearMatches', () => {
  it.each([
    ['case', 'C01', 'c01'],
    ['blanks', ' C01', 'C01'],
    ['blanks', 'C\u00a001\u200b', 'C 01'],
    ['width', 'Ｃ０１', 'C01'],
    ['zeros', '0017', '17'],
    ['decimals', '17.0', '17'],
    ['decimals', '17', '17.00'],
  ])('finds that only %s keeps %j from %j', (ignoring, left, right) => {
    expect(near(texts(left, 'other', left), texts('x', right))).toEqual([
      { ignoring, rows: 2, left: [left], right: [right] },
    ]);
  });

  it('says what ignoring all differences together would find, where that is more', () => {
    expect(near(texts(' A', 'b', ' C', '００7'), texts('a', 'B', 'c', '7'))).toEqual([
      { ignoring: 'all', rows: 4, left: [' A'], right: ['a'] },
      { ignoring: 'case', rows: 1, left: ['b'], right: ['B'] },
    ]);
  });

  it('counts a row that would match a key which matches others already', () => {
    expect(near(texts('a', 'A'), texts('a'))).toMatchObject([{ ignoring: 'case', rows: 1 }]);
  });

  it('compares a number with text of leading zeros', () => {
    expect(near(numbers(17, 18), texts('0017', '18'))).toMatchObject([{ ignoring: 'zeros', rows: 1 }]);
  });

  it('is silent where nothing is near: zeros within a code, numbers alone, texts of blanks', () => {
    expect(near(texts('C0017', '\u200b', 'x'), texts('C17', '\u200d'))).toEqual([]);
    expect(near(numbers(1, 2), numbers(3))).toEqual([]);
  });

  it('counts each of very many keys', () => {
    const codes = (letter: string): string[] => Array.from({ length: 50_000 }, (_, i) => `${letter}${i}`);
    expect(near(textColumn(codes('C')), textColumn(codes('c')))).toMatchObject([{ ignoring: 'case', rows: 50_000 }]);
    expect(near(textColumn(codes('C')), textColumn(codes('d')))).toEqual([]);
  });

  it('folds the parts of a key one by one', () => {
    const check = finish(checkJoin([texts('A', 'ab'), texts('1', 'c')], [texts('a', 'a'), texts('1', 'bc')]));
    expect(check.nearMatches).toEqual([{ ignoring: 'case', rows: 1, left: ['A', '1'], right: ['a', '1'] }]);
  });
});
