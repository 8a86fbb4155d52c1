import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../src/domain/segments/adjusted-rand';
import { finishKmeans, kmeans } from '../../../src/domain/segments/kmeans';
import { lloyd } from '../../../src/domain/segments/kmeans-lloyd';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { goldenRuns } from './kmeans-golden';

const options = { nClusters: 4, nInit: 10, maxIter: 300, tol: 1e-4, seed: 42 };

describe('kmeans', () => {
  it('recovers planted clusters', () => {
    const { data, truth } = blobs([120, 300, 60, 200], 3, 7);
    const fit = finish(kmeans(data, options));
    expect(adjustedRand(fit.labels, truth)).toBeGreaterThan(0.98);
    expect(fit.converged).toBe(true);
  });

  it('is no worse than the best of scikit-learn’s runs from arbitrary centers', () => {
    const { data, inertia } = goldenRuns.find(({ name }) => name === 'planted clusters')!;
    expect(finish(kmeans(data, options)).inertia).toBeLessThan(inertia);
  });

  it('numbers clusters from the largest down, whatever the seed', () => {
    const { data, truth } = blobs([20, 90, 50], 3, 30);
    const fits = [1, 2, 3].map((seed) => finish(kmeans(data, { ...options, nClusters: 3, seed })));
    const expected = Uint32Array.from(truth, (cluster) => [2, 0, 1][cluster]!);
    expect(fits.map(({ sizes }) => sizes)).toEqual(new Array(3).fill([90, 50, 20]));
    expect(fits.map(({ labels }) => labels)).toEqual(new Array(3).fill(expected));
  });

  it('ends at stable labels: centers are the means of their rows, and inertia what is left', () => {
    const { data } = goldenRuns[1]!;
    const { labels, centers, inertia, sizes } = finish(kmeans(data, { ...options, nClusters: 5, tol: 0.5 }));
    const sums = new Float64Array(centers.values.length);
    data.values.forEach((value, at) => (sums[labels[at >> 1]! * 2 + (at & 1)]! += value));
    expect(Array.from(centers.values)).toEqual(Array.from(sums, (sum, at) => expect.closeTo(sum / sizes[at >> 1]!, 9)));
    const left = data.values.reduce(
      (sum, value, at) => sum + (value - centers.values[labels[at >> 1]! * 2 + (at & 1)]!) ** 2,
      0,
    );
    expect(left / inertia).toBeCloseTo(1, 12);
  });

  it('finishes a run that float32 brought near to the same figures as one in float64', () => {
    const { data, init } = goldenRuns[0]!;
    const exact = finish(lloyd(data, init, { maxIter: 300, tol: 0 }));
    const near = {
      ...exact,
      stable: false,
      centers: { ...exact.centers, values: exact.centers.values.map(Math.fround) },
    };
    const finished = finish(finishKmeans(data, near, options));
    expect(finished.inertia).toBe(exact.inertia);
    expect(finished).toEqual({ ...finish(finishKmeans(data, exact, options)), nIter: finished.nIter });
  });

  it('never takes more than maxIter iterations', () => {
    const { data } = goldenRuns[1]!;
    const fit = finish(kmeans(data, { ...options, nClusters: 5, maxIter: 3, tol: 0.9 }));
    expect(fit.nIter).toBeLessThanOrEqual(3);
    expect(finish(kmeans(data, { ...options, nClusters: 5, maxIter: 1, tol: 0 }))).toMatchObject({
      nIter: 1,
      converged: false,
    });
  });

  it.each([
    ['fewer rows than clusters', { rows: 3, columns: 1, values: Float64Array.of(1, 2, 3) }, 'too-few-rows'],
    [
      'fewer different rows than clusters',
      { rows: 5, columns: 1, values: Float64Array.of(1, 2, 3, 1, 1) },
      'too-few-groups',
    ],
    [
      'values beyond float64 when squared',
      { rows: 6, columns: 1, values: Float64Array.of(1e300, -1e300, 2e300, 4e300, -5e300, 7e300) },
      'not-converged',
    ],
  ])('refuses %s by name', (_, data, code) => {
    expect(() => finish(kmeans(data, options))).toThrow(expect.objectContaining({ code }));
  });
});
