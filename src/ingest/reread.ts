import type { ReadSource } from '../contract/tables';
import { CHUNK_ROWS } from '../domain/table/column';
import type { BuiltColumn } from '../domain/table/column-builder';
import { createBuilder } from '../domain/table/create-builder';
import type { ColumnHints, Reading } from '../domain/table/reading';
import { detached } from '../domain/table/unreadable';
import { ColumnState } from './column-state';
import { decodeText } from './decode';
import type { Evidence } from './evidence';
import type { ImportHooks } from './import-delimited';
import type { ChunkSink, PassColumn } from './pass';
import { RowReader } from './row-reader';

const EVIDENCE_ROWS = 1_000;

export interface KeptSource {
  readonly blob: Blob;
  readonly read: ReadSource;
}

export interface RereadColumn {
  readonly rowCount: number;
  readonly reading: Reading;
  readonly built: BuiltColumn;
}

interface Cells {
  readonly texts: readonly string[];
  /** Bytes of all sources read so far. */
  readonly bytes: number;
}

/**
 * Reads one column of the files that a table was imported from once more: the nth field of the rows that they gave then.
 * @param hints what the user wants the column to be
 * @param sink gets the chunks, under the field's index
 */
export async function rereadColumn(
  sources: readonly KeptSource[],
  index: number,
  hints: ColumnHints,
  sink: ChunkSink,
  hooks: ImportHooks,
): Promise<RereadColumn> {
  const size = sources.reduce((total, { blob }) => total + blob.size, 0);
  const state = new ColumnState(index, hints, await firstCells(sources, index));
  for (;;) {
    const tick = (bytes: number, rows: number): Promise<void> => hooks.tick(bytes / size, rows, 'reading-again');
    const { column, rowCount } = await pass(sources, index, state.reading, sink, tick);
    if (await state.contradicted(column, rowCount, () => tick(size, rowCount))) continue;
    return { rowCount, reading: state.reading, built: column.built };
  }
}

async function firstCells(sources: readonly KeptSource[], index: number): Promise<Evidence> {
  const evidence: Evidence = new Map();
  let rows = 0;
  for await (const { texts } of cells(sources, index)) {
    for (const text of texts.slice(0, EVIDENCE_ROWS - rows)) {
      const own = detached(text);
      evidence.set(own, (evidence.get(own) ?? 0) + 1);
    }
    rows += texts.length;
    if (rows >= EVIDENCE_ROWS) break;
  }
  return evidence;
}

async function pass(
  sources: readonly KeptSource[],
  index: number,
  reading: Reading,
  sink: ChunkSink,
  tick: (bytes: number, rows: number) => Promise<void>,
): Promise<{ column: PassColumn; rowCount: number }> {
  const builder = createBuilder(0, reading);
  const witnesses: string[] = [];
  let rowCount = 0;
  const flush = (): Promise<void> => sink.chunk(index, Math.ceil(rowCount / CHUNK_ROWS) - 1, builder.takeChunk());
  for await (const { texts, bytes } of cells(sources, index)) {
    const rows = texts.map((text) => [text]);
    for (let from = 0; from < rows.length;) {
      const to = Math.min(rows.length, from + CHUNK_ROWS - (rowCount % CHUNK_ROWS));
      builder.append(rows, from, to);
      witnesses.push(detached(texts[(from + to) >> 1]!));
      rowCount += to - from;
      from = to;
      if (rowCount % CHUNK_ROWS === 0) await flush();
    }
    await tick(bytes, rowCount);
  }
  if (rowCount % CHUNK_ROWS > 0) await flush();
  return { column: { index, built: builder.built(), witnesses }, rowCount };
}

async function* cells(sources: readonly KeptSource[], index: number): AsyncGenerator<Cells, void, void> {
  let before = 0;
  for (const { blob, read } of sources) {
    const reader = new RowReader(read);
    const texts = (piece: string, last: boolean): string[] => reader.read(piece, last).map((row) => row[index]!);
    for await (const { text, bytes } of decodeText(blob, read.encoding, read.lossy)) {
      yield { texts: texts(text, false), bytes: before + bytes };
    }
    before += blob.size;
    yield { texts: texts('', true), bytes: before };
  }
}
