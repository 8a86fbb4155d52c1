import type { UnreadableCell } from '../contract/tables';
import { CHUNK_ROWS } from '../domain/table/column';
import type { ChunkData, Manifest, StoredColumn } from '../storage/schema';
import type { TableStore } from '../storage/table-store';
import type { TableWriter } from '../storage/table-writer';
import { addedCells, differentValues, joined, unreadableTogether } from './added-cells';

/** A cell, and where its row stands in the files. */
export interface AppendedCell {
  readonly text: string;
  readonly origin: Pick<UnreadableCell, 'line' | 'source'>;
}

/** What changes of a column that gets more cells. */
export type AppendedColumn = Pick<StoredColumn, 'missing' | 'distinct' | 'unreadable' | 'dateFormat'> &
  ReturnType<TableWriter['stored']>;

/** Writes a column of a table again, with more cells after it that are read as the others were. */
export async function appendCells(
  tables: TableStore,
  manifest: Manifest,
  index: number,
  added: readonly AppendedCell[],
  writer: TableWriter,
  tick: () => Promise<void>,
): Promise<AppendedColumn> {
  const column = manifest.columns[index]!;
  const known = column.type === 'text' ? await tables.dictionary(manifest, index) : undefined;
  const { values, dictionary, missing, unreadable, dateFormat } = addedCells(
    added.map(({ text }) => text),
    column.reading,
    known,
  );
  const fresh = differentValues(values);
  let rest = values;
  for (let chunk = 0; chunk < column.checksums.length; chunk++) {
    const data = await tables.chunk(manifest, index, chunk);
    if (fresh.size > 0) for (const value of data) fresh.delete(value);
    if (data.length < CHUNK_ROWS) rest = joined(data, values);
    else await writer.chunk(index, chunk, data);
    await tick();
  }
  await writeFrom(Math.floor(manifest.rowCount / CHUNK_ROWS), rest, index, writer);
  if (dictionary) await writer.dictionary(index, dictionary);
  const distinct = column.distinct + fresh.size;
  const before = { count: column.unreadable ?? 0, cells: await tables.unreadable(manifest, column.name) };
  const after = {
    count: unreadable.count,
    cells: unreadable.cells.map((cell) => ({ ...cell, ...added[cell.row]!.origin })),
  };
  const listed = unreadableTogether(before, after, manifest.rowCount, column.type === 'boolean' && distinct === 2);
  await writer.unreadable(index, listed.cells);
  return {
    ...(column.dateFormat === undefined && dateFormat !== undefined && { dateFormat }),
    missing: column.missing + missing,
    distinct,
    unreadable: listed.count,
    ...writer.stored(index),
  };
}

async function writeFrom(chunk: number, values: ChunkData, index: number, writer: TableWriter): Promise<void> {
  for (let from = 0; from < values.length; from += CHUNK_ROWS) {
    await writer.chunk(index, chunk + from / CHUNK_ROWS, values.slice(from, from + CHUNK_ROWS));
  }
}
