import type { TableInfo } from '../../../contract/tables';
import type { Workspace } from '../../app/workspace-state.svelte';
import { numberColumns } from './segment-columns';

const RFM = ['recencyDays', 'orders', 'monetaryValue'];

/** The table in the address, else the customers (awaited where purchases are there), else the newest import with numbers. */
export function segmentsTable({ open, features, transactions, imported }: Workspace): TableInfo | undefined {
  const others = transactions ? [] : imported;
  return [open === transactions ? undefined : open, features, ...others].find(
    (table) => table !== undefined && numberColumns(table).length > 0,
  );
}

/** Whether the table has recency, orders and money of each customer. */
export function hasRfm(table: TableInfo | undefined): boolean {
  const names = table?.columns.map(({ name }) => name) ?? [];
  return RFM.every((name) => names.includes(name));
}
