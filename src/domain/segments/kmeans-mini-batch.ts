import { ClienteleError } from '../error';
import { sampleRows } from '../prepare/sample-rows';
import type { Matrix } from '../stats/matrix';
import { matrixRows } from '../stats/matrix-rows';
import { seededRandom, type Random } from '../stats/random';
import { portion, type Steps } from '../stats/steps';
import { finishKmeans, kmeans, requireRows, type KmeansFit, type KmeansOptions } from './kmeans';
import { assignRows } from './kmeans-assign';
import { addRows, emptySums } from './kmeans-centers';

/** Rows up to which Lloyd's iterations go over all of them. */
const FULL_ROWS = 1_000_000;
const BATCH_ROWS = 4_096;
/** Rows that the starting centers are found among. */
const START_ROWS = 5 * BATCH_ROWS;
/** Batches without a better smoothed inertia after which there is nothing more to gain. */
const PATIENCE = 10;
/** Batches in none of which a center had a row, after which it is put elsewhere. */
const STARVED_BATCHES = 10;
const STEP_WORK = 2_000_000;
/** Batches after which progress stands at one half: how many there will be is not known. */
const HALFWAY = 50;

export type KmeansAlgorithm = 'full' | 'miniBatch';

/** Batches pay beyond a million rows. */
export function kmeansAlgorithm(rows: number, asked: KmeansAlgorithm | 'auto'): KmeansAlgorithm {
  if (asked !== 'auto') return asked;
  return rows > FULL_ROWS ? 'miniBatch' : 'full';
}

/** How a cluster that is empty, in the end or to begin with, is told. */
const EMPTY: readonly string[] = ['not-converged', 'too-few-groups'];

export interface MiniBatchFit extends KmeansFit {
  readonly algorithm: KmeansAlgorithm;
}

/** Centers on their way, each the mean of the rows that it has been given so far. */
interface Learner {
  readonly centers: Matrix;
  readonly counts: Float64Array;
}

/**
 * Mini-batch k-means (Sculley 2010, "Web-scale k-means clustering", algorithm 1): centers learn from small random batches,
 * each at the rate of one over the rows it has had, and one pass over all rows gives labels and inertia. Stops as
 * scikit-learn's `MiniBatchKMeans` once the smoothed inertia of batches no longer falls. Unlike there, the start is k-means
 * of a sample, and a center moves elsewhere only where no row is near it, so that a small cluster keeps its own.
 *
 * `nIter` counts batches; `maxIter` is of passes over as many rows as there are. Where batches leave a cluster without rows, or
 * hardly any rows differ, Lloyd's iterations over all rows take their place.
 *
 * @throws ClienteleError `too-few-rows`, `too-few-groups`, `not-converged` where distances are beyond float64
 */
export function* miniBatchKmeans(data: Matrix, options: KmeansOptions): Steps<MiniBatchFit> {
  requireRows(data, options.nClusters);
  try {
    return { ...(yield* inBatches(data, options)), algorithm: 'miniBatch' };
  } catch (error) {
    if (!(error instanceof ClienteleError) || !EMPTY.includes(error.code)) throw error;
    return { ...(yield* kmeans(data, options)), algorithm: 'full' };
  }
}

function* inBatches(data: Matrix, options: KmeansOptions): Steps<KmeansFit> {
  const learner = yield* portion(startOf(data, options), 0, 0.3);
  const { nIter, converged } = yield* portion(learn(data, learner, options), 0.3, 0.8);
  const { rows, columns } = data;
  const found = { labels: new Uint32Array(rows), distances: new Float64Array(rows) };
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (columns * options.nClusters)));
  for (let from = 0; from < rows; from += stepRows) {
    assignRows(data, learner.centers, found, from, Math.min(rows, from + stepRows));
    yield 0.8 + (0.15 * from) / rows;
  }
  const inertia = found.distances.reduce((sum, distance) => sum + distance, 0);
  const run = { centers: learner.centers, labels: found.labels, inertia, nIter, converged, stable: true };
  return { ...(yield* portion(finishKmeans(data, run, options), 0.95, 1)), converged };
}

