import { portion, type Steps } from '../stats/steps';
import { MISSING_BOOLEAN } from '../table/column';
import { countedRows, type Applied } from './applied';
import { compileExpression } from './expression/compile';
import { evaluateCondition } from './expression/evaluate';
import { expressionError } from './expression/expression-error';
import { typeName } from './expression/argument';
import type { BooleanVector } from './expression/vector';
import { keepRows, markedRows } from './keep-rows';
import type { FilterStep } from './step';
import { rowCount, type Table } from './table';

/** The condition that rows have to meet. */
export interface FittedFilter {
  readonly op: 'filter';
  readonly expression: string;
}

function condition(table: Table, expression: string): BooleanVector {
  const { vector } = compileExpression(expression, table);
  if (vector.type === 'boolean') return vector;
  throw expressionError(0, 'a condition', typeName(vector));
}

/** @throws ClienteleError `expression-invalid`, `column-not-found` */
export function fitFilter(table: Table, { expression }: FilterStep): FittedFilter {
  condition(table, expression);
  return { op: 'filter', expression };
}

/** Keeps the rows where the condition is true. @throws ClienteleError `expression-invalid`, `column-not-found` */
export function* applyFilter(table: Table, { expression }: FittedFilter): Steps<Applied> {
  const held = yield* portion(evaluateCondition(condition(table, expression), rowCount(table)), 0, 0.5);
  let missing = 0;
  for (const cell of held) if (cell === MISSING_BOOLEAN) missing++;
  const kept = markedRows(held.map((cell) => cell & 1));
  return {
    table: yield* portion(keepRows(table, kept), 0.5, 1),
    leftOut: countedRows({ 'condition-false': held.length - kept.length - missing, 'condition-missing': missing }),
    cells: [],
  };
}
