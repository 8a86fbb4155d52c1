import type { UnreadableCell } from '../contract/tables';
import { MISSING_BOOLEAN, MISSING_CODE } from '../domain/table/column';
import type { BuiltColumn } from '../domain/table/built-column';
import { isMissingText } from '../domain/table/missing';
import { TEXT, type Reading } from '../domain/table/reading';
import { MOST_UNREADABLE } from '../domain/table/unreadable';
import { buildColumn } from '../ingest/build-column';
import { cellsOf } from '../ingest/bytes/cells-of';
import type { ChunkData } from '../storage/schema';

interface UnreadableCells {
  readonly count: number;
  readonly cells: readonly UnreadableCell[];
}

/** Cells that come after those of a column. */
export interface AddedCells extends Pick<BuiltColumn, 'missing' | 'unreadable' | 'dateFormat'> {
  readonly values: ChunkData;
  /** Of a text column: its strings, the new ones last. */
  readonly dictionary?: readonly string[];
}

/** Reads cells as the rest of their column was read. `dictionary` is a text column's so far. */
export function addedCells(
  texts: readonly string[],
  reading: Reading = TEXT,
  dictionary: readonly string[] = [],
): AddedCells {
  const { built, values } = buildColumn(cellsOf(texts.map((text) => [text])), 0, reading);
  const { missing, unreadable, dateFormat } = built;
  const strings = built.dictionary?.texts();
  return {
    missing,
    unreadable,
    ...(dateFormat !== undefined && { dateFormat }),
    ...(strings ? recoded(values as Uint32Array, strings, dictionary) : { values }),
  };
}

/** The same strings by the codes of a dictionary that is there already. */
function recoded(
  codes: Uint32Array,
  strings: readonly string[],
  dictionary: readonly string[],
): Required<Pick<AddedCells, 'values' | 'dictionary'>> {
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  const fresh = strings.filter((text) => !codeOf.has(text));
  for (const text of fresh) codeOf.set(text, codeOf.size);
  return {
    values: codes.map((code) => (code === MISSING_CODE ? code : codeOf.get(strings[code]!)!)),
    dictionary: [...dictionary, ...fresh],
  };
}

export function joined(first: ChunkData, second: ChunkData): ChunkData {
  const Values = second.constructor as new (length: number) => ChunkData;
  const both = new Values(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The different values among cells, missing ones left out. */
export function differentValues(values: ChunkData): Set<number> {
  const different = new Set<number>(values);
  if (values instanceof Float64Array) different.delete(NaN);
  else different.delete(values instanceof Uint8Array ? MISSING_BOOLEAN : MISSING_CODE);
  return different;
}

/**
 * Unreadable cells of a column and of the cells after it. A word for "missing" is unreadable only in a column with at
 * most one of two words for yes and no, and nothing else that is unreadable.
 */
export function unreadableTogether(
  before: UnreadableCells,
  added: UnreadableCells,
  rowCount: number,
  bothWords: boolean,
): UnreadableCells {
  const lists = [
    before,
    { count: added.count, cells: added.cells.map((cell) => ({ ...cell, row: rowCount + cell.row })) },
  ];
  const sure = lists.filter(({ cells }) => cells.some(({ text }) => !isMissingText(text)));
  const listed = bothWords || sure.length > 0 ? sure : lists;
  return {
    count: listed.reduce((total, { count }) => total + count, 0),
    cells: listed.flatMap(({ cells }) => cells).slice(0, MOST_UNREADABLE),
  };
}
