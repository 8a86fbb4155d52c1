import type { LloydRun } from './kmeans-lloyd';

/** Rows of each label; −1 is none. */
export function clusterSizes(labels: Uint32Array | Int32Array, nClusters: number): number[] {
  const sizes = new Array<number>(nClusters).fill(0);
  for (const label of labels) if (label >= 0) sizes[label]!++;
  return sizes;
}

/** The same clusters numbered from the largest down; of equally large ones, the one with the earlier first row. */
export function largestFirst(run: LloydRun): LloydRun & { readonly sizes: readonly number[] } {
  const { rows, columns, values } = run.centers;
  const sizes = clusterSizes(run.labels, rows);
  const firstRow = sizes.map((_, label) => run.labels.indexOf(label));
  const order = sizes.map((_, label) => label).sort((a, b) => sizes[b]! - sizes[a]! || firstRow[a]! - firstRow[b]!);
  const numberOf = new Uint32Array(rows);
  const ordered = new Float64Array(values.length);
  order.forEach((label, number) => {
    numberOf[label] = number;
    ordered.set(values.subarray(label * columns, (label + 1) * columns), number * columns);
  });
  return {
    ...run,
    centers: { rows, columns, values: ordered },
    labels: run.labels.map((label) => numberOf[label]!),
    sizes: order.map((label) => sizes[label]!),
  };
}
