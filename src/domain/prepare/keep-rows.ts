import type { Steps } from '../stats/steps';
import type { Column } from '../table/column';
import { rowCount, type NamedColumn, type Table } from './table';

/** Numbers of the rows whose mark is not 0, ascending. */
export function markedRows(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (const mark of marks) if (mark !== 0) count++;
  const rows = new Uint32Array(count);
  for (let row = 0, at = 0; row < marks.length; row++) if (marks[row] !== 0) rows[at++] = row;
  return rows;
}

/** The cells of a column at the given rows. */
export function cellsAt(column: Column, rows: Uint32Array): Column {
  if (column.type === 'text') {
    const codes = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]!]!;
    return { type: 'text', codes, dictionary: column.dictionary };
  }
  if (column.type === 'boolean') {
    const values = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
    return { type: 'boolean', values };
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
  return { type: column.type, values };
}

/** The given rows of a table, which must be ascending and different; the table itself where they are all of them. */
export function* keepRows(table: Table, rows: Uint32Array): Steps<Table> {
  if (rows.length === rowCount(table)) return table;
  const kept: NamedColumn[] = [];
  for (const entry of table) {
    kept.push({ ...entry, column: cellsAt(entry.column, rows) });
    yield kept.length / table.length;
  }
  return kept;
}
