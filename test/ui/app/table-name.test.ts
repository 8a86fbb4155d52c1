import { afterEach, expect, test } from 'vitest';
import '../../../src/messages/segments';
import type { TableInfo } from '../../../src/contract/tables';
import { tableName } from '../../../src/ui/app/table-name';
import { tableTitle } from '../../../src/ui/pages/segments/table-title';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';

const made = (tableId: string, name: string, analysis?: string, source = 's') =>
  ({
    tableId,
    name,
    ...(analysis !== undefined && { madeBy: { analysis, version: 1, parameters: {}, sources: [source] } }),
  }) as unknown as TableInfo;

const customers = made('c', 'shop: customers', 'customers.features');
const again = made('d', 'shop: customers (2)', 'customers.features');
const rfm = made('r', 'shop: customers: RFM', 'segments.rfm', 'c');
const own = made('o', 'shop: customers');
const prepared = made('p', 'shop: customers', 'prepare.apply');
const tables = [customers, again, rfm, own, prepared];

afterEach(() => i18n.choose('en'));

test('what the app put behind a name is told in the language in use', () => {
  i18n.choose('zh-CN');
  expect([customers, again].map((table) => tableName(table, tables))).toEqual(['shop：客户', 'shop：客户 (2)']);
  expect(tableTitle(rfm, tables)).toBe('shop：客户：RFM');
});

test('names that users gave stay, and so do all in English', () => {
  i18n.choose('zh-CN');
  expect([own, prepared].map((table) => tableName(table, tables))).toEqual(['shop: customers', 'shop: customers']);
  expect(tableTitle(made('x', 'shop: customers: RFM', 'segments.rfm', 'o'), tables)).toBe('shop: customers：RFM');
  i18n.choose('en');
  expect(tables.map((table) => tableName(table, tables))).toEqual(tables.map(({ name }) => name));
});
