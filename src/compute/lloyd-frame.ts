import type { ClusterSums } from '../domain/segments/kmeans-centers';
import type { Matrix } from '../domain/stats/matrix';

/** How data is moved and scaled before it becomes float32: (value − mean of its column) · factor. */
export interface Frame {
  readonly means: Float64Array;
  /** One for all columns, so that distances keep their proportions: the largest deviation becomes 1. */
  readonly factor: number;
}

export function frameOf({ rows, columns, values }: Matrix): Frame {
  const means = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) means[j]! += (values[at]! - means[j]!) / (i + 1);
  }
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at]! - means[at % columns]!));
  return { means, factor: largest > 0 ? 1 / largest : 1 };
}

/** Rows `from` to `to` in the frame, each with a 1 behind it; `length` rows, the rest zeros. */
export function framedRows(
  { columns, values }: Matrix,
  { means, factor }: Frame,
  from: number,
  to: number,
  length: number,
): Float32Array {
  const framed = new Float32Array(length * (columns + 1));
  for (let i = from, at = from * columns, out = 0; i < to; i++) {
    for (let j = 0; j < columns; j++, at++, out++) framed[out] = (values[at]! - means[j]!) * factor;
    framed[out++] = 1;
  }
  return framed;
}

/** (−2c, |c|²) for each center c in the frame, a column each. */
export function centerWeights({ rows, columns, values }: Matrix, { means, factor }: Frame): Float32Array {
  const weights = new Float32Array((columns + 1) * rows);
  for (let k = 0; k < rows; k++) {
    let square = 0;
    for (let j = 0; j < columns; j++) {
      const framed = (values[k * columns + j]! - means[j]!) * factor;
      square += framed * framed;
      weights[j * rows + k] = -2 * framed;
    }
    weights[columns * rows + k] = square;
  }
  return weights;
}

/** Sums and counts in the data's own units, out of framed sums with the count behind each. */
export function unframedSums(framed: ArrayLike<number>, { means, factor }: Frame, nClusters: number): ClusterSums {
  const columns = means.length;
  const counts = Float64Array.from({ length: nClusters }, (_, k) => framed[k * (columns + 1) + columns]!);
  const sums = Float64Array.from({ length: nClusters * columns }, (_, at) => {
    const j = at % columns;
    const k = (at - j) / columns;
    return framed[at + k]! / factor + counts[k]! * means[j]!;
  });
  return { sums, counts };
}
