import { CHUNK_ROWS, MISSING_CODE, type TextColumn } from '../domain/table/column';
import { createBuilder } from '../domain/table/create-builder';
import { createMerger } from '../domain/table/create-merger';
import { TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { ReadingJudge } from '../domain/table/reading-judge';
import { cellsOf } from './bytes/cells-of';
import { decodeUtf8 } from './decode-utf8';
import type { ImportHooks } from './import-delimited';
import type { ChunkSink } from './pass';
import type { RereadColumn } from './reread';

/** Dictionary entries judged between two ticks. */
const JUDGED_AT_ONCE = 4_096;

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
  const reading = await judged(column, hints, () => hooks.tick(0, 0, 'reading-again'));
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
  return { rowCount: codes.length, reading, built: merger.built() };
}

async function judged(
  { codes, dictionary }: TextColumn,
  hints: ColumnHints,
  tick: () => Promise<void>,
): Promise<Reading> {
  const counts = new Uint32Array(dictionary.length);
  let cells = 0;
  for (const code of codes) {
    if (code === MISSING_CODE) continue;
    counts[code]!++;
    cells++;
  }
  const judge = new ReadingJudge(hints, cells);
  for (const [code, text] of dictionary.entries()) {
    if (!judge.add(text, counts[code]!)) return TEXT;
    if (code % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) await tick();
  }
  return judge.verdict();
}
