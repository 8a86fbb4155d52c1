import { describe, expect, it } from 'vitest';
import type { Role, TableInfo } from '../../../src/contract/tables';
import {
  featureTables,
  firstTransactions,
  isMadeOf,
  isTransactions,
  roleColumn,
} from '../../../src/ui/app/find-tables';

function table(roles: Role[], more: Partial<TableInfo> = {}): TableInfo {
  return {
    tableId: 't',
    name: 'table',
    rowCount: 1,
    bytes: 1,
    createdAt: '2024-01-01T00:00:00Z',
    fingerprint: '',
    rejectedCount: 0,
    columns: roles.map((role) => ({
      name: `the ${role}`,
      originalName: role,
      type: 'text',
      role,
      missing: 0,
      distinct: 1,
    })),
    ...more,
  };
}

const madeBy = { analysis: 'customers.features', version: 1, parameters: {}, sources: [] };

describe('finding tables', () => {
  it('takes who, when and how much for purchases', () => {
    expect(isTransactions(table(['customerId', 'date', 'amount']))).toBe(true);
    expect(isTransactions(table(['customerId', 'date', 'quantity', 'unitPrice']))).toBe(true);
    expect(isTransactions(table(['customerId', 'date', 'quantity']))).toBe(false);
    expect(isTransactions(table(['customerId', 'amount']))).toBe(false);
    expect(isTransactions(table(['customerId', 'date', 'amount'], { madeBy }))).toBe(false);
  });

  it('takes a joined table for purchases, but begins with one that no join can have lost rows of', () => {
    const roles: Role[] = ['customerId', 'date', 'amount'];
    const joined = table(roles, { tableId: 'joined', madeBy: { ...madeBy, analysis: 'joins.apply' } });
    const imported = table(roles, { tableId: 'imported' });
    expect(isTransactions(joined)).toBe(true);
    expect(firstTransactions([joined, table([]), imported])).toBe(imported);
    expect(firstTransactions([table([]), joined])).toBe(joined);
    expect(firstTransactions([table([])])).toBeUndefined();
  });

  it('takes purchases that steps have prepared for purchases', () => {
    const prepared = { madeBy: { ...madeBy, analysis: 'prepare.apply' } };
    expect(isTransactions(table(['customerId', 'date', 'amount'], prepared))).toBe(true);
    expect(isTransactions(table(['customerId', 'date'], prepared))).toBe(false);
  });

  it('names the column of a role', () => {
    expect(roleColumn(table(['date']), 'date')).toBe('the date');
    expect(roleColumn(table(['date']), 'amount')).toBeUndefined();
  });

  it('knows which purchases features were made of; without purchases any will do', () => {
    const lines = table(['customerId', 'date', 'amount'], { tableId: 'lines' });
    const features = table([], { madeBy: { ...madeBy, parameters: { table: 'lines' } } });
    expect(isMadeOf(features, lines)).toBe(true);
    expect(isMadeOf(features, { ...lines, tableId: 'others' })).toBe(false);
    expect(isMadeOf(features, undefined)).toBe(true);
  });

  it('lists feature tables from the newest on', () => {
    const older = table([], { tableId: 'older', madeBy });
    const newer = table([], { tableId: 'newer', madeBy, createdAt: '2024-02-01T00:00:00Z' });
    expect(featureTables([older, table([]), newer]).map(({ tableId }) => tableId)).toEqual(['newer', 'older']);
  });
});
