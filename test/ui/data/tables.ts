import type { ColumnInfo, Origin, Role, TableInfo } from '../../../src/contract/tables';

/** A column with a role, of the type that the role needs. */
export function column(name: string, role?: Role, distinct = 10): ColumnInfo {
  const type = role === 'date' ? 'date' : role === 'customerId' ? 'text' : 'number';
  return { name, type, missing: 0, distinct, originalName: name, ...(role && { role }) };
}

export function table(tableId: string, columns: readonly ColumnInfo[] = [], madeBy?: Partial<Origin>): TableInfo {
  return {
    tableId,
    name: tableId,
    rowCount: 100,
    bytes: 1000,
    createdAt: '2026-01-01T00:00:00.000Z',
    columns,
    fingerprint: tableId,
    rejectedCount: 0,
    ...(madeBy && { madeBy: { analysis: 'customers.features', version: 1, parameters: {}, sources: [], ...madeBy } }),
  };
}
