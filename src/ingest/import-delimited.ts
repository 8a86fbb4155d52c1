import type { ImportOptions } from '../contract/tables';
import { ownThread, type SegmentParser } from './bytes/segment-parser';
import { ColumnState } from './column-state';
import { evidenceOf } from './evidence';
import { importSource, understoodAgain, type ImportSource } from './import-source';
import { importedTable, type ImportedTable, type SettledColumn } from './imported-table';
import { locatedCells } from './located-cells';
import { readPass, type ChunkSink, type PassResult } from './pass';
import type { RejectedSink } from './rejected-chunks';
import { checkSameColumns } from './same-columns';
import { emptyFile } from './sample';
import { writeSourceColumn } from './source-column';
import { lastRow, totalRowWarning } from './total-row';

export type { ImportedTable } from './imported-table';
export type { ChunkSink } from './pass';

/** The first pass takes this share of the progress, a second one the same share of the rest, and so on. */
const SHARE_OF_PASS = 0.9;

/** A file and what it is called. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** Where the table goes. */
export type ImportSink = ChunkSink & RejectedSink;

export interface ImportHooks {
  /** Awaited every few milliseconds of work; throws once the import is cancelled. */
  tick(fraction: number, rows: number, note: string): Promise<void>;
}

/**
 * Reads delimited files into chunks of typed columns, a stage a module: bytes, rows, cells, columns. Rows of the files are
 * either in the table or rejected, except for blank lines, which are counted. Several files follow one another in one
 * table, with a last column that names the file of each row.
 * @throws ClienteleError `file-empty`, `file-not-text`, `file-encoding`, `file-quote-unclosed`, `file-too-wide`,
 * `files-differ`, `invalid-parameter`, `column-not-found`, and whatever the sink or the hooks throw
 */
export async function importDelimited(
  files: readonly NamedFile[],
  options: ImportOptions,
  sink: ImportSink,
  hooks: ImportHooks,
  parser: SegmentParser = ownThread,
): Promise<ImportedTable> {
  const pause = (): Promise<void> => hooks.tick(0, 0, 'reading');
  let sources: ImportSource[] = [];
  for (const { name, file } of files) sources.push(await importSource(file, name, options, pause));
  for (;;) {
    checkSameColumns(sources);
    try {
      return await importUnderstood(sources, options, sink, hooks, parser);
    } catch (error) {
      const again = await Promise.all(
        sources.map((source) => (failed(source, error) ? understoodAgain(source, error, options, pause) : null)),
      );
      if (again.every((source) => source === null)) throw error;
      sources = sources.map((source, index) => again[index] ?? source);
    }
  }
}

function withoutRejected(sink: ImportSink): ChunkSink {
  return { chunk: (column, chunk, data) => sink.chunk(column, chunk, data) };
}

/** Whether an error speaks of this source. */
function failed({ name }: ImportSource, error: unknown): boolean {
  const { file = name } = (error as { details?: { file?: string } }).details ?? {};
  return file === name;
}

async function importUnderstood(
  sources: readonly ImportSource[],
  options: ImportOptions,
  sink: ImportSink,
  hooks: ImportHooks,
  parser: SegmentParser,
): Promise<ImportedTable> {
  const { hints, shape } = sources[0]!.understanding;
  const evidence = evidenceOf(sources.map(({ understanding }) => understanding));
  const columns: ColumnState[] = [];
  for (const [index, columnHints] of hints.entries()) {
    columns.push(new ColumnState(index, columnHints, evidence[index]!));
    await hooks.tick(0, 0, 'reading');
  }
  const first = await settleColumns(sources, columns, sink, hooks, parser);
  if (first.rowCount === 0) {
    throw emptyFile({ headings: shape.headerRows > 0 ? shape.width : 0, rejected: first.rejected.count });
  }
  const pause = (): Promise<void> => hooks.tick(1, first.rowCount, 'reading');
  await pause();
  const settled: SettledColumn[] = [];
  for (const { reading, built } of columns) {
    const cells = await locatedCells(built!.unreadable.cells, first.lines, sources);
    settled.push({ reading, built: built!, cells });
    await pause();
  }
  if (sources.length > 1) {
    const named = await writeSourceColumn(sources, first.lines.sourceRows, shape.width, sink);
    settled.push({ ...named, cells: [] });
  }
  const last = sources.at(-1)!;
  const total = totalRowWarning((await lastRow(last.blob, last.shape)) ?? [], first.rowCount);
  return importedTable(sources, settled, first, options, total);
}

/** Reads all columns, then again those that the whole column contradicted, until none is left. */
async function settleColumns(
  sources: readonly ImportSource[],
  columns: readonly ColumnState[],
  sink: ImportSink,
  hooks: ImportHooks,
  parser: SegmentParser,
): Promise<PassResult> {
  const size = sources.reduce((sum, { blob }) => sum + blob.size, 0);
  let first: PassResult | undefined;
  let unsettled = columns;
  let done = 0;
  do {
    const from = done;
    const note = first ? 'reading-again' : 'reading';
    const tick = (bytes: number, rows: number): Promise<void> =>
      hooks.tick(from + (1 - from) * SHARE_OF_PASS * (bytes / size), rows, note);
    const plan = { sources, columns: unsettled.map(({ index, reading }) => ({ index, reading })) };
    // What does not fit is the same every time.
    const result = await readPass(plan, parser, first ? withoutRejected(sink) : sink, tick);
    first ??= result;
    done = from + (1 - from) * SHARE_OF_PASS;
    const again: ColumnState[] = [];
    for (const [position, column] of unsettled.entries()) {
      const contradicted = await column.contradicted(result.columns[position]!.built, result.rowCount, () =>
        tick(size, result.rowCount),
      );
      if (contradicted) again.push(column);
    }
    unsettled = again;
  } while (unsettled.length > 0);
  return first;
}
