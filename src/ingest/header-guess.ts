import { isBlank, isMissingText } from '../domain/table/missing';
import type { ColumnHints } from '../domain/table/reading';
import { ReadingJudge } from '../domain/table/reading-judge';
import { roleOfHeader } from '../domain/table/role-headers';
import { repeatsHeader } from './repeated-header';

const LONGEST_PREAMBLE = 20;
/** Rows of the full width above the one that names the columns: a group's name, or a title whose commas were kept. */
const MOST_ROWS_ABOVE = 5;
const MOST_HEADER_ROWS = 3;
/** What it takes to say that a row names columns because nothing below it is text. */
const FEWEST_ROWS_BELOW = 3;
const FEWEST_TYPED_COLUMNS = 2;
/** Rows that a name is looked for in, and those of them whose types are judged. */
const COMPARED_ROWS = 200;
const JUDGED_ROWS = 50;
const JUDGED_COLUMNS = 200;
const NO_HINTS: ColumnHints = { identifier: false, measure: false, prefers: { decimal: '.', dayFirst: false } };

export interface HeaderGuess {
  /** Index of the row that names the columns; without one, `named` is false and this is the first row of data. */
  readonly row: number;
  readonly named: boolean;
  /** Rows from there on that name the columns together; 0 without any. */
  readonly headerRows: number;
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
  if (full < 0 || full > LONGEST_PREAMBLE) return { row: 0, named: false, headerRows: 0, sure: false };
  const before = rows[full - 1];
  if (before && isOffByOne(before, width)) return { row: full - 1, named: true, headerRows: 1, sure: true };
  const body = rows.slice(full + 1, full + 1 + COMPARED_ROWS).filter((row) => row.length === width);
  const low = lowHeader(rows, full, width);
  if (low) return low;
  const others = body.filter((row) => !repeatsHeader(row, rows[full]!));
  const told = headerScore(rows[full]!, body);
  // Of files joined end to end, every first row names the columns; of data, a first row that comes again does not, unless
  // types or roles say that it does.
  const comesAgain = told <= 0 && others.length > 0 && others.length < body.length;
  const joined = comesAgain ? headerScore(rows[full]!, others, false) : 0;
  const score = joined > 0 ? joined : told;
  const named = score === 0 ? couldBeNames(rows[full]!) : score > 0;
  return { row: full, named, headerRows: named ? 1 : 0, sure: score !== 0 };
}

/** The names of several rows joined: a name that stands over several columns stands for each of them. */
export function joinHeaderRows(rows: readonly (readonly string[])[], width: number): string[] {
  const filled = rows.map((row, index) => (index < rows.length - 1 ? spread(row, width) : row));
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((row) => (row[column] ?? '').trim()).filter((part) => part !== '');
    return parts.filter((part, index) => part !== parts[index - 1]).join(' ');
  });
}

function spread(row: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    const cell = row[column] ?? '';
    if (!isBlank(cell)) last = cell;
    return last;
  });
}

/** The row with names in every column of numbers or dates, where it is not the first of the full width. */
function lowHeader(rows: readonly (readonly string[])[], full: number, width: number): HeaderGuess | null {
  for (let row = Math.min(full + MOST_ROWS_ABOVE, rows.length - 1); row > full; row--) {
    const cells = rows[row]!;
    if (cells.length !== width || !cells.every((cell) => isBlank(cell) || isText(cell))) continue;
    const below = rows.slice(row + 1, row + 1 + JUDGED_ROWS).filter(({ length }) => length === width);
    const typed = below.length < FEWEST_ROWS_BELOW ? [] : typedColumns(below);
    if (typed.length < FEWEST_TYPED_COLUMNS || !typed.every((column) => isName(cells[column]!))) continue;
    let first = row;
    while (first > full && row - first < MOST_HEADER_ROWS - 1 && namesGroups(rows[first - 1]!, width)) first--;
    return { row: first, named: true, headerRows: row - first + 1, sure: true };
  }
  return null;
}

/** Titles stand at the left of their row, names of groups all over it. */
function namesGroups(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => !isBlank(cell)).length;
  return row.length === width && filled > 1 && row.findLastIndex((cell) => !isBlank(cell)) >= width / 2;
}

function typedColumns(rows: readonly (readonly string[])[]): number[] {
  const columns = Array.from({ length: Math.min(rows[0]!.length, JUDGED_COLUMNS) }, (_, column) => column);
  return columns.filter((column) => {
    const judge = new ReadingJudge(NO_HINTS, rows.length);
    if (!rows.every((row) => judge.add(row[column]!, 1))) return false;
    const { type } = judge.verdict();
    return type === 'number' || type === 'date';
  });
}

function isName(cell: string): boolean {
  return !isMissingText(cell) && isText(cell);
}

/**
 * The names as wide as the table: a lone missing name belongs to the row labels in front, unless the last column is empty
 * or the first name is that of what rows are known by.
 */
export function fitHeader(names: readonly string[], width: number, body: readonly (readonly string[])[]): string[] {
  const lacking = width - names.length;
  if (lacking <= 0) return names.slice(0, width);
  const padding = Array.from({ length: lacking }, () => '');
  const lastIsEmpty = body.every((row) => isBlank(row[width - 1] ?? ''));
  const labelled = lacking === 1 && !lastIsEmpty && !roleOfHeader(names[0]!);
  return labelled ? [...padding, ...names] : [...names, ...padding];
}

function isOffByOne(row: readonly string[], width: number): boolean {
  return row.length > 1 && Math.abs(row.length - width) === 1 && row.every((cell) => isText(cell) && !isBlank(cell));
}

/** @param digitsCount whether digits below a word without any speak for it */
function headerScore(first: readonly string[], body: readonly (readonly string[])[], digitsCount = true): number {
  if (body.length === 0) return first.some((cell) => !isBlank(cell) && !isText(cell)) ? -1 : 1;
  let score = 0;
  for (let column = 0; column < Math.min(first.length, JUDGED_COLUMNS); column++) {
    const cell = first[column]!;
    if (isBlank(cell)) continue;
    const values = body.map((row) => row[column]!);
    const judge = new ReadingJudge(NO_HINTS, Infinity);
    for (const value of values.slice(0, JUDGED_ROWS)) judge.add(value, 1);
    if (judge.verdict().type !== 'text') score += isText(cell) ? 1 : -1;
    else if (roleOfHeader(cell)) score += 1;
    else if (values.includes(cell)) score -= 1;
    else score += digitsCount ? digitsSpeak(cell, values) : Math.min(0, digitsSpeak(cell, values));
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
