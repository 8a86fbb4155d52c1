import { expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import { consistencyFact, encodingFact, formatText } from '../../../src/ui/pages/data/reading-facts';
import { plainDialect } from '../../dialects';

test('an encoding is told with how sure it is, and never quite sure of a guess', () => {
  const told = (encodingConfidence: number) =>
    encodingFact(plainDialect({ encoding: 'gb18030', encodingConfidence }), {});
  expect(told(0.92)).toBe('GB18030 (Simplified Chinese), 92% sure');
  expect(told(0.999)).toContain('99% sure');
  expect(told(1)).toContain('certain');
  expect(encodingFact(plainDialect({ encodingConfidence: 1 }), { encoding: 'utf-8' })).toBe('UTF-8, as you chose');
});

test('the consistency is told with the number of values, and never as all when it is not', () => {
  const told = (consistency: number) => consistencyFact(plainDialect({ consistency }), 8);
  expect(told(0.98)).toBe('98% of rows have 8 values');
  expect(told(0.99999)).toBe('99.9% of rows have 8 values');
  expect(told(1)).toBe('every row looked at has 8 values');
});

test('what is not plain text is named', () => {
  expect(formatText(plainDialect({}))).toBe('');
  expect(formatText(plainDialect({ gzip: true }))).toBe('Unpacked from gzip');
  expect(formatText(plainDialect({ format: 'xlsx', sheet: 'Orders' }))).toBe('Workbook, sheet “Orders”');
  expect(formatText(plainDialect({ format: 'parquet', gzip: true }))).toBe('Parquet file, unpacked from gzip');
});
