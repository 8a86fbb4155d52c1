import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import { addRows, emptySums, type ClusterSums } from './kmeans-centers';

/** Rows whose sums are kept apart: added up in their order, they come to the same whatever thread had which. */
export const BLOCK_ROWS = 16_384;
/** Multiplications in one step: a few milliseconds. */
const STEP_WORK = 2_000_000;

/** Rows, all or whole blocks of them, with their labels and what is known of their distances from the centers. */
export interface RowShare {
  readonly data: Matrix;
  /** nClusters for a row without a label. */
  readonly labels: Uint32Array;
  /** At least the distance of each row from its center. */
  readonly upper: Float64Array;
  /** At most the distance of each row from any other center. */
  readonly lower: Float64Array;
  readonly nClusters: number;
  /** Blocks x nClusters x columns: over the rows of each label in each block, kept up to date. */
  readonly sums: Float64Array;
  /** Blocks x nClusters. */
  readonly counts: Float64Array;
}

export function rowShare(data: Matrix, nClusters: number): RowShare {
  const { rows, columns } = data;
  const blocks = blocksOf(rows);
  const share = {
    data,
    labels: new Uint32Array(rows),
    upper: new Float64Array(rows),
    lower: new Float64Array(rows),
    nClusters,
    sums: new Float64Array(blocks * nClusters * columns),
    counts: new Float64Array(blocks * nClusters),
  };
  forgetLabels(share);
  return share;
}

export function blocksOf(rows: number): number {
  return Math.ceil(rows / BLOCK_ROWS);
}

/** As at first: no row has a label. */
export function forgetLabels({ labels, upper, lower, nClusters, sums, counts }: RowShare): void {
  labels.fill(nClusters);
  upper.fill(Infinity);
  lower.fill(0);
  sums.fill(0);
  counts.fill(0);
}

/** The part of the sums that is of one block. */
export function blockSums({ data, nClusters, sums, counts }: RowShare, block: number): ClusterSums {
  const size = nClusters * data.columns;
  return {
    sums: sums.subarray(block * size, (block + 1) * size),
    counts: counts.subarray(block * nClusters, (block + 1) * nClusters),
  };
}

/** Adds up the blocks of shares, in their order. */
export function totalSums(shares: readonly ClusterSums[], nClusters: number, columns: number): ClusterSums {
  const total = emptySums(nClusters, columns);
  for (const { sums, counts } of shares) {
    addBlocks(sums, total.sums);
    addBlocks(counts, total.counts);
  }
  return total;
}

function addBlocks(blocks: Float64Array, total: Float64Array): void {
  for (let from = 0; from < blocks.length; from += total.length) {
    for (let at = 0; at < total.length; at++) total[at]! += blocks[from + at]!;
  }
}

/** Sums anew, without what rounding has left in those that rows were added to and taken from. */
export function* recount(share: RowShare): Steps<void> {
  const { rows } = share.data;
  share.sums.fill(0);
  share.counts.fill(0);
  for (let block = 0; block < blocksOf(rows); block++) {
    yield (block * BLOCK_ROWS) / rows;
    const from = block * BLOCK_ROWS;
    addRows(share.data, share.labels, blockSums(share, block), from, Math.min(rows, from + BLOCK_ROWS));
  }
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

/** Sum of the squared distances of the rows of each block from the centers of their labels. */
export function* blockInertias(share: RowShare, centers: Matrix): Steps<Float64Array> {
  const distances = yield* ownDistances(share, centers);
  const inertias = new Float64Array(blocksOf(distances.length));
  for (let i = 0; i < distances.length; i++) inertias[Math.floor(i / BLOCK_ROWS)]! += distances[i]!;
  return inertias;
}
