import { ClienteleError } from '../error';
import { leastSquares } from '../stats/least-squares';
import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';

/** y = intercept + Σ coefficient · design column, in the units of the design matrix. */
export interface LinearModel {
  readonly version: 1;
  readonly rows: number;
  /** L2 penalty: ‖y − Xb‖² + alpha ‖b‖². */
  readonly alpha: number;
  readonly intercept: number;
  /** One a design column; 0 for an aliased one. */
  readonly coefficients: Float64Array;
  /** Design columns that others determine, and that have no coefficient of their own. */
  readonly aliased: readonly number[];
  /** Sample standard deviations (n − 1) of the design columns and of the target. */
  readonly deviations: Float64Array;
  readonly targetDeviation: number;
  /** Of the coefficients by ordinary least squares; null where a penalty or an iterative solver gives none. */
  readonly uncertainty: LinearUncertainty | null;
}

export interface LinearUncertainty {
  readonly residualStandardError: number;
  readonly degreesOfFreedom: number;
  readonly means: Float64Array;
  /** Design columns that are not aliased, ascending. */
  readonly kept: readonly number[];
  /** R⁻¹, upper triangular, column-major: the covariance of the kept coefficients is σ² R⁻¹R⁻ᵀ. */
  readonly inverseFactor: Float64Array;
}

/** @throws ClienteleError `too-few-rows` */
export function requireRows(rows: number, coefficients: number): void {
  if (rows > coefficients) return;
  throw new ClienteleError(
    'too-few-rows',
    `${rows} training rows cannot determine ${coefficients} coefficients: use fewer features, more rows, or a penalty (alpha).`,
    { rows, needed: coefficients + 1 },
  );
}

/** @throws ClienteleError `constant-column`, `not-converged` */
export function requireVariation(target: Float64Array): void {
  const first = target[0];
  if (target.some((value) => value !== first)) return;
  throw new ClienteleError(
    'constant-column',
    `The target is ${first} in all ${target.length} training rows, so there is nothing to learn: choose another target.`,
    { rows: target.length },
  );
}

/**
 * Linear regression by exact least squares in float64, with an unpenalised intercept; alpha > 0 is ridge regression
 * (Hoerl & Kennard 1970). Of linearly dependent columns the first are kept, as in R's `lm`.
 *
 * @param design n x p without an intercept column, all finite
 * @throws ClienteleError `too-few-rows` where n is not above the coefficients to find (and alpha is 0),
 *   `constant-column` where the target does not vary, `not-converged` where values are too large for float64
 */
export function* fitLinear(design: Matrix, target: Float64Array, { alpha = 0 } = {}): Steps<LinearModel> {
  requireVariation(target);
  const fit = yield* leastSquares(design, target, alpha);
  if (!Number.isFinite(fit.residualSumOfSquares) || !Number.isFinite(fit.intercept)) {
    throw new ClienteleError(
      'not-converged',
      'The values are too large to be squared in double precision: scale the features (zscore) and rescale the target.',
    );
  }
  if (alpha === 0) requireRows(fit.rows, fit.kept.length + 1);
  const {
    rows,
    intercept,
    coefficients,
    aliased,
    deviations,
    targetDeviation,
    degreesOfFreedom,
    means,
    kept,
    inverseFactor,
  } = fit;
  const residualStandardError = Math.sqrt(fit.residualSumOfSquares / degreesOfFreedom);
  const uncertainty = alpha > 0 ? null : { residualStandardError, degreesOfFreedom, means, kept, inverseFactor };
  return { version: 1, rows, alpha, intercept, coefficients, aliased, deviations, targetDeviation, uncertainty };
}

/** Predictions for the rows of a design matrix, in the target's units. */
export function predictLinear(
  { intercept, coefficients }: LinearModel,
  { rows, columns, values }: Matrix,
): Float64Array {
  const predicted = new Float64Array(rows);
  for (let i = 0, at = 0; i < rows; i++) {
    let sum = intercept;
    for (let j = 0; j < columns; j++, at++) sum += values[at]! * coefficients[j]!;
    predicted[i] = sum;
  }
  return predicted;
}
