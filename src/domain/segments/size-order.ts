/** Clusters numbered from the largest down. */
export interface SizeOrder {
  /** −1 stays noise. */
  readonly labels: Int32Array;
  readonly sizes: readonly number[];
  /** The former number of each cluster. */
  readonly formerly: readonly number[];
}

/**
 * Numbers clusters from the largest down; of equally large ones, that with the earlier first row comes first.
 *
 * @param labels 0 to nClusters − 1, or −1 for noise, one a row
 */
export function bySize(labels: ArrayLike<number>, nClusters: number): SizeOrder {
  const sizes = new Array<number>(nClusters).fill(0);
  const firstRow = new Array<number>(nClusters).fill(Infinity);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    if (label < 0) continue;
    if (sizes[label]!++ === 0) firstRow[label] = row;
  }
  const formerly = sizes
    .map((_, label) => label)
    .sort((a, b) => sizes[b]! - sizes[a]! || firstRow[a]! - firstRow[b]! || a - b);
  const number = new Int32Array(nClusters);
  formerly.forEach((label, place) => (number[label] = place));
  return {
    labels: Int32Array.from(labels, (label) => (label < 0 ? label : number[label]!)),
    sizes: formerly.map((label) => sizes[label]!),
    formerly,
  };
}
