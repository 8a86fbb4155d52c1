import type { Matrix } from '../stats/matrix';

/** Which center each row is nearest to, and how far. */
export interface Assignment {
  readonly labels: Uint32Array;
  /** Squared distance of each row from the center of its label. */
  readonly distances: Float64Array;
}

/**
 * Assigns rows `from` to `to` to their nearest centers, the first of equally near ones; returns how many labels
 * changed. Alone in its file because it is nearly all of the time that k-means takes.
 */
export function assignRows(
  data: Matrix,
  centers: Matrix,
  { labels, distances }: Assignment,
  from: number,
  to: number,
): number {
  const { columns, values } = data;
  const { rows: nClusters, values: center } = centers;
  let changed = 0;
  for (let i = from, row = from * columns; i < to; i++, row += columns) {
    let label = 0;
    let nearest = Infinity;
    for (let k = 0, at = 0; k < nClusters; k++) {
      let distance = 0;
      for (let j = 0; j < columns; j++, at++) {
        const difference = values[row + j]! - center[at]!;
        distance += difference * difference;
      }
      if (distance < nearest) {
        nearest = distance;
        label = k;
      }
    }
    distances[i] = nearest;
    if (labels[i] !== label) {
      labels[i] = label;
      changed++;
    }
  }
  return changed;
}
