import type { Steps } from '../stats/steps';
import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../table/column';
import { STEP_ROWS } from './key-column';

/** The cells of a column at the given rows; missing where a row is `MISSING_CODE`. */
export function* takeRows(column: Column, rows: Uint32Array): Steps<Column> {
  switch (column.type) {
    case 'text':
      return { ...column, codes: yield* taken(column.codes, rows, MISSING_CODE, new Uint32Array(rows.length)) };
    case 'boolean':
      return { ...column, values: yield* taken(column.values, rows, MISSING_BOOLEAN, new Uint8Array(rows.length)) };
    default:
      return { ...column, values: yield* taken(column.values, rows, NaN, new Float64Array(rows.length)) };
  }
}

function* taken<Cells extends Float64Array | Uint32Array | Uint8Array>(
  cells: Cells,
  rows: Uint32Array,
  missing: number,
  result: Cells,
): Steps<Cells> {
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    const row = rows[i]!;
    result[i] = row === MISSING_CODE ? missing : cells[row]!;
  }
  return result;
}
