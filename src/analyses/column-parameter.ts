import { ClienteleError } from '../contract/errors';
import type { Role } from '../domain/table/role';
import type { TableReader } from './analysis';

export interface ColumnDefaults {
  readonly role?: Role;
  /** Names that features and common exports give such a column, best first; their case and punctuation do not matter. */
  readonly names?: readonly string[];
}

/** The column asked for, else the one with the role, else one of a conventional name; null where there is none. */
export function findColumn(table: TableReader, asked: string | undefined, defaults: ColumnDefaults): string | null {
  if (asked !== undefined) return asked;
  const byRole = defaults.role && table.byRole(defaults.role);
  if (byRole) return byRole.name;
  for (const wanted of defaults.names ?? []) {
    const found = table.info.columns.find(({ name }) => plain(name) === plain(wanted));
    if (found) return found.name;
  }
  return null;
}

/** As `findColumn`. @throws ClienteleError `missing-parameter` where no column fits */
export function needColumn(
  table: TableReader,
  parameter: string,
  asked: string | undefined,
  defaults: ColumnDefaults,
): string {
  const found = findColumn(table, asked, defaults);
  if (found !== null) return found;
  const { name } = table.info;
  throw new ClienteleError(
    'missing-parameter',
    `Say by the parameter "${parameter}" which column of "${name}" that is: no column has such a role or name.`,
    { parameter, table: name },
  );
}

/**
 * The figures of a column, booleans as 0 and 1.
 * @throws ClienteleError `column-not-found`, `column-not-numeric` for text and dates
 */
export async function readNumbers(table: TableReader, name: string): Promise<Float64Array> {
  const column = await table.column(name);
  if (column.type !== 'date') return table.numbers(name);
  throw new ClienteleError(
    'column-not-numeric',
    `"${name}" in "${table.info.name}" holds dates; a number is needed here. Use days since or until it instead.`,
    { table: table.info.name, column: name },
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
