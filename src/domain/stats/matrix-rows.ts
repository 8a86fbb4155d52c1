import type { Matrix } from './matrix';

/** The given rows of a matrix, in that order. */
export function matrixRows({ columns, values }: Matrix, rows: Uint32Array): Matrix {
  const taken = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => taken.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  return { rows: rows.length, columns, values: taken };
}
