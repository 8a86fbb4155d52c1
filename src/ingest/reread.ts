import type { ReadSource } from '../contract/tables';
import type { BuiltColumn } from '../domain/table/built-column';
import { TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { ownThread, type SegmentParser } from './bytes/segment-parser';
import type { SegmentedSource } from './bytes/segments';
import { dictionaryReading } from './dictionary-reading';
import type { ImportHooks } from './import-delimited';
import { openSource } from './open-source';
import { readPass, type ChunkSink, type PassResult } from './pass';
import { utf8Source } from './utf8-source';

/** A file that a table was imported from, and how it was read then. */
export interface KeptSource {
  readonly blob: Blob;
  readonly read: ReadSource;
}

export interface RereadColumn {
  readonly rowCount: number;
  readonly reading: Reading;
  readonly built: BuiltColumn;
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
  const utf8 = await Promise.all(sources.map((source) => segmented(source, () => tick(0, 0))));
  const size = utf8.reduce((total, { blob }) => total + blob.size, 0);
  const pass = async (reading: Reading, from: number): Promise<PassResult> =>
    readPass({ sources: utf8, columns: [{ index, reading }] }, parser, sink, (bytes, rows) =>
      tick(from + bytes / size / 2, rows),
    );

  const texts = await pass(TEXT, 0);
  const { built } = texts.columns[0]!;
  const reading = await dictionaryReading(built.dictionary!, hints, () => tick(0.5, texts.rowCount));
  if (reading.type === 'text') return { rowCount: texts.rowCount, reading, built };
  const values = await pass(reading, 0.5);
  return { rowCount: values.rowCount, reading, built: values.columns[0]!.built };
}

async function segmented({ blob, read }: KeptSource, tick: () => Promise<void>): Promise<SegmentedSource> {
  const opened = await openSource(blob, read, tick);
  const utf8 = await utf8Source(opened.blob, read.encoding, read.lossy, tick);
  return { name: read.name, blob: utf8.blob, shape: read };
}
