import { describe, expect, it } from 'vitest';
import { fitDropMissing } from '../../../src/domain/prepare/drop-missing';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { contents, namesOf, prepare, tableOf } from './tables';

const table = tableOf({
  a: numbers(1, null, 3, 4, null),
  b: texts('x', 'y', null, 'z', null),
  c: dates('2024-01-01', '2024-01-02', '2024-01-03', null, null),
  d: booleans(true, false, true, false, true),
});

describe('dropMissing rows', () => {
  it('keeps complete rows and counts the others', () => {
    const { table: kept, leftOut } = prepare(table, { op: 'dropMissing' });
    expect(contents(kept)).toEqual([
      ['a', 'number', [1]],
      ['b', 'text', ['x']],
      ['c', 'date', ['2024-01-01T00:00:00.000Z']],
      ['d', 'boolean', [true]],
    ]);
    expect(leftOut).toEqual([{ reason: 'missing-value', rows: 4 }]);
  });

  it('allows a share of missing cells, and looks at the columns it is told', () => {
    const rowsKept = (step: object): unknown => contents(prepare(table, { op: 'dropMissing', ...step }).table)[3]![2];
    expect(rowsKept({ threshold: 0.25 })).toEqual([true, false, true, false]);
    expect(rowsKept({ columns: ['a', 'b'] })).toEqual([true, false]);
    expect(rowsKept({ columns: ['a', 'b'], threshold: 0.5 })).toEqual([true, false, true, false]);
    expect(rowsKept({ threshold: 1 })).toHaveLength(5);
  });

  it('is the same table where nothing is missing', () => {
    const { table: kept, leftOut } = prepare(table, { op: 'dropMissing', columns: ['d'] });
    expect(kept).toBe(table);
    expect(leftOut).toEqual([]);
  });

  it('may leave no rows', () => {
    const other = tableOf({ a: numbers(null), b: texts('x'), c: dates(null), d: booleans(true) });
    expect(contents(prepare(table, { op: 'dropMissing' }, other).table).map(([, , cells]) => cells)).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('dropMissing columns', () => {
  it('drops from other tables what had too many missing cells in the fitted one', () => {
    const step = { op: 'dropMissing', method: 'columns', threshold: 0.3 } as const;
    const complete = tableOf({ a: numbers(1), b: texts('x'), c: dates('2024-01-01'), d: booleans(null) });
    expect(namesOf(prepare(table, step).table)).toEqual(['d']);
    expect(namesOf(prepare(table, step, complete).table)).toEqual(['d']);
    expect(namesOf(prepare(table, { ...step, threshold: 0.4 }).table)).toEqual(['a', 'b', 'c', 'd']);
    expect(namesOf(prepare(table, { ...step, columns: ['a'] }).table)).toEqual(['b', 'c', 'd']);
  });

  it('refuses to drop them all, and a share that is none', () => {
    const none = tableOf({ a: numbers(null) });
    expect(() => fitDropMissing(none, { op: 'dropMissing', method: 'columns' })).toThrow(
      expect.objectContaining({ code: 'no-usable-columns' }),
    );
    expect(() => fitDropMissing(table, { op: 'dropMissing', threshold: 30 })).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'threshold' } }),
    );
  });
});
