import type { LloydRun } from './kmeans-lloyd';
import { clusterSizes, largestFirst } from './size-order';

/** The same clusters numbered from the largest down; of equally large ones, the one with the earlier first row. */
export function inSizeOrder(run: LloydRun): LloydRun & { readonly sizes: readonly number[] } {
  const { rows, columns, values } = run.centers;
  const sizes = clusterSizes(run.labels, rows);
  const order = largestFirst(run.labels, sizes);
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
