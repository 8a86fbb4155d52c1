import { wrap, type Remote } from 'comlink';
import { spawnParser } from '#spawn-parser';
import { ClienteleError } from '../contract/errors';
import type { Segment, SegmentTask } from '../ingest/bytes/segment';
import { ownThread, type SegmentParser } from '../ingest/bytes/segment-parser';
import type { ParseEndpoint } from './parse-endpoint';

/** Below this, starting workers costs more than they bring. */
const WORTH_WORKERS = 2_097_152;
/** Bytes of a segment: some tens of milliseconds of work. */
const SEGMENT_BYTES = 4_194_304;
const MOST_WORKERS = 8;

interface PoolWorker {
  readonly worker: Worker;
  readonly endpoint: Remote<ParseEndpoint>;
  /** Settles the call under way when the worker fails: Comlink's never would. */
  fail: (error: Error) => void;
  /** Segments given to it and not back yet. */
  load: number;
}

/** Runs `work` with a reader of segments: workers for large files, this thread for small ones. They end with the work. */
export async function withParser<T>(bytes: number, work: (parser: SegmentParser) => Promise<T>): Promise<T> {
  if (bytes < WORTH_WORKERS || typeof Worker === 'undefined') return work(ownThread);
  const most = Math.min(MOST_WORKERS, navigator.hardwareConcurrency, Math.ceil(bytes / SEGMENT_BYTES));
  const pool = new ParserPool(Math.max(1, most));
  try {
    return await work(pool);
  } finally {
    pool.end();
  }
}

class ParserPool implements SegmentParser {
  readonly segmentBytes = SEGMENT_BYTES;
  readonly #workers: PoolWorker[];

  constructor(readonly parallelism: number) {
    this.#workers = Array.from({ length: parallelism }, startWorker);
  }

  async parse(task: SegmentTask): Promise<Segment> {
    const worker = this.#workers.reduce((idlest, other) => (other.load < idlest.load ? other : idlest));
    worker.load++;
    try {
      const outcome = await Promise.race([worker.endpoint.parse(task), failure(worker)]);
      if ('segment' in outcome) return outcome.segment;
      const { code, message, details } = outcome.failure;
      throw new ClienteleError(code, message, details);
    } finally {
      worker.load--;
    }
  }

  end(): void {
    for (const { worker } of this.#workers) worker.terminate();
  }
}

function startWorker(): PoolWorker {
  const worker = spawnParser();
  const started: PoolWorker = { worker, endpoint: wrap<ParseEndpoint>(worker), fail: () => undefined, load: 0 };
  worker.addEventListener('error', ({ message }) =>
    started.fail(new Error(`A reader of the file stopped: ${message}`)),
  );
  return started;
}

/** Rejects when the worker fails. */
function failure(worker: PoolWorker): Promise<never> {
  const { fail: others } = worker;
  return new Promise((_, reject) => {
    worker.fail = (error) => {
      others(error);
      reject(error);
    };
  });
}
