import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import { assignShare } from './kmeans-bounds';
import { centersOf, centerShift, relocateEmpty, type ClusterSums } from './kmeans-centers';
import { blockInertias, ownDistances, recount, rowShare, totalSums, type RowShare } from './kmeans-share';
import { centerTravel, type CenterTravel } from './kmeans-travel';

/** Values in a step of a few milliseconds. */
const STEP_VALUES = 1_000_000;
/** Iterations after which progress stands at one half: how many there will be is not known. */
const HALFWAY = 8;

/** What Lloyd's iterations came to. */
export interface LloydRun {
  readonly centers: Matrix;
  /** The nearest of `centers` for each row. */
  readonly labels: Uint32Array;
  /** Sum of the squared distances of the rows from the centers of their labels. */
  readonly inertia: number;
  readonly nIter: number;
  /** Whether the centers moved by no more than the tolerance in the last iteration. */
  readonly converged: boolean;
  /** Whether the last iteration changed no label and left no cluster empty. */
  readonly stable: boolean;
}

export interface LloydOptions {
  readonly maxIter: number;
  /** Of the squared shift of the centers, relative to the mean variance of the columns; 0 asks for stable labels. */
  readonly tol: number;
}

/**
 * Lloyd's algorithm (Lloyd 1982) in float64 from the given centers, step by step as scikit-learn's
 * `KMeans(algorithm="lloyd")`: assign, average, stop at unchanged labels or at a small shift. Bounds spare it most
 * distances (see `kmeans-bounds`).
 */
export function* lloyd(data: Matrix, start: Matrix, { maxIter, tol }: LloydOptions): Steps<LloydRun> {
  const share = rowShare(data, start.rows);
  const tolerance = tol > 0 ? tol * (yield* portion(meanVariance(data), 0, 0)) : 0;
  let centers = start;
  let travel: CenterTravel | null = null;
  let nIter = 0;
  let converged = false;
  let stable = false;
  while (nIter < maxIter && !converged) {
    const progress = nIter / (nIter + HALFWAY);
    const changed: number = yield* portion(assignShare(share, centers, travel), progress, progress);
    const sums = sumsOf(share);
    const empty = sums.counts.includes(0);
    if (empty) yield* portion(relocate(share, centers, sums), progress, progress);
    const moved: Matrix = centersOf(sums, centers);
    stable = changed === 0 && !empty;
    converged = stable || centerShift(centers, moved) <= tolerance;
    travel = centerTravel(centers, moved);
    centers = moved;
    nIter++;
  }
  if (stable) {
    yield* portion(recount(share), 1, 1);
    centers = centersOf(sumsOf(share), centers);
  } else yield* portion(assignShare(share, centers, travel), 1, 1);
  const inertias = yield* portion(blockInertias(share, centers), 1, 1);
  const inertia = inertias.reduce((sum, distances) => sum + distances, 0);
  return { centers, labels: share.labels, inertia, nIter, converged, stable };
}

function sumsOf(share: RowShare): ClusterSums {
  return totalSums([share], share.nClusters, share.data.columns);
}

/** Gives each cluster that lost all of its rows another, in the sums; the labels stay as they are. */
function* relocate(share: RowShare, centers: Matrix, sums: ClusterSums): Steps<void> {
  const distances = yield* ownDistances(share, centers);
  relocateEmpty(share.data, { labels: share.labels, distances }, sums);
}

/** Of the columns, each about its mean. */
export function* meanVariance({ rows, columns, values }: Matrix): Steps<number> {
  const stepRows = Math.max(1, Math.floor(STEP_VALUES / columns));
  // From the first row on, so that a constant column has exactly none.
  const means = new Float64Array(columns);
  for (let row = 0, at = 0; row < rows; row++) {
    if (row % stepRows === 0) yield (0.5 * row) / rows;
    for (let j = 0; j < columns; j++, at++) means[j]! += (values[at]! - values[j]!) / rows;
  }
  let squares = 0;
  for (let row = 0, at = 0; row < rows; row++) {
    if (row % stepRows === 0) yield 0.5 + (0.5 * row) / rows;
    for (let j = 0; j < columns; j++, at++) {
      const difference = values[at]! - values[j]! - means[j]!;
      squares += difference * difference;
    }
  }
  return squares / rows / columns;
}
