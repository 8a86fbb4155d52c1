import { portion, type Steps } from '../stats/steps';
import { COLUMN_TYPES } from '../table/column';
import { countedRows, type Applied } from './applied';
import { groupRows, keyCells } from './group-rows';
import { keepRows, markedRows } from './keep-rows';
import type { DropDuplicatesStep } from './step';
import { chosenColumns, columnOf, rowCount, type Table } from './table';

/** The columns that rows are compared in, and which of equal rows stays. */
export interface FittedDropDuplicates {
  readonly op: 'dropDuplicates';
  readonly columns: readonly string[];
  readonly method: 'first' | 'last';
}

/** @throws ClienteleError `column-not-found`, `invalid-parameter` */
export function fitDropDuplicates(
  table: Table,
  { columns, method = 'first' }: DropDuplicatesStep,
): FittedDropDuplicates {
  return { op: 'dropDuplicates', columns: chosenColumns(table, columns, COLUMN_TYPES), method };
}

/** Missing cells are equal to each other. @throws ClienteleError `column-not-found` */
export function* applyDropDuplicates(table: Table, { columns, method }: FittedDropDuplicates): Steps<Applied> {
  const rows = rowCount(table);
  const keys = columns.map((name) => keyCells(columnOf(table, name)));
  const { groups, firstRows } = yield* portion(groupRows(keys, rows), 0, 0.8);
  const chosen = firstRows.slice();
  if (method === 'last') for (let row = 0; row < rows; row++) chosen[groups[row]!] = row;
  const marks = new Uint8Array(rows);
  for (const row of chosen) marks[row] = 1;
  const leftOut = countedRows({ 'duplicate-row': rows - chosen.length });
  return { table: yield* portion(keepRows(table, markedRows(marks)), 0.8, 1), leftOut, cells: [] };
}
