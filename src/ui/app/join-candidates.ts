import type { TableInfo } from '../../contract/tables';
import { roleColumn } from './find-tables';

export interface JoinCandidate {
  readonly table: string;
  readonly customerId: string;
  readonly columns: string[];
}

/** Imported tables with one row a customer, whose columns can stand beside the customer's features. */
export function joinCandidates(tables: readonly TableInfo[], transactions: TableInfo): JoinCandidate[] {
  return tables.flatMap((table) => {
    const customerId = roleColumn(table, 'customerId');
    const key = table.columns.find(({ name }) => name === customerId);
    const oneRowEach = key !== undefined && key.distinct === table.rowCount - key.missing && table.rowCount > 0;
    if (!oneRowEach || table.madeBy || table.tableId === transactions.tableId) return [];
    const columns = table.columns.filter(({ name }) => name !== customerId).map(({ name }) => name);
    return columns.length > 0 ? [{ table: table.tableId, customerId: key.name, columns }] : [];
  });
}
