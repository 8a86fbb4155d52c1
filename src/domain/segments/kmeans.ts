import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';
import { seededRandom } from '../stats/random';
import { portion, type Steps } from '../stats/steps';
import { lloyd, type LloydOptions, type LloydRun } from './kmeans-lloyd';
import { inSizeOrder } from './kmeans-order';
import { kmeansPlusPlus } from './kmeans-plus-plus';

export interface KmeansOptions extends LloydOptions {
  readonly nClusters: number;
  /** Runs from different starting centers, of which the one of least inertia is kept. */
  readonly nInit: number;
  readonly seed: number;
  /** Starting centers, of one run only, instead of those that k-means++ finds. */
  readonly init?: Matrix | undefined;
}

/** Clusters numbered from the largest down. */
export type KmeansFit = Omit<LloydRun, 'stable'> & {
  /** Rows in each cluster. */
  readonly sizes: readonly number[];
};

/** The part of the work that restarts take; the rest is the finish. */
const RESTARTS_SHARE = 0.9;

/**
 * k-means in float64: k-means++ starts, Lloyd's iterations, the best of `nInit` runs brought to stable labels.
 *
 * @throws ClienteleError `too-few-rows`, `too-few-groups`, `not-converged` where distances are beyond float64
 */
export function* kmeans(data: Matrix, options: KmeansOptions): Steps<KmeansFit> {
  const { nClusters, seed, init: given } = options;
  const nInit = given ? 1 : options.nInit;
  requireRows(data, nClusters);
  const random = seededRandom(seed);
  let best: LloydRun | null = null;
  for (let init = 0; init < nInit; init++) {
    const at = (part: number): number => (RESTARTS_SHARE * (init + part)) / nInit;
    const start: Matrix = given ?? (yield* portion(kmeansPlusPlus(data, nClusters, random), at(0), at(0.3)));
    const run: LloydRun = yield* portion(lloyd(data, start, options), at(0.3), at(1));
    if (best === null || run.inertia < best.inertia) best = run;
  }
  return yield* portion(finishKmeans(data, best!, options), RESTARTS_SHARE, 1);
}

/** @throws ClienteleError `too-few-rows` */
export function requireRows({ rows }: Matrix, nClusters: number): void {
  if (rows >= nClusters) return;
  throw new ClienteleError(
    'too-few-rows',
    `${nClusters} clusters need at least ${nClusters} complete rows; there are ${rows}.`,
    {
      rows,
      needed: nClusters,
      groups: nClusters,
    },
  );
}

/**
 * Brings a run to stable labels in float64, as far as its iterations reach, and numbers the clusters from the
 * largest down: the same centers, labels and inertia whatever arithmetic made the run, where clusters are apart.
 *
 * @throws ClienteleError `not-converged` where distances are beyond float64, or `maxIter` leaves a cluster empty
 */
export function* finishKmeans(data: Matrix, run: LloydRun, { maxIter }: LloydOptions): Steps<KmeansFit> {
  const left = maxIter - run.nIter;
  const finished: LloydRun = run.stable || left <= 0 ? run : yield* lloyd(data, run.centers, { maxIter: left, tol: 0 });
  if (!Number.isFinite(finished.inertia)) {
    throw new ClienteleError(
      'not-converged',
      'The values are too large for squared distances: scale the columns (zscore or minmax).',
    );
  }
  const { stable, ...fit } = inSizeOrder(finished);
  if (fit.sizes.includes(0)) {
    throw new ClienteleError('not-converged', `A cluster is empty after ${maxIter} iterations: allow more (maxIter).`, {
      maxIter,
    });
  }
  return {
    ...fit,
    nIter: finished === run ? run.nIter : run.nIter + finished.nIter,
    converged: stable || run.converged || finished.converged,
  };
}
