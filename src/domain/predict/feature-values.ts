import { MISSING_BOOLEAN, MISSING_CODE, type Column, type TextColumn } from '../table/column';

const DAY = 86_400_000;

/** Reads a row of a column as a number: dates as days since 1970, booleans as 0 and 1, missing as `NaN`. */
export function numberReader(column: Exclude<Column, TextColumn>): (row: number) => number {
  const { values } = column;
  if (column.type === 'number') return (row) => values[row]!;
  if (column.type === 'date') return (row) => values[row]! / DAY;
  return (row) => (values[row] === MISSING_BOOLEAN ? NaN : values[row]!);
}

function missingTest(column: Column): (row: number) => boolean {
  if (column.type === 'text') return (row) => column.codes[row] === MISSING_CODE;
  const read = numberReader(column);
  return (row) => Number.isNaN(read(row));
}

/** Those of the rows in which no column is missing. */
export function completeRows(columns: readonly Column[], rows: Uint32Array): Uint32Array {
  const tests = columns.map(missingTest);
  return rows.filter((row) => !tests.some((missing) => missing(row)));
}
