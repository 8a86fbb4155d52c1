import { columnMeans } from './column-moments';
import { foldRows } from './householder';
import type { Matrix } from './matrix';
import { finish, portion, type Steps } from './steps';

/** A column is aliased where less than this share of its length is left beside the columns before it (as R's `lm`). */
const RANK_TOLERANCE = 1e-7;
/** A spread this small against the mean is rounding, not data. */
const CONSTANT_TOLERANCE = 1e-13;

/** The solution of a least-squares problem with an intercept, and what its uncertainty is made of. */
export interface LeastSquares {
  readonly rows: number;
  readonly intercept: number;
  /** One a design column; 0 for an aliased one. */
  readonly coefficients: Float64Array;
  /** Design columns that are linear combinations of the intercept and the columns before them. */
  readonly aliased: number[];
  /** The other columns, ascending. */
  readonly kept: number[];
  readonly means: Float64Array;
  /** Sample standard deviations (n − 1). */
  readonly deviations: Float64Array;
  readonly targetMean: number;
  readonly targetDeviation: number;
  /** Includes the penalty where there is one. */
  readonly residualSumOfSquares: number;
  /** Rows less kept columns less one. */
  readonly degreesOfFreedom: number;
  /** R⁻¹ of the kept, centred columns: upper triangular, column-major. (XᵀX)⁻¹ = R⁻¹R⁻ᵀ. */
  readonly inverseFactor: Float64Array;
}

function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/** Takes a column out of an upper triangular factor and makes it triangular again (Givens 1958). */
function dropColumn(factor: Float64Array, size: number, count: number, column: number): void {
  factor.copyWithin(column * size, (column + 1) * size, count * size);
  for (let j = column; j < count - 1; j++) {
    const above = factor[j * size + j]!;
    const below = factor[j * size + j + 1]!;
    const length = Math.hypot(above, below);
    if (length === 0) continue;
    for (let k = j; k < count - 1; k++) {
      const upper = factor[k * size + j]!;
      const lower = factor[k * size + j + 1]!;
      factor[k * size + j] = (above * upper + below * lower) / length;
      factor[k * size + j + 1] = (above * lower - below * upper) / length;
    }
  }
}

function invertUpper(factor: Float64Array, size: number, count: number): Float64Array {
  const inverse = new Float64Array(count * count);
  for (let k = 0; k < count; k++) {
    inverse[k * count + k] = 1 / factor[k * size + k]!;
    for (let i = k - 1; i >= 0; i--) {
      let sum = 0;
      for (let j = i + 1; j <= k; j++) sum += factor[j * size + i]! * inverse[k * count + j]!;
      inverse[k * count + i] = -sum / factor[i * size + i]!;
    }
  }
  return inverse;
}

/**
 * Minimises ‖y − b₀ − Xb‖² + alpha ‖b‖² in float64; the intercept is not penalised. X and y are centred, brought to
 * triangular form by Householder reflections in blocks of rows (TSQR), and a rank-deficient column is dropped
 * in favour of those before it, as R's `lm` does (Golub & Van Loan 2013, section 5.3). With alpha > 0 the rows
 * √alpha·I are appended (Hoerl & Kennard 1970).
 *
 * @param design n x p, without an intercept column, all finite
 * @param target n values, all finite
 */
export function* leastSquares(design: Matrix, target: Float64Array, alpha = 0): Steps<LeastSquares> {
  const { rows, columns, values } = design;
  const size = columns + 1;
  const means = yield* portion(columnMeans(design), 0, 0.1);
  const targetMean = finish(columnMeans({ rows, columns: 1, values: target }))[0]!;
  const factor = new Float64Array(size * size);
  // About two million multiplications a block: a few milliseconds.
  const blockRows = Math.min(rows, Math.max(8, Math.floor(2_000_000 / (size * size))), 8192);
  const block = new Float64Array(blockRows * size);
  for (let from = 0; from < rows; from += blockRows) {
    const count = Math.min(blockRows, rows - from);
    for (let j = 0; j < columns; j++) {
      for (let i = 0; i < count; i++) block[j * blockRows + i] = values[(from + i) * columns + j]! - means[j]!;
    }
    for (let i = 0; i < count; i++) block[columns * blockRows + i] = target[from + i]! - targetMean;
    foldRows(factor, size, block, count, blockRows);
    yield 0.1 + (0.9 * (from + count)) / rows;
  }
  const lengths = Float64Array.from({ length: size }, (_, j) => norm(factor.subarray(j * size, (j + 1) * size)));
  if (alpha > 0) {
    const penalty = new Float64Array(columns * size);
    for (let j = 0; j < columns; j++) penalty[j * columns + j] = Math.sqrt(alpha);
    foldRows(factor, size, penalty, columns);
  }

  const kept: number[] = [];
  const aliased: number[] = [];
  for (let j = 0; j < columns; j++) {
    const at = kept.length;
    const length = Math.sqrt(lengths[j]! ** 2 + alpha);
    const constant = lengths[j]! <= CONSTANT_TOLERANCE * Math.sqrt(rows) * Math.abs(means[j]!);
    if (constant || Math.abs(factor[at * size + at]!) <= RANK_TOLERANCE * length) {
      aliased.push(j);
      dropColumn(factor, size, size - aliased.length + 1, at);
    } else kept.push(j);
  }

  const rank = kept.length;
  const inverseFactor = invertUpper(factor, size, rank);
  const coefficients = new Float64Array(columns);
  for (let k = 0; k < rank; k++) {
    const projected = factor[rank * size + k]!;
    for (let i = 0; i <= k; i++) coefficients[kept[i]!]! += inverseFactor[k * rank + i]! * projected;
  }
  return {
    rows,
    intercept: coefficients.reduce((sum, value, j) => sum - value * means[j]!, targetMean),
    coefficients,
    aliased,
    kept,
    means,
    deviations: lengths.slice(0, columns).map((length) => length / Math.sqrt(rows - 1)),
    targetMean,
    targetDeviation: lengths[columns]! / Math.sqrt(rows - 1),
    residualSumOfSquares: factor[rank * size + rank]! ** 2,
    degreesOfFreedom: rows - rank - 1,
    inverseFactor,
  };
}
