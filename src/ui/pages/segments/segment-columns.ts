import type { TableInfo } from '../../../contract/tables';

/** Columns that customers can be grouped by. */
export function numberColumns(table: TableInfo): string[] {
  return table.columns.filter(({ type, distinct }) => type === 'number' && distinct > 1).map(({ name }) => name);
}

const RFM = ['recencyDays', 'orders', 'monetaryValue'];
const MOST = 6;

/** Recency, orders and money where they are there, else the first columns of numbers. */
export function defaultColumns(table: TableInfo): string[] {
  const present = numberColumns(table);
  return RFM.every((name) => present.includes(name)) ? RFM : present.slice(0, MOST);
}
