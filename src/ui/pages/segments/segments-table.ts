import type { TableInfo } from '../../../contract/tables';
import type { Workspace } from '../../app/workspace-state.svelte';
import { unusable } from './segment-columns';

const RFM = ['recencyDays', 'orders', 'monetaryValue'];

/** The table in the address, else the customers (awaited where purchases are there), else the newest import with numbers. */
export function segmentsTable({
  open,
  features,
  transactions,
  imported,
}: Pick<Workspace, 'open' | 'features' | 'transactions' | 'imported'>): TableInfo | undefined {
  const others = transactions ? [] : imported;
  return [open === transactions ? undefined : open, features, ...others].find(
    (table) => table !== undefined && unusable(table) === null,
  );
}

/** The table that was meant but has nothing to group its rows by: no other may be shown in its place without a word. */
export function unusableTable({
  open,
  features,
  transactions,
  imported,
}: Pick<Workspace, 'open' | 'features' | 'transactions' | 'imported'>): TableInfo | undefined {
  const meant = (open === transactions ? undefined : open) ?? features ?? (transactions ? undefined : imported[0]);
  if (!meant || unusable(meant) === null) return undefined;
  return meant === open || !segmentsTable({ open, features, transactions, imported }) ? meant : undefined;
}

/** Whether the table has recency, orders and money of each customer. */
export function hasRfm(table: TableInfo | undefined): boolean {
  const names = table?.columns.map(({ name }) => name) ?? [];
  return RFM.every((name) => names.includes(name));
}

/** The tables to take customers from: all but those that segmentation made, save the one in use. */
export function customerTables(tables: readonly TableInfo[], used: TableInfo | undefined): TableInfo[] {
  return tables.filter((table) => table.tableId === used?.tableId || !table.madeBy?.analysis.startsWith('segments.'));
}
