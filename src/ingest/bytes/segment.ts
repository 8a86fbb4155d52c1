import type { RejectedRow } from '../../contract/tables';
import { partBuffers, type ColumnPart } from '../../domain/table/column-part';
import type { Reading } from '../../domain/table/reading';
import type { LineEnd } from '../line-ends';
import type { RowShape } from '../row-reader';
import { BuilderPool } from './builder-pool';
import { byteShape } from './byte-shape';
import { CellBatch } from './cell-batch';
import { quoteUnclosed, rowEndless } from './row-errors';
import { RowScanner } from './row-scanner';
import { guessRowStart } from './row-start';
import { SegmentBytes } from './segment-bytes';
import type { UnevenRows } from './uneven-rows';

/** Bytes that one row may have: beyond, a quote was left open, or this is no table. */
export const LONGEST_ROW = 67_108_864;
const LONGEST_GUESSED_ROW = 16_777_216;

/** Which bytes of a file to read the rows of, and how. Plain data. */
export interface SegmentTask {
  /** In UTF-8. */
  readonly source: Blob;
  /** The rows that begin in `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Whether a row is known to begin at `from`; else that is guessed. */
  readonly known: boolean;
  /** Rows of the file before the segment, as far as its preamble and header reach. */
  readonly records: number;
  readonly shape: RowShape & { readonly width: number };
  readonly columns: readonly { readonly index: number; readonly reading: Reading }[];
}

/** The rows of one segment. Plain data; offsets are those of the file, lines count from 1 at `start`. */
export interface Segment {
  /** Where the first row begins, and the first after the segment; -1 where no row was found. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: readonly ColumnPart[];
  readonly rejected: readonly RejectedRow[];
  readonly blankLines: number;
  readonly malformed: number;
  readonly lineEnds: readonly LineEnd[];
  readonly lines: number;
  /** Rows of the file before the end of the segment, as far as its preamble and header reach. */
  readonly records: number;
  readonly uneven: readonly UnevenRows[];
  /** A range of bytes that are not UTF-8. */
  readonly invalid?: readonly [number, number];
}

/**
 * @param pool that of the segments before
 * @throws ClienteleError `file-quote-unclosed` or `file-not-text` where a row grows beyond all bounds
 */
export async function parseSegment(
  task: SegmentTask,
  pool = new BuilderPool(),
  longestRow = LONGEST_ROW,
): Promise<Segment> {
  const { source, to, known } = task;
  const shape = byteShape(task.shape);
  // One byte before an unknown place tells whether a row begins just there.
  const from = known ? task.from : task.from - 1;
  const data = new SegmentBytes(source, from);
  await data.load(to);
  let at = known ? (from === 0 ? markLength(data.bytes) : 0) : guessRowStart(data.bytes, data.length, shape);
  const scanner = new RowScanner(shape, task.records);
  const { builders, giveBack } = pool.borrow(task.columns);
  const start = at;
  const uneven: UnevenRows[] = [];
  let rows = 0;
  const result = (invalid?: readonly [number, number]): Segment => {
    const columns = builders.map((builder) => builder.part());
    giveBack();
    return {
      start: start < 0 ? -1 : from + start,
      end: from + Math.max(at, 0),
      rows,
      columns,
      rejected: scanner.rejected,
      blankLines: scanner.blankLines,
      malformed: scanner.malformed,
      lineEnds: scanner.kinds,
      lines: scanner.lines,
      records: scanner.records,
      uneven,
      ...(invalid && { invalid }),
    };
  };
  if (start < 0) return result();
  if (!data.valid(start)) return result([from + start, from + data.length]);

  const limit = to - from;
  const batch = new CellBatch(shape.width, shape.quote, shape.escape);
  while (at < limit && at < data.length) {
    const before = { row: rows, line: scanner.lines, from: from + at, records: scanner.records };
    batch.begin(data.bytes);
    at = scanner.scan(batch, at, Math.min(limit, data.length), data.length, data.last);
    rows += batch.rows;
    const lines = scanner.lines - before.line;
    if (lines !== batch.rows) uneven.push({ ...before, rows: batch.rows, lines, to: from + at });
    for (const [position, { index }] of batch.rows > 0 ? task.columns.entries() : []) {
      batch.unescape(index);
      builders[position]!.append(batch);
    }
    if (batch.rows === batch.capacity || at >= limit || data.last) continue;
    // A wrong guess need not be followed far: the segment is read again from where it really begins.
    if (!known && data.length - at > LONGEST_GUESSED_ROW) return { ...result(), start: -1 };
    if (data.length - at > longestRow) throw endless(scanner, data, at, shape.quote);
    const checked = data.length;
    await data.extend(at + longestRow);
    if (!data.valid(checked)) return result([from + checked, from + data.length]);
  }
  return result();
}

/** The memory of a segment, to be handed over rather than copied. */
export function segmentBuffers({ columns }: Segment): ArrayBuffer[] {
  return columns.flatMap(partBuffers);
}

function endless(scanner: RowScanner, data: SegmentBytes, at: number, quote: number): Error {
  const { openQuote } = scanner;
  const line = scanner.lineOf(data.bytes, at, Math.max(at, openQuote));
  return openQuote < 0 ? rowEndless(line, data.length - at) : quoteUnclosed(line, quote);
}

/** Bytes of the mark that UTF-8 files may begin with. */
function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
