import { wrap, type Remote } from 'comlink';
import { spawnParser } from '#spawn-parser';
import { ClienteleError } from '../contract/errors';
import { BuilderPool } from '../ingest/bytes/builder-pool';
import { parseSegment, type Segment, type SegmentTask } from '../ingest/bytes/segment';
import type { SegmentParser } from '../ingest/bytes/segment-parser';
import type { ParseEndpoint } from './parse-endpoint';

/** Below this, starting workers costs more than they bring. */
export const WORTH_WORKERS = 2_097_152;
/** Bytes of a segment: some tens of milliseconds of work. */
const SEGMENT_BYTES = 4_194_304;
const MOST_WORKERS = 8;

interface PoolWorker {
  readonly worker: Worker;
  readonly endpoint: Remote<ParseEndpoint>;
  /** Segments given to it and not back yet. */
  load: number;
  /** Called once the worker fails: Comlink's calls would then never settle. */
  readonly onLost: Set<() => void>;
  lost: boolean;
}

/** Reads segments in workers, and those that no worker can read on this thread. */
export class ParserPool implements SegmentParser {
  readonly segmentBytes = SEGMENT_BYTES;
  readonly #builders = new BuilderPool();
  #workers: PoolWorker[] = [];

  constructor(
    readonly parallelism = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency)),
    private readonly spawn: () => Worker = spawnParser,
  ) {}

  /** Workers that run. */
  get started(): number {
    return this.#workers.length;
  }

  /** Starts as many workers as so many bytes are worth. What was packed may be worth more, once it is unpacked. */
  start(bytes: number): void {
    const worth = Math.min(this.parallelism, Math.ceil(bytes / SEGMENT_BYTES));
    while (this.#workers.length < worth) this.#workers.push(this.#startWorker());
  }

  async parse(task: SegmentTask): Promise<Segment> {
    if (task.source.size < WORTH_WORKERS) return parseSegment(task, this.#builders);
    this.start(task.source.size);
    const worker = this.#idlest();
    if (!worker) return parseSegment(task, this.#builders);
    worker.load++;
    const outcome = await Promise.race([worker.endpoint.parse(task), whenLost(worker)]);
    worker.load--;
    // A worker that was lost has its segments read here: slower, but the same.
    if (outcome === null) return parseSegment(task, this.#builders);
    if ('segment' in outcome) return outcome.segment;
    const { code, message, details } = outcome.failure;
    throw new ClienteleError(code, message, details);
  }

  end(): void {
    for (const { worker } of this.#workers) worker.terminate();
  }

  #idlest(): PoolWorker | undefined {
    return this.#workers
      .filter(({ lost }) => !lost)
      .reduce<PoolWorker | undefined>(
        (idlest, other) => (idlest && idlest.load <= other.load ? idlest : other),
        undefined,
      );
  }

  #startWorker(): PoolWorker {
    const worker = this.spawn();
    const started: PoolWorker = {
      worker,
      endpoint: wrap<ParseEndpoint>(worker),
      load: 0,
      onLost: new Set(),
      lost: false,
    };
    const lose = (): void => {
      started.lost = true;
      worker.terminate();
      for (const tell of started.onLost) tell();
    };
    worker.addEventListener('error', lose);
    worker.addEventListener('messageerror', lose);
    return started;
  }
}

function whenLost(worker: PoolWorker): Promise<null> {
  if (worker.lost) return Promise.resolve(null);
  return new Promise((resolve) => {
    worker.onLost.add(() => resolve(null));
  });
}
