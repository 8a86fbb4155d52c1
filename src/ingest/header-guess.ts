import { isBlank } from '../domain/table/missing';
import type { ColumnHints } from '../domain/table/reading';
import { ReadingJudge } from '../domain/table/reading-judge';
import { roleOfHeader } from '../domain/table/role-headers';

const LONGEST_PREAMBLE = 20;
const JUDGED_ROWS = 200;
const JUDGED_COLUMNS = 200;
const NO_HINTS: ColumnHints = { identifier: false, measure: false, prefers: { decimal: '.', dayFirst: false } };

export interface HeaderGuess {
  /** Index of the row that names the columns; without one, `named` is false and this is the first row of data. */
  readonly row: number;
  readonly named: boolean;
  /** Whether the rows spoke for either, or it is only the custom that files have a header. */
  readonly sure: boolean;
}

/**
 * Finds the row that names the columns: the first with the usual number of fields, or one field off right before it,
 * if its cells differ in kind from those below.
 * @param rows all rows of the sample, whatever their width
 */
export function guessHeader(rows: readonly (readonly string[])[], width: number): HeaderGuess {
  const full = rows.findIndex((row) => row.length === width);
  if (full < 0 || full > LONGEST_PREAMBLE) return { row: 0, named: false, sure: false };
  const before = rows[full - 1];
  if (before && isOffByOne(before, width)) return { row: full - 1, named: true, sure: true };
  const body = rows.slice(full + 1, full + 1 + JUDGED_ROWS).filter((row) => row.length === width);
  const score = headerScore(rows[full]!, body);
  if (score !== 0) return { row: full, named: score > 0, sure: true };
  return { row: full, named: couldBeNames(rows[full]!), sure: false };
}

/** The names as wide as the table: a lone missing name belongs to the row labels in front, unless the last column is empty. */
export function fitHeader(names: readonly string[], width: number, body: readonly (readonly string[])[]): string[] {
  const lacking = width - names.length;
  if (lacking <= 0) return names.slice(0, width);
  const padding = Array.from({ length: lacking }, () => '');
  const lastIsEmpty = body.every((row) => isBlank(row[width - 1] ?? ''));
  return lacking === 1 && !lastIsEmpty ? [...padding, ...names] : [...names, ...padding];
}

function isOffByOne(row: readonly string[], width: number): boolean {
  return row.length > 1 && Math.abs(row.length - width) === 1 && row.every((cell) => isText(cell) && !isBlank(cell));
}

function headerScore(first: readonly string[], body: readonly (readonly string[])[]): number {
  if (body.length === 0) return first.some((cell) => !isBlank(cell) && !isText(cell)) ? -1 : 1;
  let score = 0;
  for (let column = 0; column < Math.min(first.length, JUDGED_COLUMNS); column++) {
    const cell = first[column]!;
    if (isBlank(cell)) continue;
    const values = body.map((row) => row[column]!);
    const judge = new ReadingJudge(NO_HINTS, Infinity);
    for (const value of values) judge.add(value, 1);
    if (judge.verdict().type !== 'text') score += isText(cell) ? 1 : -1;
    else if (roleOfHeader(cell)) score += 1;
    else if (values.includes(cell)) score -= 1;
    else score += digitsSpeak(cell, values);
  }
  return score;
}

/** Codes with digits below a word without any. */
function digitsSpeak(cell: string, values: readonly string[]): number {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === 0 || !filled.every((value) => /\d/.test(value))) return 0;
  return /\d/.test(cell) ? -1 : 1;
}

function couldBeNames(cells: readonly string[]): boolean {
  return cells.every((cell) => !isBlank(cell) && isText(cell)) && new Set(cells).size === cells.length;
}

/** Whether a cell by itself is neither a number, nor a date, nor an identifier of digits. */
function isText(cell: string): boolean {
  const judge = new ReadingJudge(NO_HINTS, 1);
  judge.add(cell, 1);
  return judge.verdict().type === 'text' ? !/^[\d\s.,-]+$/.test(cell) : judge.verdict().type === 'boolean';
}
