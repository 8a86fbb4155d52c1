import { describe, expect, it } from 'vitest';
import { columnSpellings } from '../../../src/domain/quality/spellings';
import { finish } from '../../../src/domain/stats/steps';
import { numbers, texts } from '../predict/columns';

const spellings = (...cells: (string | null)[]) => finish(columnSpellings(texts(...cells)));

describe('spellings of the values of a column', () => {
  it('are one where they differ in width, blanks at the ends, or case', () => {
    expect(spellings('客户63', '客户６３', '客户63', 'c7 ', 'C7', 'c7', null, 'C7', 'd')).toEqual({
      texts: 6,
      values: 3,
      groups: 2,
      example: { common: 'C7', variant: 'c7 ' },
    });
  });

  it('are one where they are compatible forms in Unicode (NFKC)', () => {
    const forms = ['ｶﾞｽ', 'ガス', 'ﬁnn', 'finn', 'Ⅻ', 'xii', 'ｱ', 'ア'];
    expect(spellings(...forms)).toMatchObject({ texts: 8, values: 4, groups: 4 });
  });

  it('are as many as there are values where none is written in two ways', () => {
    expect(spellings('C1', 'C2', 'C1', null)).toEqual({ texts: 2, values: 2, groups: 0, example: null });
    expect(finish(columnSpellings(numbers(1, 1, 2)))).toMatchObject({ groups: 0, example: null });
  });
});
