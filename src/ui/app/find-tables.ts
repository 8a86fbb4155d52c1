import type { Role, TableInfo } from '../../contract/tables';

/** The column that plays a role, if one does. */
export function roleColumn(table: TableInfo, role: Role): string | undefined {
  return table.columns.find((column) => column.role === role)?.name;
}

/** Whether steps of preparation made the table: its rows are still those of the user. */
export function isPrepared({ madeBy }: TableInfo): boolean {
  return madeBy?.analysis === 'prepare.apply' || madeBy?.analysis === 'prepare.reapply';
}

/** Whether a row is a purchase: who, when, and how much. */
export function isTransactions(table: TableInfo): boolean {
  const has = (role: Role): boolean => roleColumn(table, role) !== undefined;
  return (
    (!table.madeBy || isPrepared(table)) &&
    has('customerId') &&
    has('date') &&
    (has('amount') || (has('quantity') && has('unitPrice')))
  );
}

/** Tables whose columns `customers.features` made, newest first. */
export function featureTables(tables: readonly TableInfo[]): TableInfo[] {
  return newestFirst(tables.filter((table) => table.madeBy?.analysis === 'customers.features'));
}

export function newestFirst(tables: readonly TableInfo[]): TableInfo[] {
  return tables.toSorted((left, right) => right.createdAt.localeCompare(left.createdAt));
}
