import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import type { CovarianceType, Mixture } from './mixture-density';

const STEP_WORK = 4_000_000;
/** As scikit-learn keeps a component that has no rows from dividing by nothing. */
const LEAST_COUNT = 10 * Number.EPSILON;

/**
 * The mixture of the greatest likelihood, given the share of each component in each row (the M step).
 *
 * @param regularization added to the variances
 */
export function* mixtureOf(
  { rows, columns, values }: Matrix,
  responsibilities: Float64Array,
  nComponents: number,
  covariance: CovarianceType,
  regularization: number,
): Steps<Mixture> {
  const counts = new Float64Array(nComponents).fill(LEAST_COUNT);
  const means = new Float64Array(nComponents * columns);
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (nComponents * columns ** 2)));
  for (let i = 0, at = 0, row = 0; i < rows; i++, row += columns) {
    if (i % stepRows === 0) yield (0.3 * i) / rows;
    for (let c = 0; c < nComponents; c++, at++) {
      const share = responsibilities[at]!;
      counts[c]! += share;
      for (let j = 0; j < columns; j++) means[c * columns + j]! += share * values[row + j]!;
    }
  }
  for (let at = 0; at < means.length; at++) means[at]! /= counts[Math.floor(at / columns)]!;

  const size = columns * columns;
  const covariances = new Float64Array(nComponents * size);
  const centered = new Float64Array(columns);
  for (let i = 0, at = 0, row = 0; i < rows; i++, row += columns) {
    if (i % stepRows === 0) yield 0.3 + (0.7 * i) / rows;
    for (let c = 0; c < nComponents; c++, at++) {
      const share = responsibilities[at]!;
      if (share === 0) continue;
      for (let j = 0; j < columns; j++) centered[j] = values[row + j]! - means[c * columns + j]!;
      for (let j = 0; j < columns; j++) {
        const scaled = share * centered[j]!;
        for (let k = covariance === 'full' ? 0 : j; k <= j; k++) {
          covariances[c * size + j * columns + k]! += scaled * centered[k]!;
        }
      }
    }
  }
  for (let c = 0; c < nComponents; c++) {
    finishCovariance(covariances.subarray(c * size, (c + 1) * size), columns, counts[c]!, covariance, regularization);
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    covariance,
    weights: counts.map((count) => count / total),
    means: { rows: nComponents, columns, values: means },
    covariances,
  };
}

/** Divides sums in the lower triangle by the count, mirrors them, and adds the regularization to the diagonal. */
function finishCovariance(
  matrix: Float64Array,
  columns: number,
  count: number,
  covariance: CovarianceType,
  regularization: number,
): void {
  let trace = 0;
  for (let j = 0; j < columns; j++) {
    for (let k = 0; k <= j; k++) {
      const value = matrix[j * columns + k]! / count;
      matrix[j * columns + k] = value;
      matrix[k * columns + j] = value;
    }
    matrix[j * columns + j]! += regularization;
    trace += matrix[j * columns + j]!;
  }
  if (covariance !== 'spherical') return;
  for (let j = 0; j < columns; j++) matrix[j * columns + j] = trace / columns;
}
