import { ClienteleError } from '../error';
import type { NamedColumn } from '../prepare/table';
import type { Role } from '../table/role';

/** A column that is joined, with the role that it carries along. */
export interface JoinColumn extends NamedColumn {
  readonly role?: Role;
}

/** One table of a join. */
export interface JoinSource {
  readonly name: string;
  readonly columns: readonly JoinColumn[];
  /** Names of the columns that make up the key; as many on either side. */
  readonly keys: readonly string[];
}

/** @throws ClienteleError `column-not-found` */
export function sourceColumns({ name: table, columns }: JoinSource, names: readonly string[]): JoinColumn[] {
  return names.map((name) => {
    const found = columns.find((column) => column.name === name);
    if (found) return found;
    throw new ClienteleError('column-not-found', `There is no column "${name}" in "${table}".`, {
      table,
      column: name,
    });
  });
}
