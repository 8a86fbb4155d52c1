import type { Applied } from './applied';
import type { RenameStep } from './step';
import { chosenColumns, columnOf, invalidParameter, requireUniqueNames, type Table } from './table';

/** The names that columns have and get. */
export interface FittedRename {
  readonly op: 'rename';
  readonly names: readonly { readonly from: string; readonly to: string }[];
}

/** @throws ClienteleError `column-not-found`, `no-usable-columns`, `invalid-parameter` for a blank or repeated name */
export function fitRename(table: Table, { names }: RenameStep): FittedRename {
  chosenColumns(
    table,
    names.map(({ from }) => from),
    [],
  );
  for (const { from, to } of names) {
    if (to.trim() === '')
      throw invalidParameter('names', `The new name of column "${from}" is blank.`, { column: from });
  }
  return { op: 'rename', names };
}

/** Renames all at once, so that two columns can swap names. @throws ClienteleError `column-not-found`, `invalid-parameter` */
export function applyRename(table: Table, { names }: FittedRename): Applied {
  names.forEach(({ from }) => columnOf(table, from));
  const newNames = new Map(names.map(({ from, to }) => [from, to]));
  const renamed = table.map((entry) => ({ ...entry, name: newNames.get(entry.name) ?? entry.name }));
  return { table: requireUniqueNames(renamed), leftOut: [], cells: [] };
}
