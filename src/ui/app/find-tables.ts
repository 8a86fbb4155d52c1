import type { Role, TableInfo } from '../../contract/tables';

/** The column that plays a role, if one does. */
export function roleColumn(table: TableInfo, role: Role): string | undefined {
  return table.columns.find((column) => column.role === role)?.name;
}

/** Whether steps of preparation made the table: its rows are still those of the user. */
export function isPrepared({ madeBy }: TableInfo): boolean {
  return madeBy?.analysis === 'prepare.apply' || madeBy?.analysis === 'prepare.reapply';
}

/** Whether it was made by joining two tables: its rows are still those of the user, though not always all of them. */
export function isJoined({ madeBy }: TableInfo): boolean {
  return madeBy?.analysis === 'joins.apply';
}

/** Whether a row is a purchase: who, when, and how much. */
export function isTransactions(table: TableInfo): boolean {
  const has = (role: Role): boolean => roleColumn(table, role) !== undefined;
  return (
    (!table.madeBy || isPrepared(table) || isJoined(table)) &&
    has('customerId') &&
    has('date') &&
    (has('amount') || (has('quantity') && has('unitPrice')))
  );
}

/** The purchases to start from: of the first table that is not joined, else of the first. */
export function firstTransactions(tables: readonly TableInfo[]): TableInfo | undefined {
  const found = tables.filter(isTransactions);
  return found.find((table) => !isJoined(table)) ?? found[0];
}

/** Tables whose columns `customers.features` made, newest first. */
export function featureTables(tables: readonly TableInfo[]): TableInfo[] {
  return newestFirst(tables.filter((table) => table.madeBy?.analysis === 'customers.features'));
}

/** Whether the purchases were what the features were made of; where there are none any more, any features will do. */
export function isMadeOf({ madeBy }: TableInfo, transactions: TableInfo | undefined): boolean {
  return transactions === undefined || madeBy?.parameters['table'] === transactions.tableId;
}

export function newestFirst(tables: readonly TableInfo[]): TableInfo[] {
  return tables.toSorted((left, right) => right.createdAt.localeCompare(left.createdAt));
}
