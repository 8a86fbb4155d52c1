/** A dense matrix of float64, row-major: cell (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}
