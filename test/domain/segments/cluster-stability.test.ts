import { expect, test } from 'vitest';
import { clusterStability } from '../../../src/domain/segments/cluster-stability';
import { kmeans } from '../../../src/domain/segments/kmeans';
import { seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';

/** Of clusters that all have rows in some sample. */
const likeness = (...of: Parameters<typeof clusterStability>): number[] =>
  finish(clusterStability(...of)).map((each) => each!);

const options = { nClusters: 3, nInit: 3, maxIter: 100, tol: 1e-4, seed: 5 };

test('planted clusters are found again in every sample', () => {
  const { data } = blobs([60, 50, 40], 3, 20);
  const { labels } = finish(kmeans(data, options));
  expect(likeness(data, labels, 10, options)).toEqual([1, 1, 1]);
});

test('clusters that are cut out of noise are not', () => {
  const random = seededRandom(8);
  const data = { rows: 150, columns: 2, values: Float64Array.from({ length: 300 }, random) };
  const five = { ...options, nClusters: 5, nInit: 1 };
  const stability = likeness(data, finish(kmeans(data, five)).labels, 20, five);
  expect(Math.max(...stability)).toBeLessThan(0.85);
  expect(Math.min(...stability)).toBeLessThan(0.65);
});

test('a split of what belongs together is unstable, and its neighbour stable', () => {
  const { data, truth } = blobs([80, 80], 2, 30);
  const { labels } = finish(kmeans(data, options));
  const stability = likeness(data, labels, 20, options);
  const whole = stability.filter((_, label) => {
    const of = truth.filter((_each, row) => labels[row] === label);
    return of.length === 80;
  });
  expect(whole).toHaveLength(1);
  expect(whole[0]).toBeGreaterThan(Math.max(...stability.filter((each) => each !== whole[0])));
});

test('a sample in which too few rows differ finds nothing again', () => {
  const data = { rows: 3, columns: 1, values: Float64Array.of(0, 5, 9) };
  const stability = likeness(data, Uint32Array.of(0, 1, 2), 30, options);
  expect(stability.every((each) => each > 0 && each < 1)).toBe(true);
});

test('a cluster of which no row was drawn has none', () => {
  const { data } = blobs([60, 50], 2, 20);
  const { labels } = finish(kmeans(data, { ...options, nClusters: 2 }));
  const [first, second, third] = finish(clusterStability(data, labels, 5, { ...options, nClusters: 3 }));
  expect([first! > 0, second! > 0, third]).toEqual([true, true, null]);
});
