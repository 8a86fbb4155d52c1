import type { RejectedRow } from '../contract/tables';
import type { BuiltColumn } from '../domain/table/built-column';
import { ChunkCutter } from '../domain/table/chunk-cutter';
import type { ColumnMerger } from '../domain/table/column-merger';
import { createMerger } from '../domain/table/create-merger';
import type { Reading } from '../domain/table/reading';
import type { LineEnd } from './line-ends';
import type { SegmentParser } from './bytes/segment-parser';
import { readSegments, type SegmentedSource } from './bytes/segments';
import { decodeUtf8 } from './decode-utf8';
import { RejectedChunks, type RejectedSink } from './rejected-chunks';
import { RowLines } from './row-lines';

/** Rejected rows, all of which are with the sink; none where it takes none. */
export interface RejectedSummary {
  readonly count: number;
  /** Chunks that the sink was given. */
  readonly chunks: number;
  readonly first: readonly RejectedRow[];
}

export interface ChunkSink {
  /** Of the same column and chunk written twice, the later wins: the column was read again under another type. */
  chunk(column: number, chunk: number, data: Float64Array | Uint32Array | Uint8Array): Promise<void>;
}

/** Rejected rows that are told at once. */
const FIRST_REJECTED = 1_000;

/** What one reading of the sources does. */
export interface PassPlan {
  /** Their rows follow one another. */
  readonly sources: readonly SegmentedSource[];
  readonly columns: readonly { readonly index: number; readonly reading: Reading }[];
  /** Rows after which the rest is not read; without it, all are. */
  readonly rows?: number;
}

export interface PassColumn {
  readonly index: number;
  readonly built: BuiltColumn;
}

export interface PassResult {
  readonly rowCount: number;
  readonly lines: RowLines;
  readonly columns: readonly PassColumn[];
  readonly rejected: RejectedSummary;
  readonly blankLines: number;
  readonly malformed: number;
  readonly lineEnds: ReadonlySet<LineEnd>;
}

/**
 * Reads the sources once, from bytes to chunks, for the columns asked for; rejected rows where the sink takes them.
 * `tick` is called every few milliseconds.
 * @throws ClienteleError `file-encoding`, `file-quote-unclosed`, `file-not-text`, and whatever the sink throws
 */
export async function readPass(
  { sources, columns, rows: enough = Infinity }: PassPlan,
  parser: SegmentParser,
  sink: ChunkSink & Partial<RejectedSink>,
  tick: (bytes: number, rows: number) => Promise<void>,
): Promise<PassResult> {
  const writers = columns.map(({ index, reading }) => new ColumnWriter(index, createMerger(reading, decodeUtf8), sink));
  const lines = new RowLines(sources);
  const takesRejected = sink.rejected !== undefined;
  const rejected = new RejectedChunks({ rejected: async (chunk, rows) => sink.rejected?.(chunk, rows) });
  const first: RejectedRow[] = [];
  const lineEnds = new Set<LineEnd>();
  let rowCount = 0;
  let blankLines = 0;
  let malformed = 0;

  for await (const read of readSegments(sources, columns, parser)) {
    const { segment, source, line, bytes } = read;
    lines.add(read);
    for (const [position, writer] of writers.entries()) await writer.add(segment.columns[position]!);
    rowCount += segment.rows;
    if (takesRejected) {
      const { name } = sources[source]!;
      const apart = segment.rejected.map((row) => ({
        ...row,
        line: row.line + line,
        ...(sources.length > 1 && { source: name }),
      }));
      first.push(...apart.slice(0, FIRST_REJECTED - first.length));
      await rejected.add(apart);
    }
    blankLines += segment.blankLines;
    malformed += segment.malformed;
    for (const kind of segment.lineEnds) lineEnds.add(kind);
    await tick(bytes, rowCount);
    if (rowCount >= enough) break;
  }
  await rejected.end();
  const built: PassColumn[] = [];
  for (const writer of writers) built.push(await writer.end());
  const { count, chunks } = rejected;
  return { rowCount, lines, columns: built, rejected: { count, chunks, first }, blankLines, malformed, lineEnds };
}

/** One column on its way to the sink. */
class ColumnWriter {
  readonly #cutter = new ChunkCutter();
  #chunks = 0;

  constructor(
    private readonly index: number,
    private readonly merger: ColumnMerger,
    private readonly sink: ChunkSink,
  ) {}

  async add(part: Parameters<ColumnMerger['add']>[0]): Promise<void> {
    this.#cutter.add(this.merger.add(part));
    await this.#flush(false);
  }

  async end(): Promise<PassColumn> {
    await this.#flush(true);
    return { index: this.index, built: this.merger.built() };
  }

  async #flush(last: boolean): Promise<void> {
    for (const chunk of this.#cutter.take(last)) await this.sink.chunk(this.index, this.#chunks++, chunk);
  }
}
