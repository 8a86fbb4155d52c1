import { portion, type Steps } from '../domain/stats/steps';
import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../domain/table/column';
import { radixOrder } from './radix-order';
import { textRanks } from './text-ranks';

const STEP_ROWS = 65_536;
const SIGN = 0x8000_0000;

/** Rows, ascending, in the order of a column. Equal cells keep theirs, and missing ones come last, in both directions. */
export function* sortRows(rows: Uint32Array, column: Column, descending: boolean): Steps<Uint32Array> {
  const { present, missing } = yield* portion(parted(rows, column), 0, 0.1);
  const words = yield* portion(keyWords(present, column), 0.1, 0.6);
  if (descending) {
    for (const keys of words) {
      for (let i = 0; i < keys.length; i++) keys[i] = ~keys[i]!;
      yield 0.6;
    }
  }
  const order = yield* portion(radixOrder(words), 0.6, 1);
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < order.length; at++) {
    if (at % STEP_ROWS === 0) yield 1;
    sorted[at] = present[order[at]!]!;
  }
  sorted.set(missing, present.length);
  return sorted;
}

/** Rows with a value, and those without. */
function* parted(rows: Uint32Array, column: Column): Steps<{ present: Uint32Array; missing: Uint32Array }> {
  const present = new Uint32Array(rows.length);
  const missing = new Uint32Array(rows.length);
  let [found, lost] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    const row = rows[i]!;
    if (isMissing(column, row)) missing[lost++] = row;
    else present[found++] = row;
  }
  return { present: present.subarray(0, found), missing: missing.subarray(0, lost) };
}

function isMissing(column: Column, row: number): boolean {
  if (column.type === 'text') return column.codes[row] === MISSING_CODE;
  return column.type === 'boolean' ? column.values[row] === MISSING_BOOLEAN : Number.isNaN(column.values[row]!);
}

/** Keys of the rows that are ordered as the cells are, as words for the radix sort. */
function* keyWords(rows: Uint32Array, column: Column): Steps<Uint32Array[]> {
  if (column.type === 'number' || column.type === 'date') return yield* numberWords(rows, column.values);
  const ranks = column.type === 'text' ? yield* portion(textRanks(column.dictionary), 0, 0.9) : null;
  const cells = column.type === 'text' ? column.codes : column.values;
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < keys.length; i++) {
    if (i % STEP_ROWS === 0) yield 0.9 + (0.1 * i) / keys.length;
    const cell = cells[rows[i]!]!;
    keys[i] = ranks ? ranks[cell]! : cell;
  }
  return [keys];
}

/** The bits of doubles, turned so that they are ordered as unsigned numbers (Terdiman 2000); 0 and -0 are one. */
function* numberWords(rows: Uint32Array, values: Float64Array): Steps<Uint32Array[]> {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    const row = rows[i]!;
    const zero = values[row] === 0;
    const lowBits = zero ? 0 : bits[2 * row]!;
    const highBits = zero ? 0 : bits[2 * row + 1]!;
    const negative = highBits >= SIGN;
    low[i] = negative ? ~lowBits : lowBits;
    high[i] = negative ? ~highBits : highBits ^ SIGN;
  }
  return [low, high];
}
