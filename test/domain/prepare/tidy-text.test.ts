import { describe, expect, it } from 'vitest';
import { fitTidyText } from '../../../src/domain/prepare/tidy-text';
import type { Remedy } from '../../../src/domain/quality/remedy';
import type { Step } from '../../../src/domain/prepare/step';
import { finish } from '../../../src/domain/stats/steps';
import { numbers, texts } from '../predict/columns';
import { cellsOf, prepare, tableOf } from './tables';

const table = tableOf({ city: texts('Paris', 'paris ', 'Paris', 'Lyon', null, 'ＰＡＲＩＳ', 'n/a') });

describe('tidyText', () => {
  it('writes every value in its commonest spelling, new spellings too, and counts the cells', () => {
    const step = { op: 'tidyText', method: 'commonestSpelling' } as const;
    const { table: tidied, cells } = prepare(table, step);
    expect(cellsOf(tidied, 'city')).toEqual(['Paris', 'Paris', 'Paris', 'Lyon', null, 'Paris', 'n/a']);
    expect(cells).toEqual([{ column: 'city', event: 'respelt', cells: 2 }]);
    const other = tableOf({ city: texts('PARIS', 'lyon', 'Rome', null) });
    expect(cellsOf(prepare(table, step, other).table, 'city')).toEqual(['Paris', 'lyon', 'Rome', null]);
  });

  it('takes the first by code of equally common spellings', () => {
    const { table: tidied } = prepare(tableOf({ x: texts('b', 'B', 'a') }), {
      op: 'tidyText',
      method: 'commonestSpelling',
    });
    expect(cellsOf(tidied, 'x')).toEqual(['B', 'B', 'a']);
  });

  it('empties words that say that there is no value', () => {
    const words = tableOf({ x: texts('N/A', 'Anna', 'null', null, '-') });
    const { table: tidied, cells } = prepare(words, { op: 'tidyText', method: 'wordsToMissing' });
    expect(cellsOf(tidied, 'x')).toEqual([null, 'Anna', null, null, null]);
    expect(tidied[0]!.column).toMatchObject({ dictionary: ['Anna'] });
    expect(cells).toEqual([{ column: 'x', event: 'emptied', cells: 3 }]);
  });

  it('refuses what is not text', () => {
    const x = tableOf({ x: numbers(1) });
    expect(() => finish(fitTidyText(x, { op: 'tidyText', method: 'wordsToMissing', columns: ['x'] }))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'columns', column: 'x' } }),
    );
  });
});

describe('the remedies of quality findings', () => {
  it('are steps of preparation', () => {
    const asStep = (remedy: Remedy): Step => remedy;
    const step = asStep({ op: 'impute', columns: ['x'], method: 'median', indicator: true, missingValue: 0 });
    expect(cellsOf(prepare(tableOf({ x: numbers(0, 2, 4) }), step).table, 'x')).toEqual([3, 2, 4]);
  });
});
