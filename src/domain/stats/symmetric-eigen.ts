import { ClienteleError } from '../error';
import type { Matrix } from './matrix';
import type { Steps } from './steps';

const MOST_SWEEPS = 60;

export interface Eigen {
  /** From the largest down. */
  readonly values: Float64Array;
  /** Unit eigenvectors, a row each, in the order of the values. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan 2013, algorithm 8.5.3):
 * slower than reduction to tridiagonal form, but simple, and accurate for small eigenvalues too. The sign of a vector
 * makes its component of the largest size positive.
 *
 * @throws ClienteleError `not-converged` where a value is not finite
 */
export function* symmetricEigen({ rows: size, values }: Matrix): Steps<Eigen> {
  const a = values.slice();
  // Rows are eigenvectors in the end: the transpose of the product of the rotations.
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  let norm = 0;
  for (const value of a) norm += value * value;
  if (!Number.isFinite(norm)) throw notFinite();
  const negligible = norm * Number.EPSILON ** 2;
  for (let sweep = 0; offDiagonal(a, size) > negligible; sweep++) {
    if (sweep === MOST_SWEEPS) throw notFinite();
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
      yield 1 - 1 / (sweep + 2);
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]!);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    const vector = v.subarray(from * size, (from + 1) * size);
    const largest = vector.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most), 0);
    vectors.set(largest < 0 ? vector.map((part) => -part) : vector, to * size);
  });
  return {
    values: Float64Array.from(order, (i) => a[i * size + i]!),
    vectors: { rows: size, columns: size, values: vectors },
  };
}

/** Twice the sum of the squares above the diagonal. */
function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) sum += a[i * size + j]! ** 2;
  return 2 * sum;
}

/** Rotates rows and columns `p` and `q` so that the cell at (p, q) vanishes. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!;
  if (off === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = cosine * kp - sine * kq;
    a[k * size + q] = sine * kp + cosine * kq;
  }
  for (let k = 0, pk = p * size, qk = q * size; k < size; k++, pk++, qk++) {
    const [ap, aq, vp, vq] = [a[pk]!, a[qk]!, v[pk]!, v[qk]!];
    a[pk] = cosine * ap - sine * aq;
    a[qk] = sine * ap + cosine * aq;
    v[pk] = cosine * vp - sine * vq;
    v[qk] = sine * vp + cosine * vq;
  }
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

function notFinite(): ClienteleError {
  return new ClienteleError(
    'not-converged',
    'The values are too large for their squares: scale the columns (zscore or minmax).',
  );
}
