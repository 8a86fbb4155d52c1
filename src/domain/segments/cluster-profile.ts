import { quantile } from '../stats/quantile';
import type { Steps } from '../stats/steps';
import { clusterSizes } from './size-order';

/** What a cluster is like, in the units of the columns. */
export interface ClusterProfile {
  readonly label: number;
  readonly count: number;
  /** Of all rows, noise among them. */
  readonly share: number;
  /** Of the total of the value column over all rows, noise among them; null where there is none, or where it does not sum to something positive. */
  readonly valueShare: number | null;
  readonly means: readonly number[];
  readonly medians: readonly number[];
  /** The cluster's mean less that of all rows, in population standard deviations of all rows; 0 for a constant column. */
  readonly effects: readonly number[];
}

interface Described {
  readonly means: number[];
  readonly medians: number[];
  readonly effects: number[];
}

/**
 * @param columns one array a column, a finite value a row
 * @param labels 0 to nClusters − 1, or −1 for noise, one a row; every cluster has rows
 * @param value the value of each row, `NaN` where it is missing
 */
export function* clusterProfiles(
  columns: readonly Float64Array[],
  labels: Int32Array,
  nClusters: number,
  value: Float64Array | null,
): Steps<ClusterProfile[]> {
  const sizes = clusterSizes(labels, nClusters);
  const described: Described[] = [];
  for (const values of columns) {
    described.push(yield* describeColumn(values, labels, sizes, described.length / columns.length));
  }
  const shares = value && valueShares(value, labels, nClusters);
  return sizes.map((count, label) => ({
    label,
    count,
    share: count / labels.length,
    valueShare: shares?.[label] ?? null,
    means: described.map(({ means }) => means[label]!),
    medians: described.map(({ medians }) => medians[label]!),
    effects: described.map(({ effects }) => effects[label]!),
  }));
}

/** What the rows in no cluster are like together, under the label −1; null where there are none. */
export function* noiseProfile(
  columns: readonly Float64Array[],
  labels: Int32Array,
  value: Float64Array | null,
): Steps<ClusterProfile | null> {
  if (!labels.includes(-1)) return null;
  const noise = labels.map((label) => (label < 0 ? 0 : -1));
  const [profile] = yield* clusterProfiles(columns, noise, 1, value);
  return { ...profile!, label: -1 };
}

function* describeColumn(
  values: Float64Array,
  labels: Int32Array,
  sizes: readonly number[],
  progress: number,
): Steps<Described> {
  const everyone = mean(values);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - everyone) ** 2, 0) / values.length);
  const constant = values.every((value) => value === values[0]);
  const parts = sizes.map((size) => new Float64Array(size));
  const filled = sizes.map(() => 0);
  values.forEach((value, row) => {
    const label = labels[row]!;
    if (label >= 0) parts[label]![filled[label]!++] = value;
  });
  const result: Described = { means: [], medians: [], effects: [] };
  for (const part of parts) {
    const own = mean(part);
    result.means.push(own);
    result.medians.push(quantile(part.sort(), 0.5));
    result.effects.push(constant ? 0 : (own - everyone) / deviation);
    yield progress;
  }
  return result;
}

/** Relative to the first value, so that equal values have exactly their own mean. */
function mean(values: Float64Array): number {
  const first = values[0]!;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function valueShares(value: Float64Array, labels: Int32Array, nClusters: number): number[] | null {
  const sums = new Array<number>(nClusters).fill(0);
  let total = 0;
  value.forEach((amount, row) => {
    if (!Number.isFinite(amount)) return;
    total += amount;
    if (labels[row]! >= 0) sums[labels[row]!]! += amount;
  });
  return total > 0 ? sums.map((sum) => sum / total) : null;
}
