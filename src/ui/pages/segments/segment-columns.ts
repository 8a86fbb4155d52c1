import type { TableInfo } from '../../../contract/tables';
import { isIdentifier } from '../../../domain/segments/identifier-column';

/** Columns that customers can be grouped by. */
export function numberColumns(table: TableInfo): string[] {
  return table.columns.filter(({ type, distinct }) => type === 'number' && distinct > 1).map(({ name }) => name);
}

const RFM = ['recencyDays', 'orders', 'monetaryValue'];
const MOST = 6;

/** Recency, orders and money where they are there, else the first columns of numbers that are no identifiers. */
export function defaultColumns(table: TableInfo): string[] {
  const present = numberColumns(table);
  if (RFM.every((name) => present.includes(name))) return RFM;
  const identifiers = table.columns.filter(isIdentifier).map(({ name }) => name);
  return present.filter((name) => !identifiers.includes(name)).slice(0, MOST);
}

/** Why nothing tells the rows of a table apart; null where something does. */
export function unusable(table: TableInfo): 'empty' | 'oneRow' | 'noNumbers' | 'constant' | null {
  if (table.rowCount === 0) return 'empty';
  if (numberColumns(table).length > 0) return null;
  if (table.rowCount === 1) return 'oneRow';
  return table.columns.some(({ type }) => type === 'number') ? 'constant' : 'noNumbers';
}
