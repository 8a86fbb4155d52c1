import { transfer, wrap, type Remote } from 'comlink';
import { spawnLloyd } from '#spawn-lloyd';
import { ClienteleError } from '../contract/errors';
import { centersOf, centerShift, emptySums, relocateEmpty, type ClusterSums } from '../domain/segments/kmeans-centers';
import { meanVariance, type LloydOptions, type LloydRun } from '../domain/segments/kmeans-lloyd';
import { centerTravel, type CenterTravel } from '../domain/segments/kmeans-travel';
import type { Matrix } from '../domain/stats/matrix';
import type { LloydServer } from './lloyd-server';

const MOST_WORKERS = 8;
/** Iterations after which progress stands at one half: how many there will be is not known. */
const HALFWAY = 8;
/** Between two looks at whether the caller wants to stop. */
const LOOK_MS = 40;

/** Lloyd's iterations by several threads, each with its share of the rows, to the labels that one thread comes to. */
export class LloydWorkers {
  readonly #workers: Worker[] = [];
  readonly #shares: Remote<LloydServer>[] = [];
  readonly #starts: number[] = [];
  #lost: () => void = () => undefined;
  readonly #loss: Promise<never>;

  private constructor(private readonly data: Matrix) {
    this.#loss = new Promise((_, reject) => {
      this.#lost = () => reject(new ClienteleError('engine-lost', 'A worker that grouped rows was lost.'));
    });
    this.#loss.catch(() => undefined);
  }

  /** Starts a worker a processor and gives each its share. They run until `end`. */
  static async start(data: Matrix, spawn: () => Worker = spawnLloyd): Promise<LloydWorkers> {
    const pool = new LloydWorkers(data);
    const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
    const size = Math.ceil(data.rows / count);
    const loads: Promise<void>[] = [];
    for (let from = 0; from < data.rows; from += size) {
      const to = Math.min(data.rows, from + size);
      const worker = spawn();
      worker.addEventListener('error', pool.#lost);
      worker.addEventListener('messageerror', pool.#lost);
      const share = wrap<LloydServer>(worker);
      pool.#workers.push(worker);
      pool.#shares.push(share);
      pool.#starts.push(from);
      const values = data.values.slice(from * data.columns, to * data.columns);
      loads.push(share.load(transfer({ rows: to - from, columns: data.columns, values }, [values.buffer])));
    }
    try {
      await Promise.race([Promise.all(loads), pool.#loss]);
      return pool;
    } catch (error) {
      pool.end();
      throw error;
    }
  }

  end(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  /**
   * A run from the given centers, as `lloyd` in `domain/segments/kmeans-lloyd`.
   *
   * @param tick called many times a second; where it throws, the run is over and the workers are to be ended
   */
  async run(
    start: Matrix,
    { maxIter, tol }: LloydOptions,
    tick: (fraction: number) => Promise<void>,
  ): Promise<LloydRun> {
    const tolerance = tol > 0 ? tol * meanVariance(this.data) : 0;
    let centers = start;
    let travel: CenterTravel | null = null;
    let nIter = 0;
    let converged = false;
    let stable = false;
    const waiting = <T>(work: (share: Remote<LloydServer>) => Promise<T>): Promise<T[]> =>
      this.#all(work, () => tick(nIter / (nIter + HALFWAY)));
    await waiting((share) => share.begin(start.rows));
    while (nIter < maxIter && !converged) {
      const [from, moves] = [centers, travel];
      const parts = await waiting((share) => share.assign(from, moves));
      let sums = total(parts, start);
      const empty = sums.counts.includes(0);
      if (empty) sums = await this.#relocated(sums, centers, waiting);
      const moved: Matrix = centersOf(sums, centers);
      stable = !empty && parts.every(({ changed }) => changed === 0);
      converged = stable || centerShift(centers, moved) <= tolerance;
      travel = centerTravel(centers, moved);
      centers = moved;
      nIter++;
    }
    const [last, moves] = [centers, travel];
    if (stable) centers = centersOf(total(await waiting((share) => share.exactSums()), start), centers);
    else await waiting((share) => share.assign(last, moves));
    const { labels, distances } = await this.#outcome(centers, waiting);
    const inertia = distances.reduce((sum, distance) => sum + distance, 0);
    return { centers, labels, inertia, nIter, converged, stable };
  }

  /** Asks every share the same, and looks between whether the caller wants to stop. */
  async #all<T>(work: (share: Remote<LloydServer>) => Promise<T>, look: () => Promise<void>): Promise<T[]> {
    const answers = Promise.race([Promise.all(this.#shares.map(work)), this.#loss]);
    answers.catch(() => undefined);
    for (;;) {
      const answered = await Promise.race([answers, later(LOOK_MS)]);
      await look();
      if (answered !== null) return answered;
    }
  }

  async #relocated(sums: ClusterSums, centers: Matrix, waiting: Waiting): Promise<ClusterSums> {
    relocateEmpty(this.data, await this.#outcome(centers, waiting), sums);
    return sums;
  }

  async #outcome(centers: Matrix, waiting: Waiting) {
    const { rows } = this.data;
    const whole = { labels: new Uint32Array(rows), distances: new Float64Array(rows) };
    const parts = await waiting((share) => share.outcome(centers));
    parts.forEach(({ labels, distances }, i) => {
      whole.labels.set(labels, this.#starts[i]!);
      whole.distances.set(distances, this.#starts[i]!);
    });
    return whole;
  }
}

type Waiting = <T>(work: (share: Remote<LloydServer>) => Promise<T>) => Promise<T[]>;

/** The sums of all shares, in their order. */
function total(parts: readonly ClusterSums[], { rows, columns }: Matrix): ClusterSums {
  const all = emptySums(rows, columns);
  for (const { sums, counts } of parts) {
    sums.forEach((sum, at) => (all.sums[at]! += sum));
    counts.forEach((count, cluster) => (all.counts[cluster]! += count));
  }
  return all;
}

function later(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
