import type { ReadSource, UnreadableCell } from '../contract/tables';
import type { BuiltColumn } from '../domain/table/built-column';
import { TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { ownThread, type SegmentParser } from './bytes/segment-parser';
import type { SegmentedSource } from './bytes/segments';
import { dictionaryReading } from './dictionary-reading';
import type { ImportHooks } from './import-delimited';
import { locatedCells, type LineSource } from './located-cells';
import { openSource } from './open-source';
import { readPass, type ChunkSink, type PassResult } from './pass';
import { utf8Source } from './utf8-source';

/** A file that a table was imported from, and how it was read then. */
export interface KeptSource {
  readonly blob: Blob;
  readonly read: ReadSource & LineSource;
}

export interface RereadColumn {
  readonly rowCount: number;
  readonly reading: Reading;
  readonly built: BuiltColumn;
  /** The first cells that could not be read. */
  readonly cells: readonly UnreadableCell[];
}

/**
 * Reads one column of the files that a table was imported from once more: the nth field of the rows that they gave then.
 * All its texts are read first; they decide how it is to be read.
 * @param hints what the user wants the column to be
 * @param sink gets the chunks, under the field's index
 * @throws ClienteleError as the import does
 */
export async function rereadColumn(
  sources: readonly KeptSource[],
  index: number,
  hints: ColumnHints,
  sink: ChunkSink,
  hooks: ImportHooks,
  parser: SegmentParser = ownThread,
): Promise<RereadColumn> {
  const tick = (fraction: number, rows: number): Promise<void> => hooks.tick(fraction, rows, 'reading-again');
  const utf8 = await segmentedAll(sources, () => tick(0, 0));
  const size = utf8.reduce((total, { blob }) => total + blob.size, 0);
  const pass = async (reading: Reading, from: number): Promise<PassResult> =>
    readPass({ sources: utf8, columns: [{ index, reading }] }, parser, sink, (bytes, rows) =>
      tick(from + bytes / size / 2, rows),
    );

  const texts = await pass(TEXT, 0);
  const { built } = texts.columns[0]!;
  const reading = await dictionaryReading(built.dictionary!, hints, () => tick(0.5, texts.rowCount));
  if (reading.type === 'text') return { rowCount: texts.rowCount, reading, built, cells: [] };
  const values = await pass(reading, 0.5);
  const { built: read } = values.columns[0]!;
  const cells = await locatedCells(read.unreadable.cells, values.lines, sources.map(fileOf));
  return { rowCount: values.rowCount, reading, built: read, cells };
}

/**
 * Finds the lines of cells in the files that their table was imported from, which are read as far as the last of them.
 * @param cells at least one, in the order of their rows
 */
export async function locatedAgain(
  cells: readonly UnreadableCell[],
  sources: readonly KeptSource[],
  hooks: ImportHooks,
  parser: SegmentParser = ownThread,
): Promise<UnreadableCell[]> {
  const tick = (fraction: number, rows: number): Promise<void> => hooks.tick(fraction, rows, 'reading-again');
  const utf8 = await segmentedAll(sources, () => tick(0, 0));
  const size = utf8.reduce((total, { blob }) => total + blob.size, 0);
  const plan = { sources: utf8, columns: [], rows: cells.at(-1)!.row + 1 };
  const sink = { chunk: () => Promise.resolve() };
  const { lines } = await readPass(plan, parser, sink, (bytes, rows) => tick(bytes / size, rows));
  return locatedCells(cells, lines, sources.map(fileOf));
}

function fileOf({ read }: KeptSource): LineSource {
  return read;
}

function segmentedAll(sources: readonly KeptSource[], tick: () => Promise<void>): Promise<SegmentedSource[]> {
  return Promise.all(sources.map((source) => segmented(source, tick)));
}

async function segmented({ blob, read }: KeptSource, tick: () => Promise<void>): Promise<SegmentedSource> {
  const opened = await openSource(blob, read, tick);
  const utf8 = await utf8Source(opened.blob, read.encoding, read.lossy, tick);
  return { name: read.name, blob: utf8.blob, shape: read, format: opened.format };
}
