import { describe, expect, it } from 'vitest';
import { lloyd } from '../../../src/domain/segments/kmeans-lloyd';
import { finish } from '../../../src/domain/stats/steps';
import { goldenRuns } from './kmeans-golden';

describe('lloyd', () => {
  it.each(goldenRuns)(
    'matches scikit-learn from the same centers: $name',
    ({ data, init, tol, maxIter, ...expected }) => {
      const run = finish(lloyd(data, init, { maxIter, tol }));
      expect(Array.from(run.labels)).toEqual(expected.labels);
      expect(run.nIter).toBe(expected.nIter);
      expect(run.inertia / expected.inertia).toBeCloseTo(1, 12);
      const furthest = run.centers.values.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - expected.centers[at]!)),
        0,
      );
      expect(furthest).toBeLessThan(1e-9);
    },
  );

  it('leaves the given centers and the data as they were', () => {
    const { data, init, tol, maxIter } = goldenRuns[0]!;
    const before = [data.values.slice(), init.values.slice()];
    finish(lloyd(data, init, { maxIter, tol }));
    expect([data.values, init.values]).toEqual(before);
  });

  it('says whether it stopped at stable labels, at the tolerance or at maxIter', () => {
    const { data, init } = goldenRuns[1]!;
    const outcome = (maxIter: number, tol: number) => {
      const { converged, stable } = finish(lloyd(data, init, { maxIter, tol }));
      return { converged, stable };
    };
    expect(outcome(300, 0)).toEqual({ converged: true, stable: true });
    expect(outcome(300, 0.5)).toEqual({ converged: true, stable: false });
    expect(outcome(2, 0)).toEqual({ converged: false, stable: false });
  });

  it('yields within an iteration, so that a caller can stop', () => {
    const rows = 300_000;
    const data = { rows, columns: 4, values: Float64Array.from({ length: rows * 4 }, (_, at) => at % 17) };
    const steps = lloyd(data, { rows: 8, columns: 4, values: data.values.slice(0, 32) }, { maxIter: 1, tol: 0 });
    let yielded = 0;
    while (!steps.next().done) yielded++;
    expect(yielded).toBeGreaterThanOrEqual(4);
  });
});
