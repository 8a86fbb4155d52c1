import type { TableInfo } from '../../../../contract/tables';

/** Fewer are no groups. */
export const FEWEST_GROUPS = 2;

/** As many groups as rows can differ in some columns, as far as is known without reading them: no more can be made. */
export function mostGroups(
  { rowCount, columns }: Pick<TableInfo, 'rowCount' | 'columns'>,
  names: readonly string[],
): number {
  const used = columns.filter(({ name }) => names.includes(name));
  const complete = rowCount - used.reduce((most, { missing }) => Math.max(most, missing), 0);
  return used.reduce((product, { distinct }) => Math.min(complete, product * distinct), Math.min(complete, 1));
}

/** As many as wanted, as far as the rows can bear them. */
export function bearableGroups(wanted: number, most: number): number {
  return Math.min(wanted, Math.max(FEWEST_GROUPS, most));
}

/** How many to begin with: the usual number, but two rows a group at least. */
export function firstGroups(usual: number, most: number): number {
  return Math.max(FEWEST_GROUPS, Math.min(usual, Math.floor(most / 2)));
}
