import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import { symmetricEigen } from '../stats/symmetric-eigen';
import { REGULARIZATION } from './gaussian-mixture';
import type { Mixture } from './mixture-density';
import { covarianceMatrix } from './principal-axes';
import { columnMeans } from '../stats/column-moments';

/** Variances this many times what is added to them are nothing of their own. */
const NEAR_FLOOR = 10;

/**
 * Whether a component has shrunk to fewer rows than its shape takes, or to equal values along some axis along which the data
 * vary: its density there is as high as the regularization lets it be, and likelihood and BIC tell nothing.
 *
 * @param data what the mixture was fitted to
 */
export function* hasCollapsed(data: Matrix, { covariance, weights, covariances }: Mixture): Steps<boolean> {
  const { rows, columns } = data;
  if (weights.some((weight) => weight * rows < columns + 1)) return true;
  const means = yield* portion(columnMeans(data), 0, 0.1);
  const whole = yield* portion(covarianceMatrix(data, means), 0.1, 0.3);
  const size = columns * columns;
  const least = function* (values: Float64Array): Steps<number> {
    const diagonal = Array.from({ length: columns }, (_, j) => values[j * columns + j]!);
    if (covariance !== 'full') return Math.min(...diagonal);
    return (yield* symmetricEigen({ rows: columns, columns, values: values.slice() })).values.at(-1)!;
  };
  const floor = NEAR_FLOOR * REGULARIZATION;
  if ((yield* portion(least(whole.values), 0.3, 0.4)) <= NEAR_FLOOR * floor) return false;
  for (let c = 0; c < weights.length; c++) {
    const at = 0.4 + (0.6 * c) / weights.length;
    if ((yield* portion(least(covariances.subarray(c * size, (c + 1) * size)), at, at)) < floor) return true;
  }
  return false;
}
