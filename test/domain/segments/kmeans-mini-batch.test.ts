import { describe, expect, it, test } from 'vitest';
import { adjustedRand } from '../../../src/domain/segments/adjusted-rand';
import { kmeans } from '../../../src/domain/segments/kmeans';
import { kmeansAlgorithm, miniBatchKmeans } from '../../../src/domain/segments/kmeans-mini-batch';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';

const options = { nClusters: 5, nInit: 10, maxIter: 100, tol: 1e-4, seed: 3 };
const planted = blobs([40_000, 30_000, 20_000, 9_500, 500], 5, 9, 7);

describe('miniBatchKmeans', () => {
  it('finds what Lloyd’s iterations on all rows find, a cluster of one row in two hundred among it', () => {
    const full = finish(kmeans(planted.data, options));
    const made = finish(miniBatchKmeans(planted.data, options));
    expect(adjustedRand(made.labels, full.labels)).toBeGreaterThan(0.99);
    expect(adjustedRand(made.labels, planted.truth)).toBeGreaterThan(0.99);
    expect(made.inertia / full.inertia).toBeLessThan(1.02);
    expect(made.inertia).toBeGreaterThanOrEqual(full.inertia * (1 - 1e-9));
    expect(made.converged).toBe(true);
    expect(made.sizes.reduce((sum, size) => sum + size)).toBe(planted.data.rows);
  });

  it('labels every row by the nearest of its centers, whose squared distances are the inertia', () => {
    const { centers, labels, inertia } = finish(miniBatchKmeans(planted.data, options));
    const { rows, columns, values } = planted.data;
    let total = 0;
    let astray = 0;
    for (let row = 0; row < rows; row++) {
      const squares = Array.from({ length: 5 }, (_, k) =>
        Array.from(
          { length: columns },
          (__, j) => (values[row * columns + j]! - centers.values[k * columns + j]!) ** 2,
        ).reduce((sum, square) => sum + square, 0),
      );
      total += squares[labels[row]!]!;
      astray += Number(squares[labels[row]!]! > Math.min(...squares));
    }
    expect(astray).toBe(0);
    expect(inertia / total).toBeCloseTo(1, 9);
  });

  it('is within 2 % of Lloyd where clusters overlap', () => {
    const { data } = blobs([20_000, 20_000, 20_000], 2, 2, 5);
    const [full, made] = [kmeans, miniBatchKmeans].map((fit) => finish(fit(data, { ...options, nClusters: 3 })));
    expect(made!.inertia / full!.inertia).toBeLessThan(1.02);
  });

  it('gives the same for the same seed', () => {
    expect(finish(miniBatchKmeans(planted.data, options))).toEqual(finish(miniBatchKmeans(planted.data, options)));
  });

  it('learns from given centers, and puts one that has no rows elsewhere', () => {
    const init = { rows: 5, columns: 5, values: planted.data.values.slice(0, 25) };
    init.values.fill(1e6, 20);
    const { sizes, inertia, converged } = finish(miniBatchKmeans(planted.data, { ...options, init }));
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    expect(inertia).toBeLessThan(planted.data.rows * 1_000);
    expect(converged).toBe(true);
  });

  it('leaves rare values to iterations over all rows', () => {
    const values = new Float64Array(60_000);
    for (let i = 0; i < 9; i++) values[6_000 * i + 7] = 10 * (1 + (i % 3));
    const rare = { rows: values.length, columns: 1, values };
    const found = finish(miniBatchKmeans(rare, { ...options, nClusters: 4 }));
    expect([found.algorithm, found.sizes, found.inertia]).toEqual(['full', [59_991, 3, 3, 3], 0]);
    expect(finish(miniBatchKmeans(planted.data, options)).algorithm).toBe('miniBatch');
  });

  it('refuses fewer rows than clusters', () => {
    const few = { rows: 2, columns: 1, values: Float64Array.of(1, 2) };
    expect(() => finish(miniBatchKmeans(few, options))).toThrow(expect.objectContaining({ code: 'too-few-rows' }));
  });
});

test('batches are for more than a million rows, unless something else is asked for', () => {
  expect([1_000_000, 1_000_001].map((rows) => kmeansAlgorithm(rows, 'auto'))).toEqual(['full', 'miniBatch']);
  expect([kmeansAlgorithm(2_000_000, 'full'), kmeansAlgorithm(10, 'miniBatch')]).toEqual(['full', 'miniBatch']);
});
