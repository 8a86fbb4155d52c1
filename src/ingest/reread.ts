import type { ReadSource } from '../contract/tables';
import type { BuiltColumn } from '../domain/table/built-column';
import { TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { ownThread, type SegmentParser } from './bytes/segment-parser';
import type { SegmentedSource } from './bytes/segments';
import { ColumnState } from './column-state';
import { decodeUtf8 } from './decode-utf8';
import type { Evidence } from './evidence';
import type { ImportHooks } from './import-delimited';
import { readPass, type ChunkSink } from './pass';
import { utf8Source } from './utf8-source';

/** Bytes at the beginning of each file that the first reading is supposed from. */
const EVIDENCE_BYTES = 65_536;

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
 * @param hints what the user wants the column to be
 * @param sink gets the chunks, under the field's index
 * @throws ClienteleError as the import does, and whatever the sink or the hooks throw
 */
export async function rereadColumn(
  kept: readonly KeptSource[],
  index: number,
  hints: ColumnHints,
  sink: ChunkSink,
  hooks: ImportHooks,
  parser: SegmentParser = ownThread,
): Promise<RereadColumn> {
  const sources: SegmentedSource[] = [];
  for (const { blob, read } of kept) {
    const pause = (): Promise<void> => hooks.tick(0, 0, 'reading-again');
    const utf8 = await utf8Source(blob, read.encoding, read.lossy, pause);
    sources.push({ name: read.name, blob: utf8.blob, shape: read });
  }
  const size = sources.reduce((total, { blob }) => total + blob.size, 0);
  const tick = (bytes: number, rows: number): Promise<void> => hooks.tick(bytes / size, rows, 'reading-again');
  const state = new ColumnState(index, hints, await firstCells(sources, index, parser));
  for (;;) {
    const plan = { sources, columns: [{ index, reading: state.reading }] };
    const { columns, rowCount } = await readPass(plan, parser, sink, tick);
    const [column] = columns;
    if (await state.contradicted(column!, rowCount, () => tick(size, rowCount))) continue;
    return { rowCount, reading: state.reading, built: column!.built };
  }
}

async function firstCells(
  sources: readonly SegmentedSource[],
  index: number,
  parser: SegmentParser,
): Promise<Evidence> {
  const evidence: Evidence = new Map();
  for (const { blob, shape } of sources) {
    const to = Math.min(blob.size, EVIDENCE_BYTES);
    const columns = [{ index, reading: TEXT }];
    const { columns: parts } = await parser.parse({
      source: blob,
      from: 0,
      to,
      known: true,
      records: 0,
      shape,
      columns,
    });
    const { bytes, ends, counts } = parts[0]!.dictionary!;
    for (const [code, end] of ends.entries()) {
      const text = decodeUtf8(bytes.subarray(ends[code - 1] ?? 0, end));
      evidence.set(text, (evidence.get(text) ?? 0) + counts[code]!);
    }
  }
  return evidence;
}
