import { describe, expect, it } from 'vitest';
import { fitClip } from '../../../src/domain/prepare/clip';
import type { ClipStep } from '../../../src/domain/prepare/step';
import { finish } from '../../../src/domain/stats/steps';
import { dates, numbers, texts } from '../predict/columns';
import { cellsOf, contents, prepare, tableOf } from './tables';

const clip = (method: ClipStep['method'], more: Partial<ClipStep> = {}): ClipStep => ({ op: 'clip', method, ...more });
const table = tableOf({ x: numbers(1, 2, 3, 4, 100, null), kind: texts('a', 'b', 'c', 'd', 'e', 'f') });

describe('clip', () => {
  it("brings values to Tukey's fences, and counts them", () => {
    // Quartiles 2 and 4, so that the fences are −1 and 7.
    const { table: clipped, cells } = prepare(table, clip('iqr'), tableOf({ x: numbers(-9, -1, 7, 8, null) }));
    expect(cellsOf(clipped, 'x')).toEqual([-1, -1, 7, 7, null]);
    expect(cells).toEqual([{ column: 'x', event: 'clipped', cells: 2 }]);
    expect(cellsOf(prepare(table, clip('iqr', { factor: 0 })).table, 'x')).toEqual([2, 2, 3, 4, 4, null]);
  });

  it('brings values to quantiles', () => {
    const { table: clipped } = prepare(table, clip('quantile', { lower: 0.25, upper: 0.75 }));
    expect(cellsOf(clipped, 'x')).toEqual([2, 2, 3, 4, 4, null]);
    const rows = tableOf({ x: numbers(...Array.from({ length: 101 }, (_, i) => i)) });
    expect(finish(fitClip(rows, clip('quantile'))).limits).toEqual([{ column: 'x', lower: 1, upper: 99 }]);
  });

  it('brings values to limits, of which one may be open', () => {
    expect(cellsOf(prepare(table, clip('limits', { lower: 2, upper: 50 })).table, 'x')).toEqual([2, 2, 3, 4, 50, null]);
    expect(cellsOf(prepare(table, clip('limits', { lower: 3 })).table, 'x')).toEqual([3, 3, 3, 4, 100, null]);
    expect(cellsOf(prepare(table, clip('limits', { upper: 3 })).table, 'x')).toEqual([1, 2, 3, 3, 3, null]);
  });

  it('removes rows outside, of any column, and keeps rows with missing cells', () => {
    const two = tableOf({ x: numbers(1, 9, null, 4), y: numbers(0, 0, 0, 9), kind: texts('a', 'b', 'c', 'd') });
    const { table: kept, leftOut, cells } = prepare(two, clip('limits', { upper: 5, action: 'removeRows' }));
    expect(contents(kept)).toEqual([
      ['x', 'number', [1, null]],
      ['y', 'number', [0, 0]],
      ['kind', 'text', ['a', 'c']],
    ]);
    expect(leftOut).toEqual([{ reason: 'outlier', rows: 2 }]);
    expect(cells).toEqual([]);
  });

  it('keeps dates dates', () => {
    const since = tableOf({ since: dates('2024-01-01', '2024-01-05') });
    const { table: clipped } = prepare(since, clip('limits', { columns: ['since'], upper: Date.UTC(2024, 0, 3) }));
    expect(cellsOf(clipped, 'since')).toEqual(['2024-01-01T00:00:00.000Z', '2024-01-03T00:00:00.000Z']);
  });

  it.each([
    [clip('limits'), 'lower'],
    [clip('limits', { lower: 3, upper: 2 }), 'lower'],
    [clip('quantile', { lower: 0.9, upper: 0.1 }), 'lower'],
    [clip('quantile', { upper: 99 }), 'lower'],
    [clip('iqr', { factor: -1 }), 'factor'],
  ])('refuses %j', (step, parameter) => {
    expect(() => finish(fitClip(table, step))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', details: { parameter } }),
    );
  });

  it('refuses text, and columns without values', () => {
    expect(() => finish(fitClip(table, clip('iqr', { columns: ['kind'] })))).toThrow(
      expect.objectContaining({ code: 'column-not-numeric', details: { column: 'kind' } }),
    );
    expect(() => finish(fitClip(tableOf({ x: numbers(null) }), clip('iqr')))).toThrow(
      expect.objectContaining({ code: 'no-usable-rows', details: { column: 'x' } }),
    );
  });
});
