import type { Role, TableInfo } from '../../../contract/tables';
import { isPrepared, isTransactions, roleColumn } from '../../app/find-tables';

/** Where a table leads: to its customers, their value, a prediction, or first to roles that its columns still lack. */
export type NextStep =
  { readonly kind: 'customers' | 'value' | 'predict' } | { readonly kind: 'roles'; readonly missing: readonly Role[] };

export function nextStep(table: TableInfo): NextStep | null {
  if (table.rowCount === 0) return null;
  if (isTransactions(table)) return { kind: 'customers' };
  if (table.madeBy && !isPrepared(table))
    return table.madeBy.analysis === 'customers.features' ? { kind: 'value' } : null;
  if (isOneRowACustomer(table) || roleColumn(table, 'target') !== undefined) return { kind: 'predict' };
  if (roleColumn(table, 'feedback') !== undefined || roleColumn(table, 'referrer') !== undefined) return null;
  // Columns of a prepared table have the roles that they came with.
  return isPrepared(table) ? null : { kind: 'roles', missing: missingRoles(table.columns) };
}

/** Of the roles that purchases need, those that no column has. Quantity and price together do for the amount. */
export function missingRoles(columns: readonly { readonly role?: Role }[]): Role[] {
  const held = new Set(columns.map(({ role }) => role));
  const missing = (['customerId', 'date'] as Role[]).filter((role) => !held.has(role));
  if (!held.has('amount') && !(held.has('quantity') && held.has('unitPrice'))) missing.push('amount');
  return missing;
}

/** Such a table has no date of a purchase: what it has one row of is the customer. */
function isOneRowACustomer(table: TableInfo): boolean {
  if (roleColumn(table, 'date') !== undefined) return false;
  const customer = table.columns.find(({ role }) => role === 'customerId');
  return customer !== undefined && customer.distinct === table.rowCount;
}
