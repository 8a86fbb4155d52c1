import type { Steps } from '../stats/steps';
import type { ColumnType } from '../table/column';
import { countedCells, type Applied } from './applied';
import { compileExpression } from './expression/compile';
import { evaluate } from './expression/evaluate';
import type { DeriveStep } from './step';
import { columnOf, countMarks, invalidParameter, missingCells, replaceColumns, rowCount, type Table } from './table';

/** A formula, and the type of column that it gives. */
export interface FittedDerive {
  readonly op: 'derive';
  readonly name: string;
  readonly expression: string;
  readonly type: ColumnType;
}

/** @throws ClienteleError `expression-invalid`, `column-not-found`, `invalid-parameter` for a blank name */
export function fitDerive(table: Table, { name, expression }: DeriveStep): FittedDerive {
  if (name.trim() === '') throw invalidParameter('name', 'The new column needs a name.');
  return { op: 'derive', name, expression, type: compileExpression(expression, table).vector.type };
}

/** Cells that are missing though none of the cells that they are computed from is. */
function countNotComputable(table: Table, columns: readonly string[], result: Uint8Array): number {
  const unexplained = result.slice();
  for (const name of columns) {
    const missing = missingCells(columnOf(table, name));
    for (let row = 0; row < missing.length; row++) if (missing[row] === 1) unexplained[row] = 0;
  }
  return countMarks(unexplained);
}

/**
 * Computes a column, in the place of one of that name or after all others. What has no finite result, such as a division by
 * zero, is missing and counted.
 *
 * @throws ClienteleError `expression-invalid`, `column-not-found`, `invalid-parameter` where the columns' types make
 *   another type of result than when it was fitted
 */
export function* applyDerive(table: Table, { name, expression, type }: FittedDerive): Steps<Applied> {
  const { vector, columns } = compileExpression(expression, table);
  if (vector.type !== type) {
    throw invalidParameter('expression', `The expression gives ${vector.type} on this table, but gave ${type} before.`);
  }
  const column = yield* evaluate(vector, rowCount(table));
  const notComputable = countNotComputable(table, columns, missingCells(column));
  const derived = { name, column };
  const exists = table.some((entry) => entry.name === name);
  return {
    table: exists ? replaceColumns(table, new Map([[name, [derived]]])) : [...table, derived],
    leftOut: [],
    cells: countedCells(name, { 'not-computable': notComputable }),
  };
}
