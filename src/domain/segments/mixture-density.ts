import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';

export type CovarianceType = 'full' | 'diag' | 'spherical';

/** A weighted normal distribution a component. */
export interface Mixture {
  readonly covariance: CovarianceType;
  readonly weights: Float64Array;
  /** A row a component. */
  readonly means: Matrix;
  /** p x p a component, one after the other; only the diagonal is not 0 unless the covariance is full. */
  readonly covariances: Float64Array;
}

/** What densities are computed from: whitening matrices W (the inverse of the Cholesky factor) and log |W| a component. */
export interface Whitening {
  readonly matrices: Float64Array;
  readonly logDeterminants: Float64Array;
}

/** @throws ClienteleError `singular` where a covariance is not positive definite */
export function whitening({ means, covariances }: Mixture): Whitening {
  const { rows: nComponents, columns } = means;
  const size = columns * columns;
  const matrices = new Float64Array(nComponents * size);
  const logDeterminants = new Float64Array(nComponents);
  for (let component = 0; component < nComponents; component++) {
    const factor = cholesky(covariances.subarray(component * size, (component + 1) * size), columns);
    const inverse = matrices.subarray(component * size, (component + 1) * size);
    for (let i = 0; i < columns; i++) {
      const pivot = factor[i * columns + i]!;
      logDeterminants[component]! -= Math.log(pivot);
      for (let j = 0; j <= i; j++) {
        let sum = i === j ? 1 : 0;
        for (let k = j; k < i; k++) sum -= factor[i * columns + k]! * inverse[k * columns + j]!;
        inverse[i * columns + j] = sum / pivot;
      }
    }
  }
  return { matrices, logDeterminants };
}

/** The lower triangle L with L Lᵀ the matrix (Golub & Van Loan 2013, algorithm 4.2.1). */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!;
      if (i !== j) factor[i * size + j] = sum / factor[j * size + j]!;
      else if (sum > 0) factor[i * size + i] = Math.sqrt(sum);
      else throw singular();
    }
  }
  return factor;
}

/**
 * The share of each component in each row, and the log density of each row, for rows `from` to `to`; returns the sum of
 * the log densities. Alone with its loops because it is most of the time that a mixture takes.
 *
 * @param responsibilities nComponents a row
 */
export function expectRows(
  { columns, values }: Matrix,
  { covariance, weights, means }: Mixture,
  { matrices, logDeterminants }: Whitening,
  responsibilities: Float64Array,
  from: number,
  to: number,
): number {
  const nComponents = weights.length;
  const constants = Float64Array.from(
    weights,
    (weight, c) => Math.log(weight) + logDeterminants[c]! - (columns / 2) * Math.log(2 * Math.PI),
  );
  const centered = new Float64Array(columns);
  let total = 0;
  for (let i = from, row = from * columns, out = from * nComponents; i < to; i++, row += columns, out += nComponents) {
    let largest = -Infinity;
    for (let c = 0; c < nComponents; c++) {
      const matrix = c * columns * columns;
      let square = 0;
      for (let j = 0; j < columns; j++) {
        centered[j] = values[row + j]! - means.values[c * columns + j]!;
        let white = 0;
        for (let k = covariance === 'full' ? 0 : j; k <= j; k++)
          white += matrices[matrix + j * columns + k]! * centered[k]!;
        square += white * white;
      }
      const log = constants[c]! - square / 2;
      responsibilities[out + c] = log;
      if (log > largest) largest = log;
    }
    let sum = 0;
    for (let c = 0; c < nComponents; c++) sum += Math.exp(responsibilities[out + c]! - largest);
    const logDensity = largest + Math.log(sum);
    for (let c = 0; c < nComponents; c++) responsibilities[out + c] = Math.exp(responsibilities[out + c]! - logDensity);
    total += logDensity;
  }
  return total;
}

function singular(): ClienteleError {
  return new ClienteleError(
    'singular',
    'A component has no extent in some direction: leave out a column that depends on others, or ask for fewer components.',
  );
}
