import type { ColumnType, ImportOptions, ImportPreview, Role } from '../../../contract/tables';

/** What the user sets; `undefined` goes back to what is detected. */
export type ImportChoice = { readonly [Name in keyof ImportOptions]?: ImportOptions[Name] | undefined };

/** A change of one of these may give the columns other names. */
const RENAMING: readonly (keyof ImportOptions)[] = [
  'encoding',
  'delimiter',
  'quote',
  'escape',
  'comment',
  'header',
  'headerRows',
  'sheet',
];

const PER_COLUMN: readonly string[] = ['types', 'roles', 'dateFormats'] satisfies (keyof ImportOptions)[];

/** The options with a choice made; what was set for single columns goes once those may be called otherwise. */
export function withChoice(options: ImportOptions, choice: ImportChoice): ImportOptions {
  const renames = RENAMING.some((name) => name in choice);
  return Object.fromEntries(
    Object.entries({ ...options, ...choice }).filter(
      ([name, value]) => value !== undefined && !(renames && PER_COLUMN.includes(name)),
    ),
  );
}

export function withType(options: ImportOptions, column: string, type: ColumnType): ImportOptions {
  return { ...options, types: { ...options.types, [column]: type } };
}

/** Gives a column a role, or none; an empty name says that no column has a role. */
export function withRole(
  options: ImportOptions,
  columns: ImportPreview['columns'],
  column: string,
  role: Role | null,
): ImportOptions {
  const current = columns.find(({ name }) => name === column)?.role;
  return {
    ...options,
    roles: { ...options.roles, ...(current && { [current]: '' }), ...(role && { [role]: column }) },
  };
}
