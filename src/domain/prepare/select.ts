import { ClienteleError } from '../error';
import type { Applied } from './applied';
import type { SelectStep } from './step';
import { chosenColumns, entryOf, type Table } from './table';

/** The columns that are kept, or left out. */
export interface FittedSelect {
  readonly op: 'select';
  readonly method: 'include' | 'exclude';
  readonly columns: readonly string[];
}

/** @throws ClienteleError `column-not-found`, `invalid-parameter`, `no-usable-columns` where no column would be left */
export function fitSelect(table: Table, { columns, method = 'include' }: SelectStep): FittedSelect {
  const chosen = chosenColumns(table, columns, []);
  if (method === 'exclude' && chosen.length === table.length) {
    throw new ClienteleError('no-usable-columns', 'All columns are excluded: leave at least one.');
  }
  return { op: 'select', method, columns: chosen };
}

/** @throws ClienteleError `column-not-found` */
export function applySelect(table: Table, { method, columns }: FittedSelect): Applied {
  const chosen = columns.map((name) => entryOf(table, name));
  const named = new Set(columns);
  const selected = method === 'include' ? chosen : table.filter(({ name }) => !named.has(name));
  if (selected.length === 0) {
    throw new ClienteleError('no-usable-columns', 'The table has no columns but those that are excluded.');
  }
  return { table: selected, leftOut: [], cells: [] };
}
