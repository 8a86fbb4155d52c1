import { transfer, wrap, type Remote } from 'comlink';
import { spawnLloyd } from '#spawn-lloyd';
import { ClienteleError } from '../contract/errors';
import { centersOf, centerShift, relocateEmpty, type ClusterSums } from '../domain/segments/kmeans-centers';
import type { LloydOptions, LloydRun } from '../domain/segments/kmeans-lloyd';
import { BLOCK_ROWS, blocksOf, totalSums } from '../domain/segments/kmeans-share';
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

  private constructor(
    private readonly data: Matrix,
    private readonly variance: number,
  ) {
    this.#loss = new Promise((_, reject) => {
      this.#lost = () => reject(new ClienteleError('engine-lost', 'A worker that grouped rows was lost.'));
    });
    this.#loss.catch(() => undefined);
  }

  /** Starts a worker a processor and gives each its share. They run until `end`. @param variance by `meanVariance` */
  static async start(
    data: Matrix,
    nClusters: number,
    variance: number,
    spawn: () => Worker = spawnLloyd,
  ): Promise<LloydWorkers> {
    const pool = new LloydWorkers(data, variance);
    const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
    const size = Math.ceil(blocksOf(data.rows) / count) * BLOCK_ROWS;
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
      loads.push(share.load(transfer({ rows: to - from, columns: data.columns, values }, [values.buffer]), nClusters));
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
    const tolerance = tol * this.variance;
    let centers = start;
    let travel: CenterTravel | null = null;
    let nIter = 0;
    let converged = false;
    let stable = false;
    const waiting = <T>(work: (share: Remote<LloydServer>) => Promise<T>): Promise<T[]> =>
      this.#all(work, () => tick(nIter / (nIter + HALFWAY)));
    await waiting((share) => share.begin());
    while (nIter < maxIter && !converged) {
      const [from, moves] = [centers, travel];
      const parts = await waiting((share) => share.assign(from, moves));
      const sums = totalSums(parts, start.rows, start.columns);
      const empty = sums.counts.includes(0);
      if (empty) await this.#relocate(sums, centers, waiting);
      const moved: Matrix = centersOf(sums, centers);
      stable = !empty && parts.every(({ changed }) => changed === 0);
      converged = stable || centerShift(centers, moved) <= tolerance;
      travel = centerTravel(centers, moved);
      centers = moved;
      nIter++;
    }
    const [last, moves] = [centers, travel];
    if (stable) {
      const parts = await waiting((share) => share.exactSums());
      centers = centersOf(totalSums(parts, start.rows, start.columns), centers);
    } else await waiting((share) => share.assign(last, moves));
    const outcome = await waiting((share) => share.outcome(centers));
    const labels = this.#whole(
      outcome.map((part) => part.labels),
      Uint32Array,
    );
    const inertia = outcome.reduce((sum, { inertias }) => inertias.reduce((all, part) => all + part, sum), 0);
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

  /** Gives each cluster that lost all of its rows another, in the sums. */
  async #relocate(sums: ClusterSums, centers: Matrix, waiting: Waiting): Promise<void> {
    const parts = await waiting((share) => share.distances(centers));
    const labels = this.#whole(
      parts.map((part) => part.labels),
      Uint32Array,
    );
    const distances = this.#whole(
      parts.map((part) => part.distances),
      Float64Array,
    );
    relocateEmpty(this.data, { labels, distances }, sums);
  }

  /** What the shares have of each of their rows, in one array. */
  #whole<T extends Uint32Array | Float64Array>(parts: readonly T[], Kind: new (rows: number) => T): T {
    const whole = new Kind(this.data.rows);
    parts.forEach((part, i) => whole.set(part, this.#starts[i]!));
    return whole;
  }
}

type Waiting = <T>(work: (share: Remote<LloydServer>) => Promise<T>) => Promise<T[]>;

function later(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
