import type { Matrix } from '../stats/matrix';
import type { Assignment } from './kmeans-assign';

/** Sums over the rows of each cluster: what its center is the mean of. */
export interface ClusterSums {
  /** nClusters x columns, row-major. */
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

export function emptySums(nClusters: number, columns: number): ClusterSums {
  return { sums: new Float64Array(nClusters * columns), counts: new Float64Array(nClusters) };
}

/** Adds rows `from` to `to` to the sums of their clusters. */
export function addRows(
  { columns, values }: Matrix,
  labels: Uint32Array,
  { sums, counts }: ClusterSums,
  from: number,
  to: number,
): void {
  for (let i = from, at = from * columns; i < to; i++) {
    const label = labels[i]!;
    counts[label]!++;
    for (let j = 0, sum = label * columns; j < columns; j++, at++, sum++) sums[sum]! += values[at]!;
  }
}

/**
 * Gives every cluster that lost all its rows the row farthest from its center, taken out of a cluster that has
 * others (the policy of scikit-learn).
 */
export function relocateEmpty(
  { columns, values }: Matrix,
  { labels, distances }: Assignment,
  { sums, counts }: ClusterSums,
): void {
  const taken = new Set<number>();
  for (let empty = 0; empty < counts.length; empty++) {
    if (counts[empty] !== 0) continue;
    let farthest = -1;
    for (let i = 0; i < distances.length; i++) {
      const farther = farthest < 0 ? distances[i]! > 0 : distances[i]! > distances[farthest]!;
      if (farther && counts[labels[i]!]! > 1 && !taken.has(i)) farthest = i;
    }
    if (farthest < 0) return;
    taken.add(farthest);
    const from = labels[farthest]!;
    counts[from]!--;
    counts[empty] = 1;
    for (let j = 0; j < columns; j++) {
      const value = values[farthest * columns + j]!;
      sums[from * columns + j]! -= value;
      sums[empty * columns + j] = value;
    }
  }
}

/** Means of the clusters; a cluster still without rows keeps its center. */
export function centersOf({ sums, counts }: ClusterSums, previous: Matrix): Matrix {
  const { rows, columns } = previous;
  const values = previous.values.map((value, at) => {
    const count = counts[Math.floor(at / columns)]!;
    return count > 0 ? sums[at]! / count : value;
  });
  return { rows, columns, values };
}

/** Sum of the squared distances between the centers before and after. */
export function centerShift(before: Matrix, after: Matrix): number {
  return after.values.reduce((sum, value, at) => sum + (value - before.values[at]!) ** 2, 0);
}
