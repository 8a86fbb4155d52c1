import { ClienteleError } from '../contract/errors';
import { finishKmeans, kmeans, requireRows, type KmeansFit, type KmeansOptions } from '../domain/segments/kmeans';
import { meanVariance, type LloydRun } from '../domain/segments/kmeans-lloyd';
import { kmeansPlusPlus } from '../domain/segments/kmeans-plus-plus';
import type { Matrix } from '../domain/stats/matrix';
import { seededRandom } from '../domain/stats/random';
import type { Pace } from './lloyd-restarts';
import { LloydWorkers } from './lloyd-workers';

/** The part of the work that restarts take; the rest is the finish. */
const RESTARTS_SHARE = 0.95;

/**
 * k-means as in `domain/segments/kmeans`, from the same starts, with Lloyd's iterations shared out to workers. Where one of
 * them is lost, this thread does it all: slower, but the same.
 *
 * @throws ClienteleError `too-few-rows`, `too-few-groups`, `not-converged`
 */
export async function kmeansInWorkers(data: Matrix, options: KmeansOptions, pace: Pace): Promise<KmeansFit> {
  try {
    return await shared(data, options, pace);
  } catch (error) {
    if (!(error instanceof ClienteleError && error.code === 'engine-lost')) throw error;
    return pace.drive(kmeans(data, options));
  }
}

async function shared(data: Matrix, options: KmeansOptions, pace: Pace): Promise<KmeansFit> {
  const { nClusters, nInit, seed, init } = options;
  requireRows(data, nClusters);
  const random = seededRandom(seed);
  const variance = options.tol > 0 ? await pace.drive(meanVariance(data), 0, 0) : 0;
  const workers = await LloydWorkers.start(data, nClusters, variance);
  try {
    let best: LloydRun | null = null;
    const restarts = init ? 1 : nInit;
    for (let restart = 0; restart < restarts; restart++) {
      const at = (part: number): number => (RESTARTS_SHARE * (restart + part)) / restarts;
      const start = init ?? (await pace.drive(kmeansPlusPlus(data, nClusters, random), at(0), at(0.3)));
      const run = await workers.run(start, options, (fraction) => pace.tick(at(0.3 + 0.7 * fraction)));
      if (best === null || run.inertia < best.inertia) best = run;
    }
    const stable = await settled(workers, best!, options, (fraction) => pace.tick(RESTARTS_SHARE + 0.03 * fraction));
    return await pace.drive(finishKmeans(data, stable, options), 0.98, 1);
  } finally {
    workers.end();
  }
}

/** The run brought to stable labels by the workers, as far as its iterations reach. */
async function settled(
  workers: LloydWorkers,
  run: LloydRun,
  { maxIter }: KmeansOptions,
  tick: (fraction: number) => Promise<void>,
): Promise<LloydRun> {
  const left = maxIter - run.nIter;
  if (run.stable || left <= 0) return run;
  const more = await workers.run(run.centers, { maxIter: left, tol: 0 }, tick);
  return { ...more, nIter: run.nIter + more.nIter, converged: run.converged || more.converged };
}
