/**
 * The inverse of a small symmetric positive definite matrix by its Cholesky factor (Golub & Van Loan 2013, section 4.2);
 * null where it is not positive definite.
 *
 * @param matrix size × size, row-major
 */
export function symmetricInverse(matrix: ArrayLike<number>, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j]!;
      else if (sum > 1e-14 * Math.abs(matrix[i * size + i]!)) lower[i * size + i] = Math.sqrt(sum);
      else return null;
    }
  }
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const solved = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * solved[k]!;
      solved[i] = sum / lower[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = solved[i]!;
      for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * solved[k]!;
      solved[i] = sum / lower[i * size + i]!;
      inverse[i * size + column] = solved[i]!;
    }
  }
  return inverse;
}