/** Given centers, which have had no rows; or those of the best k-means of a sample, which have had the sample's. */
function* startOf(data: Matrix, options: KmeansOptions): Steps<Learner> {
  const { nClusters, init, seed } = options;
  if (init) return { centers: { ...init, values: init.values.slice() }, counts: new Float64Array(nClusters) };
  const everyRow = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const { centers, sizes } = yield* kmeans(matrixRows(data, sampleRows(everyRow, START_ROWS, seed)), options);
  return { centers, counts: Float64Array.from(sizes) };
}

function* learn(
  data: Matrix,
  learner: Learner,
  { maxIter, seed }: KmeansOptions,
): Steps<{ readonly nIter: number; readonly converged: boolean }> {
  const random = seededRandom(seed);
  const size = Math.min(BATCH_ROWS, data.rows);
  const most = Math.ceil((maxIter * data.rows) / size);
  const weight = Math.min(1, (2 * size) / (data.rows + 1));
  const recent = new Float64Array(learner.counts.length);
  let smoothed = NaN;
  let least = Infinity;
  let worse = 0;
  let nIter = 0;
  while (nIter < most && worse < PATIENCE) {
    yield nIter / (nIter + HALFWAY);
    const batch = drawBatch(data, size, random);
    const inertia = learnBatch(batch, learner, recent);
    nIter++;
    // The first batch tells what the start is like, not what is learnt.
    if (nIter > 1) smoothed = Number.isNaN(smoothed) ? inertia : smoothed * (1 - weight) + inertia * weight;
    worse = smoothed < least || nIter === 1 ? 0 : worse + 1;
    if (smoothed < least) least = smoothed;
    if (nIter % STARVED_BATCHES !== 0) continue;
    if (moveStarved(batch, learner, recent, random)) worse = 0;
    recent.fill(0);
  }
  return { nIter, converged: worse >= PATIENCE };
}

function drawBatch({ rows, columns, values }: Matrix, size: number, random: Random): Matrix {
  const batch = new Float64Array(size * columns);
  for (let i = 0; i < size; i++) {
    const row = Math.floor(random() * rows) * columns;
    for (let j = 0; j < columns; j++) batch[i * columns + j] = values[row + j]!;
  }
  return { rows: size, columns, values: batch };
}

/** Gives the squared distances of the batch from the centers as they were, added up. */
function learnBatch(batch: Matrix, { centers, counts }: Learner, recent: Float64Array): number {
  const { rows, columns } = batch;
  const found = { labels: new Uint32Array(rows), distances: new Float64Array(rows) };
  assignRows(batch, centers, found, 0, rows);
  const added = emptySums(counts.length, columns);
  addRows(batch, found.labels, added, 0, rows);
  for (let k = 0; k < counts.length; k++) {
    const own = added.counts[k]!;
    if (own === 0) continue;
    recent[k]! += own;
    counts[k]! += own;
    for (let j = 0, at = k * columns; j < columns; j++, at++) {
      centers.values[at]! += (added.sums[at]! - own * centers.values[at]!) / counts[k]!;
    }
  }
  return found.distances.reduce((sum, distance) => sum + distance, 0);
}

/** Puts each center that had no row lately on a random one of the batch, to learn as fast as the slowest of the others. */
function moveStarved(batch: Matrix, { centers, counts }: Learner, recent: Float64Array, random: Random): boolean {
  if (!recent.includes(0)) return false;
  const { columns } = batch;
  const slowest = counts.reduce((least, count, k) => (recent[k] === 0 ? least : Math.min(least, count)), Infinity);
  recent.forEach((own, k) => {
    if (own > 0) return;
    const row = Math.floor(random() * batch.rows) * columns;
    centers.values.set(batch.values.subarray(row, row + columns), k * columns);
    counts[k] = slowest;
  });
  return true;
}
