import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import { expectRows, whitening, type CovarianceType, type Mixture } from './mixture-density';
import { mixtureOf } from './mixture-moments';

const STEP_WORK = 2_000_000;
/** Iterations after which progress stands at one half: how many there will be is not known. */
const HALFWAY = 20;
/** Added to the variances, as scikit-learn's `reg_covar`. */
export const REGULARIZATION = 1e-6;

export interface MixtureOptions {
  readonly covariance: CovarianceType;
  readonly maxIter: number;
  /** Least gain in the mean log density a row for another iteration. */
  readonly tol: number;
}

export interface MixtureFit {
  readonly mixture: Mixture;
  readonly logLikelihood: number;
  readonly bic: number;
  readonly aic: number;
  readonly nIter: number;
  readonly converged: boolean;
}

/** The share of each component in each row, nComponents a row, and the log-likelihood of the rows. */
export interface Expectation {
  readonly responsibilities: Float64Array;
  readonly logLikelihood: number;
}

/**
 * A Gaussian mixture by expectation and maximization (Dempster, Laird & Rubin 1977) from rows that have labels, as
 * scikit-learn's `GaussianMixture` after its k-means.
 *
 * @param labels 0 to nComponents − 1, one a row
 * @throws ClienteleError `singular` where a covariance is not positive definite
 */
export function* gaussianMixture(
  data: Matrix,
  labels: Uint32Array,
  nComponents: number,
  { covariance, maxIter, tol }: MixtureOptions,
): Steps<MixtureFit> {
  const oneHot = new Float64Array(data.rows * nComponents);
  labels.forEach((label, row) => (oneHot[row * nComponents + label] = 1));
  let mixture = yield* portion(mixtureOf(data, oneHot, nComponents, covariance, REGULARIZATION), 0, 0.05);
  let before = -Infinity;
  let converged = false;
  let nIter = 0;
  while (nIter < maxIter && !converged) {
    const at = 0.05 + (0.9 * nIter) / (nIter + HALFWAY);
    const { responsibilities, logLikelihood } = yield* portion(expectation(data, mixture), at, at);
    mixture = yield* portion(mixtureOf(data, responsibilities, nComponents, covariance, REGULARIZATION), at, at);
    const bound = logLikelihood / data.rows;
    converged = Math.abs(bound - before) < tol;
    before = bound;
    nIter++;
  }
  const { logLikelihood } = yield* portion(expectation(data, mixture), 0.95, 1);
  const parameters = freeParameters(covariance, nComponents, data.columns);
  return {
    mixture,
    logLikelihood,
    bic: parameters * Math.log(data.rows) - 2 * logLikelihood,
    aic: 2 * parameters - 2 * logLikelihood,
    nIter,
    converged,
  };
}

/** The E step. @throws ClienteleError `singular` */
export function* expectation(data: Matrix, mixture: Mixture): Steps<Expectation> {
  const nComponents = mixture.weights.length;
  const white = whitening(mixture);
  const responsibilities = new Float64Array(data.rows * nComponents);
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (nComponents * (data.columns ** 2 + 4))));
  let logLikelihood = 0;
  for (let from = 0; from < data.rows; from += stepRows) {
    const to = Math.min(data.rows, from + stepRows);
    logLikelihood += expectRows(data, mixture, white, responsibilities, from, to);
    yield to / data.rows;
  }
  return { responsibilities, logLikelihood };
}

function freeParameters(covariance: CovarianceType, nComponents: number, columns: number): number {
  const spread = { full: (columns * (columns + 1)) / 2, diag: columns, spherical: 1 }[covariance];
  return nComponents * (spread + columns) + nComponents - 1;
}
