import { ClienteleError } from '../contract/errors';
import type { ColumnInfo } from '../contract/tables';
import type { NamedValues } from '../domain/segments/feature-space';
import { groupingColumns } from '../domain/segments/grouping-columns';
import { isIdentifier, isNumbering } from '../domain/segments/identifier-column';
import type { NewColumn, TableReader } from './analysis';
import { findColumn } from './column-parameter';

/**
 * The columns to group rows by: those asked for, else those of `groupingColumns`.
 *
 * @throws ClienteleError `no-usable-columns`, `column-not-found`, `column-not-numeric`
 */
export async function readSegmentColumns(
  table: TableReader,
  asked: readonly string[] | undefined,
): Promise<NamedValues[]> {
  const names = asked ?? defaultColumns(table);
  return Promise.all(names.map(async (name) => ({ name, values: await table.numbers(name) })));
}

/**
 * The columns to describe segments by: those asked for, else every number that varies, is no identifier and numbers no rows or groups.
 *
 * @param labels a column of the table that holds the segments themselves
 */
export async function readDescribingColumns(
  table: TableReader,
  asked: readonly string[] | undefined,
  labels: string | null,
): Promise<NamedValues[]> {
  const usable = (column: ColumnInfo): boolean => column.name !== labels && varies(column);
  const names = asked ?? table.info.columns.filter(usable).map(({ name }) => name);
  if (names.length === 0) throw noColumns(table.info.name);
  return Promise.all(names.map(async (name) => ({ name, values: await table.numbers(name) })));
}

function defaultColumns({ info }: TableReader): string[] {
  const names = groupingColumns(info.columns);
  if (names.length > 0) return names;
  throw noColumns(info.name);
}

function varies(column: ColumnInfo): boolean {
  return column.type === 'number' && column.distinct > 1 && !isIdentifier(column) && !isNumbering(column);
}

function noColumns(table: string): ClienteleError {
  return new ClienteleError(
    'no-usable-columns',
    `"${table}" has no column of numbers that varies and is no identifier: name the columns to group by.`,
    { table },
  );
}

/** The column whose share each segment is told: the one asked for, else monetaryValue, else the amount; null if none. */
export function segmentValueColumn(table: TableReader, asked: string | undefined): string | null {
  if (asked !== undefined) return asked;
  const found =
    findColumn(table, undefined, { names: ['monetaryValue'] }) ?? findColumn(table, undefined, { role: 'amount' });
  return table.info.columns.some(({ name, type }) => name === found && type === 'number') ? found : null;
}

/** What tells the rows of the new table apart: the customer, or the row's number from 1 on. */
export async function segmentIdColumn(table: TableReader): Promise<NewColumn> {
  const name = findColumn(table, undefined, { role: 'customerId', names: ['customerId'] });
  if (name !== null) return { name: 'customerId', column: await table.column(name), role: 'customerId' };
  return {
    name: 'row',
    column: { type: 'number', values: Float64Array.from({ length: table.info.rowCount }, (_, row) => row + 1) },
  };
}

/** The columns under names that differ: a repeated name gets a number. */
export function distinctNames(columns: readonly NewColumn[]): NewColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    for (let number = 2; taken.has(name); number++) name = `${column.name}_${number}`;
    taken.add(name);
    return { ...column, name };
  });
}
