import { describe, expect, it } from 'vitest';
import { fitNeighbours } from '../../../src/domain/prepare/neighbours';
import type { ImputeStep } from '../../../src/domain/prepare/step';
import { booleans, dates, numbers, texts } from '../predict/columns';
import { columnNames, golden, namedTable } from './golden';
import { cellsOf, prepare, tableOf, worstError } from './tables';

const neighbours = (more: Partial<ImputeStep> = {}): ImputeStep => ({
  op: 'impute',
  method: 'nearestNeighbours',
  ...more,
});

const fitted = namedTable(golden.neighbours.table.fitted);
const other = namedTable(golden.neighbours.table.other);

describe('impute by nearest neighbours', () => {
  it.each(golden.neighbours.cases)(
    "matches scikit-learn's KNNImputer on two tables: $nNeighbors, $weights",
    (expected) => {
      const step = neighbours({ nNeighbors: expected.nNeighbors, weights: expected.weights as 'uniform' | 'distance' });
      const errors = columnNames.flatMap((name, index) => [
        worstError(cellsOf(prepare(fitted, step).table, name), expected.fitted[index]!),
        worstError(cellsOf(prepare(fitted, step, other).table, name), expected.other[index]!),
      ]);
      expect(errors).toHaveLength(8);
      expect(Math.max(...errors)).toBeLessThan(1e-9);
    },
  );

  it('gives the example of the scikit-learn manual', () => {
    const table = tableOf({ a: numbers(1, 3, null, 8), b: numbers(2, 4, 6, 8), c: numbers(null, 3, 5, 7) });
    const { table: filled } = prepare(table, neighbours({ nNeighbors: 2 }));
    expect(cellsOf(filled, 'a')).toEqual([1, 3, 5.5, 8]);
    expect(cellsOf(filled, 'c')).toEqual([4, 3, 5, 7]);
  });

  it('scales distances up for what is missing, takes nearer ones first and of equal ones the earlier', () => {
    // From (0, –): rows 1 and 2 are at √(2/1 · 1); row 3 at √2 · 3.
    const table = tableOf({ x: numbers(null, 10, 20, 40), p: numbers(0, 1, -1, 3), q: numbers(null, 5, 6, 7) });
    const by = (nNeighbors: number): unknown =>
      cellsOf(prepare(table, neighbours({ columns: ['x'], nNeighbors })).table, 'x')[0];
    expect([by(1), by(2), by(3), by(9)]).toEqual([10, 15, 70 / 3, 70 / 3]);
  });

  it('weighs by distance, and goes by equals alone where there are any', () => {
    const table = tableOf({ x: numbers(null, 10, 20), p: numbers(0, 1, 3) });
    const step = neighbours({ columns: ['x'], nNeighbors: 2, weights: 'distance' });
    expect(cellsOf(prepare(table, step).table, 'x')[0]).toBeCloseTo((10 * 3 + 20 * 1) / 4, 12);
    const equal = tableOf({ x: numbers(null), p: numbers(3) });
    expect(cellsOf(prepare(table, step, equal).table, 'x')).toEqual([20]);
  });

  it('falls back on the mean where a row has nothing to be judged by', () => {
    const table = tableOf({ x: numbers(1, 2, 6), p: numbers(0, 1, 3) });
    const other = tableOf({ x: numbers(null), p: numbers(null) });
    expect(cellsOf(prepare(table, neighbours({ columns: ['x'], nNeighbors: 1 }), other).table, 'x')).toEqual([3]);
  });

  it('judges by days and by yes and no, and fills dates', () => {
    const table = tableOf({
      since: dates('2024-01-01', '2024-03-01', null),
      paid: booleans(true, false, true),
      kind: texts('a', 'b', 'c'),
    });
    const { table: filled } = prepare(table, neighbours({ columns: ['since'], predictors: ['paid'], nNeighbors: 1 }));
    expect(cellsOf(filled, 'since')[2]).toBe('2024-01-01T00:00:00.000Z');
  });

  it('leaves identifiers out of the distances', () => {
    const table = tableOf({ customerId: numbers(1, 900, 2), x: numbers(10, 20, null), p: numbers(0, 5, 5) });
    const { table: filled } = prepare(table, neighbours({ nNeighbors: 1 }));
    expect(cellsOf(filled, 'x')).toEqual([10, 20, 20]);
  });

  it('keeps a seeded sample of donors, and says of how many', () => {
    const rows = Array.from({ length: 500 }, (_, i) => i);
    const table = tableOf({ x: numbers(...rows), p: numbers(...rows.map((i) => i % 7)) });
    const fit = (seed: number) => fitNeighbours(table, ['x'], neighbours({ maxDonors: 50, seed }));
    expect(fit(1)).toEqual(fit(1));
    expect(fit(1).donors[0]).not.toEqual(fit(2).donors[0]);
    expect(fit(1).rows).toBe(500);
    expect(new Set(fit(1).donors[0]).size).toBe(50);
  });

  it('refuses text, nothing to judge by, no values, and odd counts', () => {
    const table = tableOf({ x: numbers(1, null), kind: texts('a', 'b'), empty: numbers(null, null), p: numbers(1, 2) });
    const fit = (columns: string[], more: Partial<ImputeStep> = {}) =>
      expect(() => fitNeighbours(table, columns, neighbours(more)));
    fit(['kind']).toThrow(expect.objectContaining({ code: 'column-not-numeric', details: { column: 'kind' } }));
    fit(['x'], { predictors: ['kind'] }).toThrow(expect.objectContaining({ code: 'column-not-numeric' }));
    fit(['x'], { predictors: ['x'] }).toThrow(expect.objectContaining({ code: 'no-usable-columns' }));
    fit(['empty']).toThrow(expect.objectContaining({ code: 'no-usable-rows', details: { column: 'empty' } }));
    fit(['x'], { nNeighbors: 0 }).toThrow(expect.objectContaining({ details: { parameter: 'nNeighbors' } }));
    fit(['x'], { maxDonors: 1.5 }).toThrow(expect.objectContaining({ details: { parameter: 'maxDonors' } }));
  });
});
