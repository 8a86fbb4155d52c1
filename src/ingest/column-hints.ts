import { ClienteleError } from '../contract/errors';
import type { ImportOptions } from '../contract/tables';
import { parseDateFormat } from '../domain/table/date-format';
import { headerSaysIdentifier } from '../domain/table/identifier';
import type { ColumnHints } from '../domain/table/reading';
import type { Role } from '../domain/table/role';
import { roleOfHeader } from '../domain/table/role-headers';

const IDENTIFIER_ROLES: ReadonlySet<Role> = new Set<Role>(['customerId', 'orderId', 'item', 'referrer']);
const MEASURE_ROLES: ReadonlySet<Role> = new Set<Role>(['quantity', 'unitPrice', 'amount', 'cost', 'score']);

/** What names, roles and options say of each column before its cells are read. */
export function columnHints(
  names: readonly string[],
  originals: readonly string[],
  delimiter: string,
  options: ImportOptions,
): ColumnHints[] {
  const forced = new Map(
    Object.entries(options.types ?? {}).map(([name, type]) => [columnIndex(name, names, originals), type]),
  );
  const given = givenRoles(names, originals, options);
  const dateFormat = options.dateFormat === undefined ? undefined : dateFormatOption(options.dateFormat);
  const dateFormats = new Map(
    Object.entries(options.dateFormats ?? {}).map(([name, format]) => [
      columnIndex(name, names, originals),
      dateFormatOption(format),
    ]),
  );
  // Where the semicolon separates fields, the comma is usually taken: by decimals.
  const european = delimiter === ';';
  return names.map((name, index) => {
    const role = given.get(index) ?? roleOfHeader(name)?.role;
    return {
      forced: forced.get(index),
      identifier: role === undefined ? headerSaysIdentifier(name) : IDENTIFIER_ROLES.has(role),
      measure: role !== undefined && MEASURE_ROLES.has(role),
      decimal: options.decimal,
      dateFormat: dateFormats.get(index) ?? dateFormat,
      prefers: { decimal: options.decimal ?? (european ? ',' : '.'), dayFirst: european },
    };
  });
}

/** Roles that the user gave, by column index. @throws ClienteleError `column-not-found` */
export function givenRoles(
  names: readonly string[],
  originals: readonly string[],
  options: ImportOptions,
): Map<number, Role> {
  const entries = Object.entries(options.roles ?? {}) as [Role, string][];
  return new Map(
    entries.filter(([, name]) => name !== '').map(([role, name]) => [columnIndex(name, names, originals), role]),
  );
}

function columnIndex(name: string, names: readonly string[], originals: readonly string[]): number {
  const index = names.includes(name) ? names.indexOf(name) : originals.indexOf(name);
  if (index < 0) {
    throw new ClienteleError(
      'column-not-found',
      `The file has no column "${name}". Its columns are: ${names.slice(0, 50).join(', ')}.`,
      { column: name },
    );
  }
  return index;
}

function dateFormatOption(name: string): NonNullable<ReturnType<typeof parseDateFormat>> {
  const format = parseDateFormat(name);
  if (format) return format;
  const message = `The date format "${name}" is not known. Write it like YYYY-MM-DD, DD/MM/YYYY, YYYYMMDD or DD MMM YYYY.`;
  throw new ClienteleError('invalid-parameter', message, { parameter: 'dateFormat', value: name });
}
