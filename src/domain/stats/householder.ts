/**
 * Folds a block of rows into a triangular factor: after the call `factor` is the R of the QR decomposition of
 * the old factor on top of the block (Householder 1958; row blocks as in TSQR, Demmel et al. 2012). The
 * structure of the stacked matrix is used: the j-th reflector touches row j of the factor and the block only.
 *
 * `factor` is `size` x `size`, column-major, upper triangular (zeros before the first block).
 * `block` is `rows` x `size`, column-major with columns `stride` apart; it is overwritten.
 */
export function foldRows(factor: Float64Array, size: number, block: Float64Array, rows: number, stride = rows): void {
  for (let j = 0; j < size; j++) {
    const from = j * stride;
    const to = from + rows;
    let below = 0;
    for (let i = from; i < to; i++) below += block[i]! * block[i]!;
    if (below === 0) continue;
    const diagonal = factor[j * size + j]!;
    const norm = Math.sqrt(diagonal * diagonal + below);
    const reflected = diagonal > 0 ? -norm : norm;
    const head = diagonal - reflected;
    const scale = 2 / (head * head + below);
    factor[j * size + j] = reflected;
    for (let k = j + 1; k < size; k++) {
      const shift = k * stride - from;
      let dot = head * factor[k * size + j]!;
      for (let i = from; i < to; i++) dot += block[i]! * block[i + shift]!;
      dot *= scale;
      factor[k * size + j]! -= dot * head;
      for (let i = from; i < to; i++) block[i + shift]! -= dot * block[i]!;
    }
  }
}
