import type { Cell, CellCondition, CellWords, RowsQuery } from '../contract/tables';
import { portion, type Steps } from '../domain/stats/steps';
import { cellValue, type Column } from '../domain/table/column';

/** Rows, and dictionary entries, in one step: a cell that is not text is written out to be searched. */
const STEP_ROWS = 8_192;

type Test = (row: number) => boolean;

export function everyRow(rowCount: number): Uint32Array {
  const rows = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) rows[row] = row;
  return rows;
}

/** The conditions of a query, each by itself. */
export function conditionsOf(where: RowsQuery['where']): readonly CellCondition[] {
  if (where === undefined) return [];
  return isList(where) ? where : [where];
}

/** Those of some rows whose cells have the values, one a column. */
export function rowsEqual(rows: Uint32Array, columns: readonly Column[], values: readonly Cell[]): Steps<Uint32Array> {
  return rowsWhere(rows, (row) => columns.every((column, at) => cellValue(column, row) === values[at]));
}

/**
 * Those of some rows in which a cell contains a text, whatever its case.
 *
 * @param needle in lower case
 * @param words of each column, shown in place of some of its cells
 */
export function* rowsContaining(
  rows: Uint32Array,
  columns: readonly Column[],
  needle: string,
  words: readonly (CellWords | undefined)[] = [],
): Steps<Uint32Array> {
  const tests: Test[] = [];
  for (const [index, column] of columns.entries()) {
    const part = 0.5 / columns.length;
    tests.push(yield* portion(containing(column, needle, words[index]), index * part, (index + 1) * part));
  }
  return yield* portion(
    rowsWhere(rows, (row) => tests.some((test) => test(row))),
    0.5,
    1,
  );
}

/** Text is searched a dictionary entry at a time, other cells as they are shown. */
function* containing(column: Column, needle: string, words: CellWords = {}): Steps<Test> {
  const known = new Map(Object.entries(words));
  const isHit = (text: string): boolean => (known.get(text) ?? text).toLowerCase().includes(needle);
  if (column.type !== 'text') return (row) => isHit(String(cellValue(column, row) ?? ''));
  const { codes, dictionary } = column;
  const hits = new Uint8Array(dictionary.length);
  for (let code = 0; code < hits.length; code++) {
    if (code % STEP_ROWS === 0) yield code / hits.length;
    if (isHit(dictionary[code]!)) hits[code] = 1;
  }
  return (row) => hits[codes[row]!] === 1;
}

function* rowsWhere(rows: Uint32Array, test: Test): Steps<Uint32Array> {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    if (test(rows[i]!)) kept[count++] = rows[i]!;
  }
  return kept.subarray(0, count);
}

function isList(where: NonNullable<RowsQuery['where']>): where is readonly CellCondition[] {
  return Array.isArray(where);
}
