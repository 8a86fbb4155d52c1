import type { TableInfo } from '../../../contract/tables';

/** From this share on, those that were left out may make the rest unlike the whole. */
const MUCH = 0.05;
const MOST_COLUMNS = 3;

/** Whether so many were left out that it must be warned of. */
export function isMuch(rows: number, of: number): boolean {
  return of > 0 && rows / of >= MUCH;
}

/** The columns that lack most values, of those that were used. */
export function emptiestColumns(
  { columns }: Pick<TableInfo, 'columns'>,
  used: readonly string[],
): { readonly name: string; readonly missing: number }[] {
  return columns
    .filter(({ name, missing }) => missing > 0 && used.includes(name))
    .toSorted((a, b) => b.missing - a.missing)
    .slice(0, MOST_COLUMNS)
    .map(({ name, missing }) => ({ name, missing }));
}
