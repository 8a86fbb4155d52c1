import { TextPool } from '../prepare/text-pool';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type Column } from '../table/column';
import type { JoinedRows } from './join-rows';
import { codesIn, keyColumn, STEP_ROWS } from './key-column';
import { takeRows } from './take-rows';

type Origins = Pick<JoinedRows, 'left' | 'right'>;

/**
 * One key column for rows of either table: the cell of the left table, or that of the right where a row has no left one.
 * Columns of different types become text.
 */
export function* coalesced(left: Column, right: Column, origins: Origins): Steps<Column> {
  if (left.type === 'text' || right.type === 'text' || left.type !== right.type) {
    return yield* coalescedText(left, right, origins);
  }
  const column = yield* portion(takeRows(left, origins.left), 0, 0.6);
  if (column.type !== 'text') yield* portion(fillIn(column.values, right.values, origins), 0.6, 1);
  return column;
}

function* coalescedText(left: Column, right: Column, origins: Origins): Steps<Column> {
  const pool = new TextPool();
  const leftCodes = yield* portion(codesIn(pool, yield* portion(keyColumn(left), 0, 0.2)), 0.2, 0.4);
  const rightCodes = yield* portion(codesIn(pool, yield* portion(keyColumn(right), 0.4, 0.6)), 0.6, 0.8);
  const codes = new Uint32Array(origins.left.length);
  yield* portion(fillIn(codes, rightCodes, origins), 0.8, 0.9);
  for (let i = 0; i < codes.length; i++) {
    if (i % STEP_ROWS === 0) yield 0.9 + (0.1 * i) / codes.length;
    const row = origins.left[i]!;
    if (row !== MISSING_CODE) codes[i] = leftCodes[row]!;
  }
  return { type: 'text', codes, dictionary: pool.dictionary };
}

function* fillIn<Cells extends Float64Array | Uint32Array | Uint8Array>(
  cells: Cells,
  others: Cells,
  { left, right }: Origins,
): Steps<void> {
  for (let i = 0; i < cells.length; i++) {
    if (i % STEP_ROWS === 0) yield i / cells.length;
    if (left[i] === MISSING_CODE) cells[i] = others[right[i]!]!;
  }
}
