import { ClienteleError } from '../contract/errors';
import { importDelimited } from '../ingest/import-delimited';
import type { SegmentParser } from '../ingest/bytes/segment-parser';
import { packChunk } from '../storage/packed-chunk';
import type { Job } from './job';
import { ParserPool, WORTH_WORKERS } from './parser-pool';

/** Rows of the text that code is warmed with: some hundred milliseconds of work for each worker. */
const ROWS = 200_000;
const SEGMENT_BYTES = 262_144;

/**
 * Parse workers that stand ready before a file is given. They have read a text already, as has the engine: a fifth of the
 * time of a first import goes by until the code that runs through every byte is compiled.
 */
export class ReadyParsers {
  #pool: ParserPool | null = null;

  /** Makes a pool ready, unless one is; stops where it stands once the pool is taken. */
  async prepare(job: Job): Promise<void> {
    if (this.#pool) return;
    const pool = (this.#pool = new ParserPool());
    pool.start(Infinity);
    const parser: SegmentParser = {
      parallelism: pool.parallelism,
      segmentBytes: SEGMENT_BYTES,
      parse: (task) => pool.parse(task),
    };
    const tick = async (fraction: number, rows: number, note: string): Promise<void> => {
      if (this.#pool !== pool) job.abort();
      await job.tick({ fraction, rows, note });
    };
    try {
      await importDelimited(
        [{ name: 'warm-up', file: warmUpText() }],
        {},
        { chunk: async (_column, _chunk, data) => void packChunk(data), rejected: async () => undefined },
        { tick },
        parser,
      );
    } catch (error) {
      if (!(error instanceof ClienteleError) || error.code !== 'cancelled') throw error;
    }
  }

  /** The pool that is ready, else a new one; whoever takes it ends it. */
  take(): ParserPool {
    const pool = this.#pool ?? new ParserPool();
    this.#pool = null;
    return pool;
  }
}

/** Runs `work` with a reader of segments: workers for large files, this thread for small ones. They end with the work. */
export async function withParser<T>(
  ready: ReadyParsers,
  bytes: number,
  work: (parser: SegmentParser) => Promise<T>,
): Promise<T> {
  const large = bytes >= WORTH_WORKERS;
  const pool = large ? ready.take() : new ParserPool();
  if (large) pool.start(bytes);
  try {
    return await work(pool);
  } finally {
    pool.end();
  }
}

/** Every type of column, quotes and line ends in fields, and texts that are rarely, often and never the same. */
function warmUpText(): Blob {
  const lines = ['id,customer,day,amount,paid,note\n'];
  for (let row = 0; row < ROWS; row++) {
    const day = 1 + (row % 28);
    const note = row % 3 === 0 ? `"a, ""b"" ${row}"` : row % 5 === 0 ? '' : 'c';
    lines.push(
      `A${row >> 2},C${(row * 7919) % 9973},2024-05-${day < 10 ? '0' : ''}${day} 10:00,${row % 90}.5,${row % 2 ? 'yes' : 'no'},${note}\n`,
    );
  }
  return new Blob(lines);
}
