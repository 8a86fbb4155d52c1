import { ClienteleError } from '../error';
import {
  columnLength,
  MISSING_BOOLEAN,
  MISSING_CODE,
  type Column,
  type ColumnType,
  type NumberColumn,
} from '../table/column';
import type { Role } from '../table/role';

/** A column under its name. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
  /** What it is to the analyses, as far as that is known of the table that came in. */
  readonly role?: Role;
}

/** Columns of equal length under different names, in the order in which they are shown. */
export type Table = readonly NamedColumn[];

/** Rows of a table; 0 without columns. */
export function rowCount(table: Table): number {
  return table.length === 0 ? 0 : columnLength(table[0]!.column);
}

/** Columns by name, of tables so wide that looking through them for each of their columns would take seconds. */
const indexes = new WeakMap<Table, ReadonlyMap<string, NamedColumn>>();
const WIDE = 64;

function findEntry(table: Table, name: string): NamedColumn | undefined {
  if (table.length < WIDE) return table.find((entry) => entry.name === name);
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = new Map(table.map((entry) => [entry.name, entry]))));
  return index.get(name);
}

/** @throws ClienteleError `column-not-found` */
export function entryOf(table: Table, name: string): NamedColumn {
  const found = findEntry(table, name);
  if (found) return found;
  throw new ClienteleError('column-not-found', `The table has no column "${name}".`, { column: name });
}

/** @throws ClienteleError `column-not-found` */
export const columnOf = (table: Table, name: string): Column => entryOf(table, name).column;

/** Numbers, or dates in epoch milliseconds. @throws ClienteleError `column-not-found`, `column-not-numeric` */
export function measureOf(table: Table, name: string): NumberColumn {
  const column = columnOf(table, name);
  if (column.type === 'number' || column.type === 'date') return column;
  throw new ClienteleError('column-not-numeric', `Column "${name}" is ${column.type}, but numbers are needed.`, {
    column: name,
  });
}

/**
 * The columns that a step is asked to work on, or all of certain types where it does not say.
 *
 * @throws ClienteleError `column-not-found`, `no-usable-columns`, `invalid-parameter` for a column named twice
 */
export function chosenColumns(
  table: Table,
  asked: readonly string[] | undefined,
  types: readonly ColumnType[],
): string[] {
  const names = asked ?? table.filter(({ column }) => types.includes(column.type)).map(({ name }) => name);
  if (names.length === 0) {
    throw new ClienteleError('no-usable-columns', `No column is chosen, or none is of type ${types.join(' or ')}.`, {
      types,
    });
  }
  const seen = new Set<string>();
  for (const name of names) {
    columnOf(table, name);
    if (seen.has(name)) throw invalidParameter('columns', `Column "${name}" is named twice.`, { column: name });
    seen.add(name);
  }
  return [...names];
}

/** An error about one option of a step. */
export function invalidParameter(
  parameter: string,
  message: string,
  details: Readonly<Record<string, string | number | readonly string[]>> = {},
): ClienteleError {
  return new ClienteleError('invalid-parameter', message, { parameter, ...details });
}

/**
 * Puts other columns in the place of some; those that it does not name stay as they are. A column of the same name and type
 * keeps the role.
 *
 * @throws ClienteleError `invalid-parameter` where two columns would have the same name
 */
export function replaceColumns(table: Table, replacements: ReadonlyMap<string, Table>): Table {
  return requireUniqueNames(
    table.flatMap((entry) => replacements.get(entry.name)?.map((column) => withRoleOf(entry, column)) ?? [entry]),
  );
}

function withRoleOf({ name, column: { type }, role }: NamedColumn, entry: NamedColumn): NamedColumn {
  return role && entry.name === name && entry.column.type === type ? { ...entry, role } : entry;
}

/** @throws ClienteleError `invalid-parameter` */
export function requireUniqueNames(table: Table): Table {
  const names = new Set<string>();
  for (const { name } of table) {
    if (names.has(name)) {
      throw invalidParameter('columns', `There would be two columns "${name}": rename or remove one first.`, {
        column: name,
      });
    }
    names.add(name);
  }
  return table;
}

/** Whether each cell is missing, 1 or 0. */
export function missingCells(column: Column): Uint8Array {
  const missing = new Uint8Array(columnLength(column));
  if (column.type === 'text') {
    const { codes } = column;
    for (let row = 0; row < codes.length; row++) if (codes[row] === MISSING_CODE) missing[row] = 1;
  } else if (column.type === 'boolean') {
    const { values } = column;
    for (let row = 0; row < values.length; row++) if (values[row] === MISSING_BOOLEAN) missing[row] = 1;
  } else {
    const { values } = column;
    for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row]!)) missing[row] = 1;
  }
  return missing;
}

/** How many marks are 1, where the others are 0. */
export function countMarks(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}

/** How many cells of a column are missing. */
export const countMissing = (column: Column): number => countMarks(missingCells(column));

/** The table with a number taken for missing in those of some columns that hold numbers. */
export function withMissing(table: Table, columns: readonly string[], missing: number | undefined): Table {
  if (missing === undefined) return table;
  const wanted = new Set(columns);
  return table.map((entry) => {
    const { name, column } = entry;
    if (column.type !== 'number' || !wanted.has(name)) return entry;
    return {
      name,
      column: { type: 'number', values: column.values.map((value) => (value === missing ? NaN : value)) },
    };
  });
}
