import { describe, expect, it } from 'vitest';
import { expectation, gaussianMixture } from '../../../src/domain/segments/gaussian-mixture';
import type { CovarianceType } from '../../../src/domain/segments/mixture-density';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { goldenCases } from './golden';

const fit = (data: Matrix, labels: Uint32Array, k: number, covariance: CovarianceType = 'full') =>
  finish(gaussianMixture(data, labels, k, { covariance, maxIter: 500, tol: 1e-6 }));
const near = (values: readonly number[], digits = 6) => values.map((value) => expect.closeTo(value, digits) as number);
const runs = goldenCases.flatMap(({ name, data, mixtures }) => mixtures.map((each) => ({ name, data, ...each })));

/** The parts of p x p matrices that scikit-learn keeps. */
function kept(covariances: Float64Array, columns: number, kind: string): number[] {
  if (kind === 'full') return Array.from(covariances);
  return Array.from(covariances).filter((_, at) => {
    const inside = at % columns ** 2;
    return kind === 'diag' ? inside % (columns + 1) === 0 : inside === 0;
  });
}

describe('gaussianMixture', () => {
  it.each(runs)('matches scikit-learn: $covariance, $name', ({ data, start, covariance, ...expected }) => {
    const made = fit(data, Uint32Array.from(start), 3, covariance as CovarianceType);
    expect(made.logLikelihood / expected.logLikelihood).toBeCloseTo(1, 8);
    expect(made.bic / expected.bic).toBeCloseTo(1, 8);
    expect(made.aic / expected.aic).toBeCloseTo(1, 8);
    expect(made.nIter).toBe(expected.nIter);
    expect(Array.from(made.mixture.weights)).toEqual(near(expected.weights));
    expect(Array.from(made.mixture.means.values)).toEqual(near(expected.means.flat()));
    expect(kept(made.mixture.covariances, data.columns, covariance)).toEqual(
      near(expected.covariances.flat(2) as number[]),
    );
    const { responsibilities } = finish(expectation(data, made.mixture));
    expect(Array.from(responsibilities.subarray(0, 15))).toEqual(near(expected.probabilities.flat()));
  });

  it('has the least BIC at the planted number of components', () => {
    const { data, truth } = blobs([100, 100], 2, 9);
    const bics = [
      fit(data, new Uint32Array(200), 1).bic,
      fit(data, Uint32Array.from(truth), 2).bic,
      fit(
        data,
        Uint32Array.from(truth, (cluster, row) => 2 * cluster + (row % 2)),
        4,
      ).bic,
    ];
    expect(bics.indexOf(Math.min(...bics))).toBe(1);
  });

  it('keeps equal rows apart from nothing by the least variance', () => {
    const same = { rows: 4, columns: 1, values: Float64Array.of(2, 2, 5, 5) };
    const { mixture } = fit(same, Uint32Array.of(0, 0, 1, 1), 2);
    expect(Array.from(mixture.covariances)).toEqual([expect.closeTo(1e-6, 12), expect.closeTo(1e-6, 12)]);
  });

  it('says that it did not settle within its iterations', () => {
    const { data, mixtures } = goldenCases[1]!;
    const labels = Uint32Array.from(mixtures[0]!.start);
    const made = finish(gaussianMixture(data, labels, 3, { covariance: 'full', maxIter: 2, tol: 1e-9 }));
    expect([made.converged, made.nIter]).toEqual([false, 2]);
  });
});
