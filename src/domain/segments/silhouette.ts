import type { Matrix } from '../stats/matrix';
import { seededRandom, shuffle } from '../stats/random';
import type { Steps } from '../stats/steps';
import { clusterSizes } from './kmeans-order';

/** Rows up to which the silhouette is exact. */
const MOST_ROWS = 5_000;
/** Multiplications in one step: a few milliseconds. */
const STEP_WORK = 4_000_000;

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
  const { columns } = data;
  const count = rows.length;
  const points = new Float64Array(count * columns);
  rows.forEach((row, i) => points.set(data.values.subarray(row * columns, (row + 1) * columns), i * columns));
  const own = Uint32Array.from(rows, (row) => labels[row]!);
  const sizes = clusterSizes(own, nClusters);
  // Distances of each row, added up by the cluster of the other; each pair is looked at once.
  const sums = new Float64Array(count * nClusters);
  let work = 0;
  for (let i = 0; i < count; i++) {
    addDistances(points, columns, own, sums, nClusters, i);
    work += (count - i) * columns;
    if (work < STEP_WORK) continue;
    work = 0;
    yield 1 - ((count - i) / count) ** 2;
  }
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += width(sums.subarray(i * nClusters, (i + 1) * nClusters), sizes, own[i]!);
  }
  return { mean: total / count, rows: count };
}

/** Adds the distances between row `i` and all later rows to the sums of both. */
function addDistances(
  points: Float64Array,
  columns: number,
  own: Uint32Array,
  sums: Float64Array,
  nClusters: number,
  i: number,
): void {
  const mine = own[i]!;
  const from = i * nClusters;
  for (let other = i + 1, at = other * columns; other < own.length; other++) {
    let square = 0;
    for (let j = 0, here = i * columns; j < columns; j++, at++, here++) {
      const difference = points[at]! - points[here]!;
      square += difference * difference;
    }
    const distance = Math.sqrt(square);
    sums[from + own[other]!]! += distance;
    sums[other * nClusters + mine]! += distance;
  }
}

/** (b − a) / max(a, b): `a` the mean distance to one's own cluster, `b` to the nearest other one. */
function width(sums: Float64Array, sizes: readonly number[], own: number): number {
  if (sizes[own] === 1) return 0;
  const within = sums[own]! / (sizes[own]! - 1);
  let nearest = Infinity;
  sizes.forEach((size, label) => {
    if (label !== own && size > 0) nearest = Math.min(nearest, sums[label]! / size);
  });
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
