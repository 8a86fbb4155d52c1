import { describe, expect, it } from 'vitest';
import { booleans, numbers, texts } from '../predict/columns';
import { contents, prepare, tableOf } from './tables';

const table = tableOf({
  id: texts('a', 'b', 'a', null, 'a', null),
  x: numbers(1, 1, 1, null, 2, null),
  paid: booleans(true, true, true, null, true, null),
});
const dropDuplicates = { op: 'dropDuplicates' } as const;

describe('dropDuplicates', () => {
  it('keeps the first of equal rows, missing cells equal to each other', () => {
    const { table: kept, leftOut } = prepare(table, dropDuplicates);
    expect(contents(kept)[0]![2]).toEqual(['a', 'b', null, 'a']);
    expect(contents(kept)[1]![2]).toEqual([1, 1, null, 2]);
    expect(leftOut).toEqual([{ reason: 'duplicate-row', rows: 2 }]);
  });

  it('keeps the last, in the order of the rows', () => {
    const { table: kept } = prepare(table, { ...dropDuplicates, columns: ['id'], method: 'last' });
    expect(contents(kept)[0]![2]).toEqual(['b', 'a', null]);
    expect(contents(kept)[1]![2]).toEqual([1, 2, null]);
  });

  it('goes by the columns of the fitted table', () => {
    const other = tableOf({ id: texts('a', 'a'), x: numbers(1, 1), paid: booleans(true, true), note: texts('p', 'q') });
    const { table: kept } = prepare(table, dropDuplicates, other);
    expect(contents(kept)[3]![2]).toEqual(['p']);
  });

  it('leaves a table without duplicates, or rows, as it is', () => {
    const different = tableOf({ x: numbers(1, 2) });
    expect(prepare(different, dropDuplicates)).toEqual({ table: different, leftOut: [], cells: [] });
    expect(prepare(different, dropDuplicates, tableOf({ x: numbers() })).leftOut).toEqual([]);
  });
});
