import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';
import type { Applied } from './applied';
import { cellsAt } from './keep-rows';
import type { SplitTextStep } from './step';
import { columnOf, invalidParameter, requireUniqueNames, type NamedColumn, type Table } from './table';
import { textParts } from '../table/text-parts';
import { TextPool } from './text-pool';

/** The column that is split, and what comes in its place. */
export interface FittedSplitText {
  readonly op: 'splitText';
  readonly column: string;
  readonly delimiter: string;
  /** What the column is called afterwards. */
  readonly name: string;
  /** The column that numbers the rows that went in; `null` where none does. */
  readonly rowNumber: string | null;
}

const MOST_ROWS = 50_000_000;
const STEP_ROWS = 65_536;
const STEP_ENTRIES = 4_096;

function textOf(table: Table, name: string): TextColumn {
  const column = columnOf(table, name);
  if (column.type === 'text') return column;
  throw invalidParameter('column', `Column "${name}" is ${column.type}: only text can be split.`, { column: name });
}

/** @throws ClienteleError `column-not-found`, `invalid-parameter` */
export function fitSplitText(
  table: Table,
  { column, delimiter = ',', name, rowNumber }: SplitTextStep,
): FittedSplitText {
  textOf(table, column);
  if (delimiter === '') throw invalidParameter('delimiter', 'Say what stands between the parts of a cell.');
  if (name?.trim() === '') throw invalidParameter('name', 'The column of the parts needs a name.');
  if (rowNumber?.trim() === '') throw invalidParameter('rowNumber', 'The column of row numbers needs a name.');
  return { op: 'splitText', column, delimiter, name: name ?? column, rowNumber: rowNumber ?? null };
}

/**
 * A row for each part of a cell, with the other columns repeated. A cell without parts keeps its row, and is missing.
 *
 * @throws ClienteleError `column-not-found`, `too-many-rows`, `invalid-parameter` where the column is not text or a name is taken
 */
export function* applySplitText(table: Table, fitted: FittedSplitText): Steps<Applied> {
  const column = textOf(table, fitted.column);
  const { parts, dictionary } = yield* portion(partsOfEntries(column, fitted.delimiter), 0, 0.4);
  const { rows, codes } = yield* portion(rowsOfParts(column, parts), 0.4, 0.7);
  const split: NamedColumn[] = [];
  for (const entry of table) {
    if (entry.name !== fitted.column) split.push({ ...entry, column: cellsAt(entry.column, rows) });
    else {
      if (fitted.rowNumber !== null) split.push({ name: fitted.rowNumber, column: numbersOf(rows) });
      split.push({ name: fitted.name, column: { type: 'text', codes, dictionary } });
    }
    yield 0.7 + (0.3 * split.length) / (table.length + 1);
  }
  return { table: requireUniqueNames(split), leftOut: [], cells: [] };
}

/** For each entry of the dictionary the codes of its parts; `MISSING_CODE` alone where it has none. */
function* partsOfEntries(column: TextColumn, delimiter: string): Steps<{ parts: Uint32Array[]; dictionary: string[] }> {
  const pool = new TextPool();
  const parts: Uint32Array[] = [];
  for (const text of column.dictionary) {
    const found = textParts(text, delimiter);
    parts.push(found.length > 0 ? Uint32Array.from(found, (part) => pool.code(part)) : NO_PARTS);
    if (parts.length % STEP_ENTRIES === 0) yield parts.length / column.dictionary.length;
  }
  return { parts, dictionary: pool.dictionary };
}

const NO_PARTS = Uint32Array.of(MISSING_CODE);

function* rowsOfParts(
  { codes: entries }: TextColumn,
  parts: readonly Uint32Array[],
): Steps<{ rows: Uint32Array; codes: Uint32Array }> {
  const partsOf = (row: number): Uint32Array => parts[entries[row]!] ?? NO_PARTS;
  let total = 0;
  for (let row = 0; row < entries.length; row++) total += partsOf(row).length;
  if (total > MOST_ROWS) throw tooManyRows(total);
  const rows = new Uint32Array(total);
  const codes = new Uint32Array(total);
  for (let row = 0, at = 0; row < entries.length; row++) {
    const own = partsOf(row);
    rows.fill(row, at, at + own.length);
    codes.set(own, at);
    at += own.length;
    if (row % STEP_ROWS === 0) yield row / entries.length;
  }
  return { rows, codes };
}

/** From 1 on, as the lines of a file are counted. */
function numbersOf(rows: Uint32Array): { type: 'number'; values: Float64Array } {
  return { type: 'number', values: Float64Array.from(rows, (row) => row + 1) };
}

function tooManyRows(rows: number): ClienteleError {
  return new ClienteleError(
    'too-many-rows',
    `The table would have ${rows} rows; at most ${MOST_ROWS} can be made. Filter or select before splitting.`,
    { rows, most: MOST_ROWS },
  );
}
