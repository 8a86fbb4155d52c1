import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { COLUMN_TYPES } from '../table/column';
import { countedRows, type Applied } from './applied';
import { keepRows, markedRows } from './keep-rows';
import type { DropMissingStep } from './step';
import { chosenColumns, columnOf, countMissing, invalidParameter, missingCells, rowCount, type Table } from './table';

/** The columns that rows are judged by, or those that are dropped. */
export type FittedDropMissing =
  | {
      readonly op: 'dropMissing';
      readonly method: 'rows';
      readonly columns: readonly string[];
      readonly threshold: number;
    }
  /** `columns` are those to drop. */
  | { readonly op: 'dropMissing'; readonly method: 'columns'; readonly columns: readonly string[] };

/** @throws ClienteleError `column-not-found`, `invalid-parameter`, `no-usable-columns` where no column would be left */
export function fitDropMissing(table: Table, step: DropMissingStep): FittedDropMissing {
  const { method = 'rows', threshold = 0 } = step;
  if (!(threshold >= 0 && threshold <= 1)) {
    throw invalidParameter('threshold', `The share of missing cells must be from 0 to 1, not ${threshold}.`);
  }
  const columns = chosenColumns(table, step.columns, COLUMN_TYPES);
  if (method === 'rows') return { op: 'dropMissing', method, columns, threshold };
  const rows = rowCount(table);
  const dropped = columns.filter((name) => countMissing(columnOf(table, name)) > threshold * rows);
  if (dropped.length === table.length) {
    throw new ClienteleError('no-usable-columns', 'Every column has too many missing cells: allow a larger share.');
  }
  return { op: 'dropMissing', method, columns: dropped };
}

/** @throws ClienteleError `column-not-found` */
export function* applyDropMissing(table: Table, fitted: FittedDropMissing): Steps<Applied> {
  if (fitted.method === 'columns') {
    fitted.columns.forEach((name) => columnOf(table, name));
    const dropped = new Set(fitted.columns);
    return { table: table.filter(({ name }) => !dropped.has(name)), leftOut: [], cells: [] };
  }
  const rows = rowCount(table);
  const missing = new Uint32Array(rows);
  for (const name of fitted.columns) {
    const cells = missingCells(columnOf(table, name));
    for (let row = 0; row < rows; row++) missing[row]! += cells[row]!;
    yield 0;
  }
  const allowed = fitted.threshold * fitted.columns.length;
  const keep = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) keep[row] = missing[row]! <= allowed ? 1 : 0;
  const kept = markedRows(keep);
  const leftOut = countedRows({ 'missing-value': rows - kept.length });
  return { table: yield* keepRows(table, kept), leftOut, cells: [] };
}
