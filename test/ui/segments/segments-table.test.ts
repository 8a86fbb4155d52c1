import { expect, test } from 'vitest';
import type { TableInfo } from '../../../src/contract/tables';
import { unusable } from '../../../src/ui/pages/segments/segment-columns';
import { customerTables, segmentsTable, unusableTable } from '../../../src/ui/pages/segments/segments-table';

const table = (rowCount: number, ...columns: [type: string, distinct: number][]): TableInfo =>
  ({
    rowCount,
    columns: columns.map(([type, distinct], at) => ({ name: `c${at}`, type, distinct })),
  }) as unknown as TableInfo;

const good = table(9, ['number', 4]);
const words = table(9, ['text', 4]);
const none = { open: undefined, features: undefined, transactions: undefined, imported: [] };

test('why a table cannot be grouped is told', () => {
  const tables = [good, words, table(1, ['number', 1]), table(9, ['number', 1]), table(0, ['number', 0])];
  expect(tables.map(unusable)).toEqual([null, 'noNumbers', 'oneRow', 'constant', 'empty']);
});

test('a table that was opened is not replaced by another without a word', () => {
  expect(unusableTable({ ...none, open: words, features: good })).toBe(words);
  expect(unusableTable({ ...none, open: good, features: words })).toBeUndefined();
});

test('where only such tables are there, the one that is meant is named', () => {
  const one = table(1, ['number', 1]);
  expect(unusableTable({ ...none, imported: [words] })).toBe(words);
  expect(unusableTable({ ...none, open: words, transactions: words, features: one })).toBe(one);
  expect(unusableTable({ ...none, imported: [words, good] })).toBeUndefined();
  expect(segmentsTable({ ...none, imported: [words, good] })).toBe(good);
  expect(unusableTable(none)).toBeUndefined();
});

test('what segmentation made is no table of customers, unless it is in use', () => {
  const madeBy = (tableId: string, analysis?: string): TableInfo =>
    ({ tableId, ...(analysis && { madeBy: { analysis } }) }) as unknown as TableInfo;
  const tables = [madeBy('k', 'segments.kmeans'), madeBy('f', 'customers.features'), madeBy('i')];
  expect(customerTables(tables, undefined).map(({ tableId }) => tableId)).toEqual(['f', 'i']);
  expect(customerTables(tables, tables[0]).map(({ tableId }) => tableId)).toEqual(['k', 'f', 'i']);
});
