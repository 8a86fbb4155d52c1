import { afterEach, expect, test } from 'vitest';
import { customersFeatures } from '../../../src/analyses/customers-features';
import { valueMargin } from '../../../src/analyses/value-margin';
import { MADE_NAMES } from '../../../src/contract/made-names';
import '../../../src/messages/segments';
import type { TableInfo } from '../../../src/contract/tables';
import { tableName } from '../../../src/ui/app/table-name';
import { tableTitle } from '../../../src/ui/pages/segments/table-title';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { createMemoryContext, runAnalysis, type MemoryTable } from '../../analyses/memory-context';
import { dates, numbers, texts } from '../../domain/predict/columns';

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

test('each of the names is one that the interface can tell', () => {
  const all = Object.entries(MADE_NAMES).map(([analysis, suffix]) => made('m', `shop: ${suffix}`, analysis));
  expect(all.map((table) => tableName(table, all))).toEqual(all.map(({ name }) => name));
  i18n.choose('zh-CN');
  expect(all.filter((table) => !/^shop：[^a-z]+$/.test(tableName(table, all)))).toEqual([]);
});

test('the names that analyses give are told too, by whichever way they are made', async () => {
  const lines: MemoryTable = {
    name: 'lines',
    columns: [
      { name: 'id', column: texts('ann', 'bob', 'ann'), role: 'customerId' },
      { name: 'day', column: dates('2025-01-01', '2025-01-02', '2025-01-11'), role: 'date' },
      { name: 'paid', column: numbers(10, 5, 20), role: 'amount' },
    ],
  };
  const people: MemoryTable = {
    name: 'people',
    columns: [
      { name: 'customerId', column: texts('ann', 'bob'), role: 'customerId' },
      { name: 'monetaryValue', column: numbers(10, 5) },
      { name: 'support', column: numbers(1, 2), role: 'cost' },
    ],
  };
  const memory = createMemoryContext([lines, people]);
  await runAnalysis(memory.context, customersFeatures, { table: 'lines' });
  await runAnalysis(memory.context, valueMargin, { table: 'people' });
  const named = memory.made.map(({ name }, place) =>
    made(`m${place}`, name, ['customers.features', 'value.margin'][place]),
  );
  i18n.choose('zh-CN');
  expect(named.map((table) => tableName(table, named))).toEqual(['lines：客户', 'people：利润']);
});

test('names that users gave stay, and so do all in English', () => {
  i18n.choose('zh-CN');
  expect([own, prepared].map((table) => tableName(table, tables))).toEqual(['shop: customers', 'shop: customers']);
  expect(tableTitle(made('x', 'shop: customers: RFM', 'segments.rfm', 'o'), tables)).toBe('shop: customers：RFM');
  i18n.choose('en');
  expect(tables.map((table) => tableName(table, tables))).toEqual(tables.map(({ name }) => name));
});
