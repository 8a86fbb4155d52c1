import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import type { Column, ColumnType } from '../table/column';
import { aggregateColumn, countPresent } from './aggregate-column';
import type { Applied } from './applied';
import { groupRows, keyCells, type RowGroups } from './group-rows';
import { cellsAt } from './keep-rows';
import type { AggregateFunction, AggregateStep } from './step';
import {
  chosenColumns,
  columnOf,
  entryOf,
  invalidParameter,
  requireUniqueNames,
  rowCount,
  type NamedColumn,
  type Table,
} from './table';

/** `column` is null where rows are counted. */
interface CompleteAggregate {
  readonly function: AggregateFunction;
  readonly column: string | null;
  readonly name: string;
}

/** Groups and figures, with the names that the new columns have. */
export interface FittedAggregate {
  readonly op: 'aggregate';
  readonly by: readonly string[];
  readonly aggregates: readonly CompleteAggregate[];
}

const TYPES: Readonly<Partial<Record<AggregateFunction, readonly ColumnType[]>>> = {
  sum: ['number', 'boolean'],
  mean: ['number', 'boolean'],
  min: ['number', 'date'],
  max: ['number', 'date'],
};

function requireType(table: Table, { function: how, column }: CompleteAggregate): void {
  if (column === null) return;
  const { type } = columnOf(table, column);
  if (TYPES[how] && !TYPES[how].includes(type)) {
    throw new ClienteleError('column-not-numeric', `Column "${column}" is ${type}, which has no ${how}.`, { column });
  }
}

function requireFinite(name: string, how: AggregateFunction, column: Column): void {
  if (column.type !== 'number' || column.values.every((value) => Number.isFinite(value) || Number.isNaN(value))) return;
  throw new ClienteleError('not-converged', `The values of column "${name}" are too large for their ${how}.`, {
    column: name,
  });
}

/** @throws ClienteleError `column-not-found`, `column-not-numeric`, `missing-parameter`, `invalid-parameter` */
export function fitAggregate(table: Table, { by, aggregates }: AggregateStep): FittedAggregate {
  if (by.length + aggregates.length === 0) {
    throw invalidParameter('aggregates', 'Name columns to group by, figures to take, or both.');
  }
  const complete = aggregates.map(({ function: how, column = null, name }) => {
    if (column === null && how !== 'count') {
      throw new ClienteleError('missing-parameter', `The aggregate "${how}" needs a column.`, { parameter: 'column' });
    }
    return { function: how, column, name: name ?? (column === null ? how : `${column}_${how}`) };
  });
  if (by.length > 0) chosenColumns(table, by, []);
  complete.forEach((aggregate) => requireType(table, aggregate));
  return { op: 'aggregate', by: [...by], aggregates: complete };
}

function* groupBy(table: Table, by: readonly string[]): Steps<RowGroups> {
  const rows = rowCount(table);
  if (by.length === 0) return { groups: new Uint32Array(rows), firstRows: new Uint32Array(Math.min(rows, 1)) };
  const keys = by.map((name) => keyCells(columnOf(table, name)));
  return yield* groupRows(keys, rows);
}

/**
 * One row a group, the groups in order of first appearance; without columns to group by, one row of all. Missing cells
 * among the grouping columns make a group of their own.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `invalid-parameter` where two columns would have one name,
 *   `not-converged` where a sum leaves the range of float64
 */
export function* applyAggregate(table: Table, { by, aggregates }: FittedAggregate): Steps<Applied> {
  aggregates.forEach((aggregate) => requireType(table, aggregate));
  const groups = yield* portion(groupBy(table, by), 0, 0.5);
  const columns: NamedColumn[] = by.map((name) => {
    const entry = entryOf(table, name);
    return { ...entry, column: cellsAt(entry.column, groups.firstRows) };
  });
  for (const [index, { function: how, column, name }] of aggregates.entries()) {
    if (column === null) {
      const counts = countPresent(new Uint8Array(groups.groups.length), groups);
      columns.push({ name, column: { type: 'number', values: counts } });
    } else {
      const from = 0.5 + (0.5 * index) / aggregates.length;
      const work = aggregateColumn(columnOf(table, column), how, groups);
      const result = yield* portion(work, from, from + 0.5 / aggregates.length);
      requireFinite(column, how, result);
      columns.push({ name, column: result });
    }
    yield 0.5 + (0.5 * (index + 1)) / aggregates.length;
  }
  return { table: requireUniqueNames(columns), leftOut: [], cells: [] };
}
