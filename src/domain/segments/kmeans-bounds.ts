import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import type { ClusterSums } from './kmeans-centers';
import { BLOCK_ROWS, blockSums, type RowShare } from './kmeans-share';
import type { CenterTravel } from './kmeans-travel';

/** Multiplications in one step: a few milliseconds. */
const STEP_WORK = 2_000_000;
/** Room for what rounding does to bounds: a row is looked at again unless they tell it apart by more. */
export const SLACK = 1 + 1e-10;

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
  for (let from = 0; from < rows;) {
    const block = Math.floor(from / BLOCK_ROWS);
    const to = Math.min(rows, from + stepRows, (block + 1) * BLOCK_ROWS);
    changed += assignRange(share, blockSums(share, block), centers, travel, from, to);
    yield to / rows;
    from = to;
  }
  return changed;
}

/** Alone with its loops: it is nearly all of the time that k-means takes. */
function assignRange(
  { data, labels, upper, lower }: RowShare,
  sums: ClusterSums,
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

/** Between a row and a center, two columns at a time and summed apart, as a vector of two sums them. */
function squareDistance(
  values: Float64Array,
  row: number,
  center: Float64Array,
  start: number,
  columns: number,
): number {
  let even = 0;
  let odd = 0;
  let j = 1;
  for (; j < columns; j += 2) {
    const a = values[row + j - 1]! - center[start + j - 1]!;
    const b = values[row + j]! - center[start + j]!;
    even += a * a;
    odd += b * b;
  }
  if (j === columns) {
    const last = values[row + j - 1]! - center[start + j - 1]!;
    even += last * last;
  }
  return even + odd;
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
