import { columnLength, type Column } from '../table/column';
import { portion, type Steps } from '../stats/steps';
import { finishHash, FirstEqual, mixWord } from './hash';

const STEP_ROWS = 32_768;
const STEP_CELLS = 131_072;
const LISTED = 10;

/** Rows that equal an earlier row in every cell. */
export interface DuplicateRows {
  readonly count: number;
  /** The first ten, with the row that each repeats; rows count from 0. */
  readonly examples: { readonly row: number; readonly sameAs: number }[];
}

/** Takes the cells of a column, rows `from` to `to`, into the rows' hashes. */
function hashCells(column: Column, hashes: Int32Array, from: number, to: number): void {
  if (column.type === 'text') {
    for (let row = from; row < to; row++) hashes[row] = mixWord(hashes[row]!, column.codes[row]!);
  } else if (column.type === 'boolean') {
    for (let row = from; row < to; row++) hashes[row] = mixWord(hashes[row]!, column.values[row]!);
  } else {
    const { values } = column;
    const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    for (let row = from; row < to; row++) {
      const value = values[row]!;
      // Equal cells must hash alike: 0 and -0, and every NaN, have several bit patterns.
      const plain = value === value && value !== 0;
      const low = plain ? words[2 * row]! : 0;
      const high = plain ? words[2 * row + 1]! : value === 0 ? 0 : 1;
      hashes[row] = mixWord(mixWord(hashes[row]!, low), high);
    }
  }
}

function sameCell(column: Column, row: number, other: number): boolean {
  if (column.type === 'text') return column.codes[row] === column.codes[other];
  const value = column.values[row]!;
  const held = column.values[other]!;
  return value === held || (value !== value && held !== held);
}

function* hashRows(columns: readonly Column[], rows: number): Steps<Int32Array> {
  const hashes = new Int32Array(rows);
  const stepRows = Math.max(1, Math.floor(STEP_CELLS / columns.length));
  for (let from = 0; from < rows; from += stepRows) {
    const to = Math.min(rows, from + stepRows);
    for (const column of columns) hashCells(column, hashes, from, to);
    for (let row = from; row < to; row++) hashes[row] = finishHash(hashes[row]!);
    yield to / rows;
  }
  return hashes;
}

/**
 * Counts the rows that repeat an earlier one exactly: all missing cells are alike, and text is compared letter by
 * letter. Rows are found by a hash of their typed cells and compared cell by cell.
 *
 * @param columns of equal length
 */
export function* duplicateRows(columns: readonly Column[]): Steps<DuplicateRows> {
  const rows = columns[0] === undefined ? 0 : columnLength(columns[0]);
  const hashes = yield* portion(hashRows(columns, rows), 0, 0.6);
  const first = new FirstEqual(hashes, (row, other) => columns.every((column) => sameCell(column, row, other)));
  const examples: { row: number; sameAs: number }[] = [];
  let count = 0;
  for (let from = 0; from < rows; from += STEP_ROWS) {
    const to = Math.min(rows, from + STEP_ROWS);
    for (let row = from; row < to; row++) {
      const sameAs = first.of(row);
      if (sameAs === row) continue;
      if (count++ < LISTED) examples.push({ row, sameAs });
    }
    yield 0.6 + (0.4 * to) / rows;
  }
  return { count, examples };
}
