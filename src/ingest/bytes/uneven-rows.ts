import type { RowShape } from '../row-reader';
import { countLineEnds } from './bytes-at';
import { byteShape } from './byte-shape';
import { CellBatch } from './cell-batch';
import { RowScanner } from './row-scanner';
import { SegmentBytes } from './segment-bytes';

/**
 * Rows scanned together that did not take one line each: some hold line breaks, or lines among them are no rows of the
 * table. All other rows of a file go in step with its lines. Plain data.
 */
export interface UnevenRows {
  /** How many rows and lines there are before them, and how many of both they take. */
  readonly row: number;
  readonly line: number;
  readonly rows: number;
  readonly lines: number;
  /** Their bytes: `[from, to)` of the file. */
  readonly from: number;
  readonly to: number;
  /** Rows of the file before them, as far as its preamble and header reach. */
  readonly records: number;
}

/** Scans uneven rows once more, one at a time. @returns for each the line at which it begins, the first line being 1 */
export async function linesOfRows(
  source: Blob,
  shape: RowShape & { readonly width: number },
  { from, to, records, rows }: UnevenRows,
): Promise<Uint32Array<ArrayBuffer>> {
  const data = new SegmentBytes(source.slice(0, to), from);
  await data.load(to);
  const { bytes, length } = data;
  const form = byteShape(shape);
  const scanner = new RowScanner(form, records);
  const batch = new CellBatch(shape.width, form.quote, form.escape);
  const lines = new Uint32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    batch.begin(bytes);
    batch.capacity = 1;
    at = scanner.scan(batch, at, length, length, true);
    const end = batch.ends[shape.width - 1]!;
    lines[row] = scanner.lines - countLineEnds(bytes, batch.starts[0]!, end < 0 ? ~end : end);
  }
  return lines;
}
