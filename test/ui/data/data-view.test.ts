import { expect, test } from 'vitest';
import { dataView } from '../../../src/ui/pages/data/data-view';

const tables = { file: undefined, asked: undefined, found: false, loaded: true, joins: false, empty: false };

test('the tables are shown unless something else is asked for', () => {
  expect(dataView(tables)).toBe('tables');
  expect(dataView({ ...tables, asked: 't_1', found: true })).toBe('table');
  expect(dataView({ ...tables, asked: 't_1' })).toBe('unknown');
});

test('nothing is said to be missing before the tables have been read', () => {
  expect(dataView({ ...tables, loaded: false, asked: 't_1', empty: true })).toBe('loading');
  expect(dataView({ ...tables, loaded: false, empty: true })).toBe('loading');
});

test('an empty workspace is welcoming, whatever the address says', () => {
  expect(dataView({ ...tables, empty: true })).toBe('welcome');
  expect(dataView({ ...tables, empty: true, asked: 't_1' })).toBe('welcome');
});

test('a file is reviewed until it is on its way', () => {
  expect(dataView({ ...tables, file: 'review', loaded: false })).toBe('review');
  expect(dataView({ ...tables, file: 'failed' })).toBe('review');
  expect(dataView({ ...tables, file: 'importing' })).toBe('tables');
  expect(dataView({ ...tables, file: 'imported' })).toBe('tables');
});

test('joins are shown beside whatever table is asked for, where there is any', () => {
  expect(dataView({ ...tables, joins: true })).toBe('joins');
  expect(dataView({ ...tables, joins: true, asked: 't_1', found: true })).toBe('joins');
  expect(dataView({ ...tables, joins: true, loaded: false })).toBe('loading');
  expect(dataView({ ...tables, joins: true, empty: true })).toBe('welcome');
  expect(dataView({ ...tables, joins: true, file: 'review' })).toBe('review');
});
