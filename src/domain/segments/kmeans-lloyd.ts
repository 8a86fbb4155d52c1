import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import { assignRows, type Assignment } from './kmeans-assign';
import { addRows, centersOf, centerShift, emptySums, relocateEmpty } from './kmeans-centers';

/** Multiplications in one step: a few milliseconds. */
const STEP_WORK = 4_000_000;
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
 * `KMeans(algorithm="lloyd")`: assign, average, stop at unchanged labels or at a small shift.
 */
export function* lloyd(data: Matrix, start: Matrix, { maxIter, tol }: LloydOptions): Steps<LloydRun> {
  const { rows, columns } = data;
  const assignment: Assignment = { labels: new Uint32Array(rows).fill(start.rows), distances: new Float64Array(rows) };
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (columns * start.rows)));
  const tolerance = tol > 0 ? tol * meanVariance(data) : 0;
  let centers = start;
  let nIter = 0;
  let converged = false;
  let stable = false;
  while (nIter < maxIter && !converged) {
    const sums = emptySums(start.rows, columns);
    const progress = nIter / (nIter + HALFWAY);
    let changed = 0;
    for (let from = 0; from < rows; from += stepRows) {
      const to = Math.min(rows, from + stepRows);
      changed += assignRows(data, centers, assignment, from, to);
      addRows(data, assignment.labels, sums, from, to);
      yield progress;
    }
    const empty = sums.counts.includes(0);
    if (empty) relocateEmpty(data, assignment, sums);
    const moved = centersOf(sums, centers);
    stable = changed === 0 && !empty;
    converged = stable || centerShift(centers, moved) <= tolerance;
    centers = moved;
    nIter++;
  }
  for (let from = 0; from < rows; from += stepRows) {
    assignRows(data, centers, assignment, from, Math.min(rows, from + stepRows));
    yield 1;
  }
  const inertia = assignment.distances.reduce((sum, distance) => sum + distance, 0);
  return { centers, labels: assignment.labels, inertia, nIter, converged, stable };
}

/** Of the columns, each about its mean. */
export function meanVariance({ rows, columns, values }: Matrix): number {
  let total = 0;
  for (let j = 0; j < columns; j++) {
    let mean = 0;
    let squares = 0;
    for (let i = 0, at = j; i < rows; i++, at += columns) {
      const difference = values[at]! - mean;
      mean += difference / (i + 1);
      squares += difference * (values[at]! - mean);
    }
    total += squares / rows;
  }
  return total / columns;
}
