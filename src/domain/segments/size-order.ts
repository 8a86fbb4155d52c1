/** Clusters numbered from the largest down. */
export interface SizeOrder {
  /** −1 stays noise. */
  readonly labels: Int32Array;
  readonly sizes: readonly number[];
  /** The former number of each cluster. */
  readonly formerly: readonly number[];
}

/** Rows of each label; those beyond the clusters, and −1, are in none. */
export function clusterSizes(labels: Iterable<number>, nClusters: number): number[] {
  const sizes = new Array<number>(nClusters).fill(0);
  for (const label of labels) if (label >= 0 && label < nClusters) sizes[label]!++;
  return sizes;
}

/** The clusters from the largest down; of equally large ones, that with the earlier first row comes first. */
export function largestFirst(labels: ArrayLike<number>, sizes: readonly number[]): number[] {
  const firstRow = sizes.map(() => Infinity);
  let missing = sizes.filter((size) => size > 0).length;
  for (let row = 0; row < labels.length && missing > 0; row++) {
    const label = labels[row]!;
    if (firstRow[label] !== Infinity) continue;
    firstRow[label] = row;
    missing--;
  }
  return sizes.map((_, label) => label).sort((a, b) => sizes[b]! - sizes[a]! || firstRow[a]! - firstRow[b]! || a - b);
}

/**
 * Numbers clusters from the largest down; of equally large ones, that with the earlier first row comes first.
 *
 * @param labels 0 to nClusters − 1, or −1 for noise, one a row
 */
export function bySize(labels: ArrayLike<number> & Iterable<number>, nClusters: number): SizeOrder {
  const sizes = clusterSizes(labels, nClusters);
  const formerly = largestFirst(labels, sizes);
  const number = new Int32Array(nClusters);
  formerly.forEach((label, place) => (number[label] = place));
  return {
    labels: Int32Array.from(labels, (label) => (label < 0 ? label : number[label]!)),
    sizes: formerly.map((label) => sizes[label]!),
    formerly,
  };
}
