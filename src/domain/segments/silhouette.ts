import type { Matrix } from '../stats/matrix';
import { seededRandom, shuffle } from '../stats/random';
import type { Steps } from '../stats/steps';
import { distanceSums, type ClusteredRows } from './distance-sums';
import { clusterSizes } from './size-order';

/** Rows up to which the silhouette is exact. */
const MOST_ROWS = 5_000;

export interface Silhouette {
  /** Mean over the rows used, −1 to 1. */
  readonly mean: number;
  /** Rows that were compared with each other: all, or a sample of each cluster in proportion to its size. */
  readonly rows: number;
}

/**
 * Mean silhouette width (Rousseeuw 1987) by Euclidean distance; a row alone in its cluster counts 0.
 *
 * @param labels 0 to nClusters − 1, one a row; at least two of them occur
 */
export function* silhouette(data: Matrix, labels: Uint32Array, nClusters: number, seed: number): Steps<Silhouette> {
  const rows =
    data.rows <= MOST_ROWS
      ? Uint32Array.from({ length: data.rows }, (_, row) => row)
      : sampleClusters(labels, nClusters, seed);
  const own = Uint32Array.from(rows, (row) => labels[row]!);
  const sizes = clusterSizes(own, nClusters);
  const points = clusteredRows(data, rows, own, sizes);
  const sums = yield* distanceSums(points);
  let total = 0;
  for (let label = 0; label < nClusters; label++) {
    for (let i = points.starts[label]!; i < points.starts[label + 1]!; i++) total += width(sums, sizes, label, i);
  }
  return { mean: total / rows.length, rows: rows.length };
}

/** A counting sort of the rows by label. */
function clusteredRows(
  { columns, values }: Matrix,
  rows: Uint32Array,
  labels: Uint32Array,
  sizes: readonly number[],
): ClusteredRows {
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, label) => (starts[label + 1] = starts[label]! + size));
  const next = starts.slice();
  const sorted = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    const place = next[labels[i]!]!++;
    for (let j = 0; j < columns; j++) sorted[j * rows.length + place] = values[row * columns + j]!;
  });
  return { rows: rows.length, columns, values: sorted, starts };
}

/** (b − a) / max(a, b): `a` the mean distance to one's own cluster, `b` to the nearest other one. */
function width(sums: Float64Array, sizes: readonly number[], own: number, place: number): number {
  if (sizes[own] === 1) return 0;
  const rows = sums.length / sizes.length;
  const within = sums[own * rows + place]! / (sizes[own]! - 1);
  let nearest = Infinity;
  for (let label = 0; label < sizes.length; label++) {
    const size = sizes[label]!;
    if (label !== own && size > 0) nearest = Math.min(nearest, sums[label * rows + place]! / size);
  }
  const wider = Math.max(within, nearest);
  return wider === 0 ? 0 : (nearest - within) / wider;
}

/** Rows drawn from each cluster in proportion to its size, one at least. */
function sampleClusters(labels: Uint32Array, nClusters: number, seed: number): Uint32Array {
  const quotas = clusterSizes(labels, nClusters).map((size) =>
    Math.max(1, Math.floor((size * MOST_ROWS) / labels.length)),
  );
  const order = Uint32Array.from(labels, (_, row) => row);
  shuffle(order, seededRandom(seed));
  return order.filter((row) => quotas[labels[row]!]!-- > 0);
}
