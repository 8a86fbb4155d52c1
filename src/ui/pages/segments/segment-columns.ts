import type { TableInfo } from '../../../contract/tables';
import { groupingColumns } from '../../../domain/segments/grouping-columns';

/** Columns that customers can be grouped by. */
export function numberColumns(table: TableInfo): string[] {
  return table.columns.filter(({ type, distinct }) => type === 'number' && distinct > 1).map(({ name }) => name);
}

/** More than these at first would be hard to see through. */
const MOST = 6;

/** The columns that customers are grouped by at first. */
export function defaultColumns(table: TableInfo): string[] {
  return groupingColumns(table.columns).slice(0, MOST);
}

/** Why nothing tells the rows of a table apart; null where something does. */
export function unusable(table: TableInfo): 'empty' | 'oneRow' | 'noNumbers' | 'constant' | null {
  if (table.rowCount === 0) return 'empty';
  if (numberColumns(table).length > 0) return null;
  if (table.rowCount === 1) return 'oneRow';
  return table.columns.some(({ type }) => type === 'number') ? 'constant' : 'noNumbers';
}
