import { describe, expect, it } from 'vitest';
import { chooseK } from '../../../src/domain/segments/choose-k';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { normal, seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';

const options = { kMin: 2, kMax: 8, nInit: 3, maxIter: 200, tol: 1e-4, seed: 42, references: 20 };

function drawn(rows: number, columns: number, seed: number, draw: (random: () => number) => number): Matrix {
  const random = seededRandom(seed);
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, () => draw(random)) };
}

describe('chooseK', () => {
  it.each([
    [3, [120, 90, 60], 2],
    [4, [100, 100, 100, 100], 3],
    [5, [80, 60, 80, 60, 40], 4],
  ])('finds %d planted clusters', (clusters, sizes, columns) => {
    const choice = finish(chooseK(blobs(sizes, columns, 12).data, options));
    expect(choice.recommended).toBe(clusters);
    expect(choice.reason.code).toBe('majority');
    expect(choice.best).toMatchObject({ silhouette: clusters, calinskiHarabasz: clusters });
    expect(choice.k).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(choice.chosen.nClusters).toBe(clusters);
  });

  it.each([1, 2, 3, 4, 5, 6])('finds no clear segments in uniform noise (seed %d)', (seed) => {
    for (const columns of [2, 3]) {
      const { recommended, reason } = finish(
        chooseK(
          drawn(400, columns, seed, (random) => random()),
          options,
        ),
      );
      expect([recommended, reason.code, reason.criteria]).toEqual([null, 'no-structure', []]);
    }
  });

  it.each([1, 2, 3])('finds none in one round cloud (seed %d)', (seed) => {
    expect(finish(chooseK(drawn(400, 3, seed, normal), options)).recommended).toBeNull();
  });

  it('groups a sample of many rows, and says so', () => {
    const { rows, recommended } = finish(chooseK(blobs([15_000, 10_000], 2, 14).data, { ...options, kMax: 3 }));
    expect(rows).toEqual({ used: 20_000, of: 25_000, silhouette: 5_000, gap: 2_000 });
    expect(recommended).toBe(2);
  });

  it('tries no more clusters than rows differ', () => {
    const values = Float64Array.from({ length: 60 }, (_, row) => [0, 10, 30][row % 3]!);
    const choice = finish(chooseK({ rows: 60, columns: 1, values }, options));
    expect(choice.k).toEqual([2, 3]);
    expect(choice.chosen.nClusters).toBeLessThanOrEqual(3);
  });

  it('is the same for the same seed', () => {
    const { data } = blobs([60, 50], 2, 5);
    expect(finish(chooseK(data, options))).toEqual(finish(chooseK(data, options)));
  });

  it.each([
    ['one row', { rows: 1, columns: 1, values: Float64Array.of(3) }, 'too-few-rows'],
    ['equal rows', { rows: 9, columns: 1, values: new Float64Array(9).fill(2) }, 'too-few-groups'],
  ])('refuses %s by name', (_, data, code) => {
    expect(() => finish(chooseK(data, options))).toThrow(expect.objectContaining({ code }));
  });
});
