import { finishKmeans, requireRows, type KmeansFit, type KmeansOptions } from '../domain/segments/kmeans';
import { lloyd, meanVariance, type LloydRun } from '../domain/segments/kmeans-lloyd';
import { kmeansPlusPlus } from '../domain/segments/kmeans-plus-plus';
import type { Matrix } from '../domain/stats/matrix';
import { seededRandom } from '../domain/stats/random';
import type { Steps } from '../domain/stats/steps';
import { tensorLloyd, type TensorLloyd } from './lloyd';
import type { TensorflowSession } from './tensorflow';

/** How a caller paces, reports and stops a computation. */
export interface Pace {
  tick(fraction: number): Promise<void>;
  drive<T>(steps: Steps<T>, from?: number, to?: number): Promise<T>;
}

/** The part of the work that restarts take; the rest is the finish. */
const RESTARTS_SHARE = 0.9;

/**
 * k-means as in `domain/segments/kmeans`, with Lloyd's iterations on tensors. Each run ends with one iteration in
 * float64, by whose inertia the best is chosen and finished; no tensor outlives the call.
 *
 * @throws ClienteleError `too-few-rows`, `too-few-groups`, `not-converged`, `backend-unavailable`
 */
export async function kmeansOnTensors(
  session: TensorflowSession,
  data: Matrix,
  options: KmeansOptions,
  pace: Pace,
): Promise<KmeansFit> {
  const { nClusters, seed, init: given } = options;
  const nInit = given ? 1 : options.nInit;
  requireRows(data, nClusters);
  const random = seededRandom(seed);
  const variance = await pace.drive(meanVariance(data), 0, 0);
  const device = tensorLloyd(session, data, nClusters, variance);
  try {
    let best: LloydRun | null = null;
    for (let init = 0; init < nInit; init++) {
      const at = (part: number): number => (RESTARTS_SHARE * (init + part)) / nInit;
      const start = given ?? (await pace.drive(kmeansPlusPlus(data, nClusters, random), at(0), at(0.2)));
      const run = await runOnce(device, data, start, options, pace, at);
      if (best === null || run.inertia < best.inertia) best = run;
    }
    return await pace.drive(finishKmeans(data, best!, options), RESTARTS_SHARE, 1);
  } catch (error) {
    session.assertAlive();
    throw error;
  } finally {
    device.dispose();
  }
}

async function runOnce(
  device: TensorLloyd,
  data: Matrix,
  start: Matrix,
  { maxIter, tol }: KmeansOptions,
  pace: Pace,
  at: (part: number) => number,
): Promise<LloydRun> {
  const iterations = device.run(start, { maxIter: maxIter - 1, tol });
  try {
    for (;;) {
      const step = await iterations.next();
      if (!step.done) {
        await pace.tick(at(0.2 + 0.7 * step.value));
        continue;
      }
      const { centers, nIter, converged } = step.value;
      const last = await pace.drive(lloyd(data, centers, { maxIter: 1, tol }), at(0.9), at(1));
      return { ...last, nIter: nIter + 1, converged: converged || last.converged };
    }
  } finally {
    await iterations.return({ centers: start, nIter: 0, converged: false });
  }
}
