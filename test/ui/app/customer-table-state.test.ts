import { expect, test } from 'vitest';
import type { Client } from '../../../src/client/client';
import type { Origin, TableInfo } from '../../../src/contract/tables';
import { CustomerTable } from '../../../src/ui/app/customer-table-state.svelte';
import type { Workspace } from '../../../src/ui/app/workspace-state.svelte';
import { column, table } from '../data/tables';

const lines = table('lines', [column('customer', 'customerId'), column('day', 'date'), column('amount', 'amount')]);

const customersMade = (parameters: Origin['parameters'], changed = true): TableInfo => ({
  ...table('customers', [column('customerId', 'customerId')], { sources: ['lines'], parameters }),
  ...(changed && { stale: [{ tableId: 'lines', reason: 'changed' }] }),
});

/** Runs an action on the customer table of a workspace; gives what was asked of the engine. */
function asked(tables: readonly TableInfo[], act: (customers: CustomerTable) => void): unknown[] {
  const calls: unknown[] = [];
  const client = {
    run: (id: string, parameters: object) => (calls.push([id, parameters]), Promise.resolve({ tableId: 'made' })),
    rebuildTable: (tableId: string) => (calls.push(['rebuild', tableId]), Promise.resolve({ tableId })),
  } as unknown as Client;
  const features = tables.find(({ madeBy }) => madeBy?.analysis === 'customers.features');
  const workspace = { loaded: true, tables, transactions: tables[0], features } as unknown as Workspace;
  act(new CustomerTable(client, workspace));
  return calls;
}

const ensured = (customers: CustomerTable): void => {
  customers.ensure();
  customers.ensure();
};

test('customers are made once of purchases that have none', () => {
  expect(asked([lines], ensured)).toEqual([['customers.features', { table: 'lines' }]]);
});

test('customers made by default are made anew, once, where their purchases changed', () => {
  const parameters = { table: 'lines', refunds: 'net', timeUnit: 'day', join: [{ table: 'people' }], preview: false };
  expect(asked([lines, customersMade(parameters)], ensured)).toEqual([['rebuild', 'customers']]);
  expect(asked([lines, customersMade(parameters, false)], ensured)).toEqual([]);
});

test.each([{ asOf: '2026-01-31' }, { refunds: 'ignore' }, { timeUnit: 'week' }, { amount: 'net' }])(
  'customers made by a choice of the user are left to them: %o',
  (choice) => {
    const stale = customersMade({ table: 'lines', ...choice });
    expect(
      asked([lines, stale], (customers) => (customers.ensure(), expect(customers.renews(stale)).toBe(false))),
    ).toEqual([]);
  },
);

test('customers of prepared purchases that are themselves out of date are left to the user', () => {
  const prepared: TableInfo = { ...lines, stale: [{ tableId: 'raw', reason: 'changed' }] };
  expect(asked([prepared, customersMade({ table: 'lines' })], ensured)).toEqual([]);
});

test('what making the customers left out is counted without making a table of them, once', () => {
  const features = customersMade({ table: 'lines' }, false);
  const counted = asked([lines, features], (customers) => (customers.count(features), customers.count(features)));
  expect(counted).toEqual([['customers.features', { table: 'lines', preview: true }]]);
});

test('nothing is counted of customers whose purchases are no longer what they were', () => {
  const features = customersMade({ table: 'lines' });
  expect(asked([lines, features], (customers) => customers.count(features))).toEqual([]);
});
