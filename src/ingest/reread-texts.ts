import { CHUNK_ROWS, MISSING_CODE, type TextColumn } from '../domain/table/column';
import { createBuilder } from '../domain/table/create-builder';
import { createMerger } from '../domain/table/create-merger';
import type { ColumnHints } from '../domain/table/reading';
import { cellsOf } from './bytes/cells-of';
import { decodeUtf8 } from './decode-utf8';
import { dictionaryReading } from './dictionary-reading';
import type { ImportHooks } from './import-delimited';
import type { ChunkSink } from './pass';
import type { RereadColumn } from './reread';

/**
 * Reads a text column as something else. It holds the cells of the file as they were, but for blank ones, so that the
 * file itself is not needed.
 * @param sink gets the chunks, under `index`
 */
export async function rereadTexts(
  column: TextColumn,
  index: number,
  hints: ColumnHints,
  sink: ChunkSink,
  hooks: ImportHooks,
): Promise<RereadColumn> {
  const { codes, dictionary } = column;
  const texts = { size: dictionary.length, counts: countsOf(column), text: (code: number) => dictionary[code]! };
  const reading = await dictionaryReading(texts, hints, () => hooks.tick(0, 0, 'reading-again'));
  const merger = createMerger(reading, decodeUtf8);
  const row = dictionary.map((text) => [text]);
  const blank = [''];
  for (let from = 0; from < codes.length; from += CHUNK_ROWS) {
    const rows = Array.from(codes.subarray(from, from + CHUNK_ROWS), (code) => row[code] ?? blank);
    const builder = createBuilder(0, reading);
    builder.append(cellsOf(rows));
    await sink.chunk(index, from / CHUNK_ROWS, merger.add(builder.part()));
    await hooks.tick(from / codes.length, from, 'reading-again');
  }
  const built = merger.built();
  return { rowCount: codes.length, reading, built, cells: built.unreadable.cells };
}

function countsOf({ codes, dictionary }: TextColumn): Uint32Array {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) counts[code]!++;
  return counts;
}
