import { describe, expect, it } from 'vitest';
import { silhouette } from '../../../src/domain/segments/silhouette';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { goldenRuns } from './kmeans-golden';

describe('silhouette', () => {
  it.each(goldenRuns)('matches scikit-learn: $name', ({ data, init, labels, silhouette: expected }) => {
    const { mean, rows } = finish(silhouette(data, Uint32Array.from(labels), init.rows, 1));
    expect(mean).toBeCloseTo(expected, 12);
    expect(rows).toBe(data.rows);
  });

  it('estimates it on a sample of more rows, and says on how many', () => {
    const { data, truth } = blobs([9_000, 3_000], 2, 4);
    const { mean, rows } = finish(silhouette(data, Uint32Array.from(truth), 2, 1));
    expect(rows).toBe(5_000);
    const fewer = blobs([3_750, 1_250], 2, 4, 2);
    const exact = finish(silhouette(fewer.data, Uint32Array.from(fewer.truth), 2, 1));
    expect(Math.abs(mean - exact.mean)).toBeLessThan(0.02);
  });

  it('samples a row of even the smallest cluster', () => {
    const { data, truth } = blobs([20_000, 1], 2, 4);
    const { mean } = finish(silhouette(data, Uint32Array.from(truth), 2, 1));
    expect(mean).toBeGreaterThan(0);
  });

  it('is 0 where all rows are equal', () => {
    const data = { rows: 4, columns: 1, values: new Float64Array(4) };
    expect(finish(silhouette(data, Uint32Array.of(0, 0, 1, 1), 2, 1)).mean).toBe(0);
  });
});
