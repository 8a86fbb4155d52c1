import { describe, expect, it } from 'vitest';
import { columnDeviations, columnMeans } from '../../../src/domain/stats/column-moments';
import { finish } from '../../../src/domain/stats/steps';

describe('column moments', () => {
  const matrix = { rows: 4, columns: 2, values: Float64Array.of(2, 0.1, 4, 0.1, 4, 0.1, 6, 0.1) };
  const means = finish(columnMeans(matrix));

  it('are means and sample standard deviations', () => {
    expect(means[0]).toBe(4);
    expect(finish(columnDeviations(matrix, means))[0]).toBeCloseTo(Math.sqrt(8 / 3), 14);
  });

  it('are exact for a column of equal values', () => {
    expect(means[1]).toBe(0.1);
    expect(finish(columnDeviations(matrix, means))[1]).toBe(0);
  });

  it('come in steps where there are many rows', () => {
    const long = { rows: 2_500_000, columns: 1, values: new Float64Array(2_500_000).fill(1, 0, 1_250_000) };
    expect([...columnMeans(long)]).toEqual([0.4, 0.8, 1]);
    expect(finish(columnMeans(long))[0]).toBe(0.5);
  });
});
