import { ClienteleError } from '../../error';
import type { ColumnType } from '../../table/column';
import type { Table } from '../table';
import type { Argument } from './argument';
import { callVector } from './functions';
import { binaryVector, unaryVector } from './operators';
import { parseExpression } from './parse';
import type { Expression } from './syntax';
import { columnVector, constantVector, type Vector } from './vector';

interface Compiled {
  readonly vector: Vector;
  /** Names of the columns that the expression reads. */
  readonly columns: readonly string[];
}

function readColumn(table: Table, name: string, at: number): Vector {
  const found = table.find((entry) => entry.name === name);
  if (found) return columnVector(found.column);
  throw new ClienteleError(
    'column-not-found',
    `The table has no column "${name}" (character ${at + 1} of the expression).`,
    {
      column: name,
      position: at + 1,
    },
  );
}

function build(expression: Expression, table: Table, columns: Set<string>): Argument {
  const { at } = expression;
  const part = (inner: Expression): Argument => build(inner, table, columns);
  switch (expression.kind) {
    case 'constant':
      return { at, vector: constantVector(expression.value) };
    case 'column':
      columns.add(expression.name);
      return { at, vector: readColumn(table, expression.name, at) };
    case 'unary':
      return { at, vector: unaryVector(expression.operator, part(expression.operand)) };
    case 'binary':
      return { at, vector: binaryVector(expression.operator, part(expression.left), part(expression.right)) };
    case 'call':
      return { at, vector: callVector(expression.name, at, expression.args.map(part)) };
  }
}

/**
 * Reads an expression against the columns of a table: parses it and checks the type of every part.
 *
 * @throws ClienteleError `expression-invalid` with the position from 1, what was expected and what was found;
 *   `column-not-found`
 */
export function compileExpression(text: string, table: Table): Compiled {
  const columns = new Set<string>();
  const { vector } = build(parseExpression(text), table, columns);
  return { vector, columns: [...columns] };
}

/**
 * The type of an expression and the columns that it reads, without any rows: to check it while it is being written.
 *
 * @throws ClienteleError as `compileExpression`
 */
export function checkExpression(
  text: string,
  columns: readonly { readonly name: string; readonly type: ColumnType }[],
): { readonly type: ColumnType; readonly columns: readonly string[] } {
  const compiled = compileExpression(
    text,
    columns.map(({ name, type }) => ({ name, column: emptyColumn(type) })),
  );
  return { type: compiled.vector.type, columns: compiled.columns };
}

function emptyColumn(type: ColumnType): Table[number]['column'] {
  if (type === 'text') return { type, codes: new Uint32Array(0), dictionary: [] };
  return type === 'boolean' ? { type, values: new Uint8Array(0) } : { type, values: new Float64Array(0) };
}
