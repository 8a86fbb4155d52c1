import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import { emptySums, type ClusterSums } from './kmeans-centers';
import type { CenterTravel } from './kmeans-travel';

/** Rows in one step: a few milliseconds for eight columns and clusters. */
const STEP_WORK = 2_000_000;
/** Room for what rounding does to bounds: a row is looked at again unless they tell it apart by more. */
const SLACK = 1 + 1e-10;

/** Rows, all or a part, with their labels and what is known of their distances from the centers. */
export interface RowShare {
  readonly data: Matrix;
  /** nClusters for a row without a label. */
  readonly labels: Uint32Array;
  /** At least the distance of each row from its center. */
  readonly upper: Float64Array;
  /** At most the distance of each row from any other center. */
  readonly lower: Float64Array;
  /** Over the rows of each label, kept up to date. */
  readonly sums: ClusterSums;
}

export function rowShare(data: Matrix, nClusters: number): RowShare {
  return {
    data,
    labels: new Uint32Array(data.rows).fill(nClusters),
    upper: new Float64Array(data.rows).fill(Infinity),
    lower: new Float64Array(data.rows),
    sums: emptySums(nClusters, data.columns),
  };
}

/**
 * Gives each row the label of its nearest center, the first of equally near ones, and skips those whose bounds show that
 * it is still theirs (Hamerly 2010, "Making k-means even faster", algorithm 1). Returns how many labels changed.
 *
 * @param travel of the centers since the last call; null at the first
 */
export function* assignShare(share: RowShare, centers: Matrix, travel: CenterTravel | null): Steps<number> {
  const { rows, columns } = share.data;
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (columns * centers.rows)));
  let changed = 0;
  for (let from = 0; from < rows; from += stepRows) {
    changed += assignRange(share, centers, travel, from, Math.min(rows, from + stepRows));
    yield from / rows;
  }
  return changed;
}

/** Alone with its loops: it is nearly all of the time that k-means takes. */
function assignRange(
  { data, labels, upper, lower, sums }: RowShare,
  centers: Matrix,
  travel: CenterTravel | null,
  from: number,
  to: number,
): number {
  const { columns, values } = data;
  const { rows: nClusters, values: center } = centers;
  let changed = 0;
  for (let i = from; i < to; i++) {
    const own = labels[i]!;
    const row = i * columns;
    let label = nClusters;
    let nearest = Infinity;
    if (travel && own < nClusters) {
      const above = upper[i]! + travel.moved[own]!;
      const below = lower[i]! - (own === travel.farthest ? travel.next : travel.most);
      const bound = Math.max(below, travel.half[own]!);
      lower[i] = below;
      upper[i] = above;
      if (above * SLACK < bound) continue;
      nearest = squareDistance(values, row, center, own * columns, columns);
      const exact = Math.sqrt(nearest);
      upper[i] = exact;
      if (exact * SLACK < bound) continue;
      label = own;
    }
    const known = label;
    let second = Infinity;
    for (let k = 0; k < nClusters; k++) {
      if (k === known) continue;
      const square = squareDistance(values, row, center, k * columns, columns);
      if (square < nearest || (square === nearest && k < label)) {
        second = nearest;
        nearest = square;
        label = k;
      } else if (square < second) second = square;
    }
    upper[i] = Math.sqrt(nearest);
    lower[i] = Math.sqrt(second);
    if (label === own) continue;
    labels[i] = label;
    changed++;
    moveRow(values, row, columns, sums, own, label);
  }
  return changed;
}

/** Between a row and a center, four columns at a time, so that there is one look at the bounds of the loop for four. */
function squareDistance(
  values: Float64Array,
  row: number,
  center: Float64Array,
  start: number,
  columns: number,
): number {
  let square = 0;
  let j = 0;
  for (; j + 4 <= columns; j += 4) {
    const a = values[row + j]! - center[start + j]!;
    const b = values[row + j + 1]! - center[start + j + 1]!;
    const c = values[row + j + 2]! - center[start + j + 2]!;
    const d = values[row + j + 3]! - center[start + j + 3]!;
    square += a * a + b * b + (c * c + d * d);
  }
  for (; j < columns; j++) {
    const difference = values[row + j]! - center[start + j]!;
    square += difference * difference;
  }
  return square;
}

function moveRow(
  values: Float64Array,
  row: number,
  columns: number,
  { sums, counts }: ClusterSums,
  from: number,
  to: number,
): void {
  counts[to]!++;
  for (let j = 0, at = to * columns; j < columns; j++, at++) sums[at]! += values[row + j]!;
  if (from === counts.length) return;
  counts[from]!--;
  for (let j = 0, at = from * columns; j < columns; j++, at++) sums[at]! -= values[row + j]!;
}

/** Squared distance of each row from the center of its label. */
export function* ownDistances({ data, labels }: RowShare, centers: Matrix): Steps<Float64Array> {
  const { rows, columns, values } = data;
  const distances = new Float64Array(rows);
  const stepRows = Math.max(1, Math.floor(STEP_WORK / columns));
  for (let i = 0, at = 0; i < rows; i++) {
    if (i % stepRows === 0) yield i / rows;
    let square = 0;
    for (let j = 0, center = labels[i]! * columns; j < columns; j++, at++, center++) {
      const difference = values[at]! - centers.values[center]!;
      square += difference * difference;
    }
    distances[i] = square;
  }
  return distances;
}
