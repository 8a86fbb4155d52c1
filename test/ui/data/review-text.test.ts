import { expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import { apartText, reviewAnswer } from '../../../src/ui/pages/data/review-text';
import { plainDialect } from '../../dialects';
import { previewOf } from './previews';

test('says how many of the first rows would be set aside', () => {
  expect(apartText({ rows: 10, rejected: 2 })).toBe('2 of the first 10 rows do not fit and would be set aside');
  expect(apartText({ rows: 1200, rejected: 1 })).toBe('1 of the first 1,200 rows does not fit and would be set aside');
});

test('says nothing where every row fits', () => {
  expect(apartText({ rows: 10, rejected: 0 })).toBe('');
});

test('a workbook is answered by its sheet, not by what separates its cells here', () => {
  const answer = (different: Parameters<typeof plainDialect>[0]) =>
    reviewAnswer(previewOf({ a: 'text', b: 'text' }, [], { detected: plainDialect(different) }));
  expect(answer({ format: 'xlsx', sheet: 'Orders' })).toBe('2 columns of the sheet “Orders”');
  expect(answer({ format: 'parquet' })).toBe('2 columns');
  expect(answer({ delimiter: ';' })).toBe('2 columns, separated by semicolons');
});
