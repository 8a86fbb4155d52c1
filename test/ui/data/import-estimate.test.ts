import { describe, expect, test } from 'vitest';
import { bytesPerRow, estimateImport, rounded } from '../../../src/ui/pages/data/import-estimate';
import { plainDialect } from '../../dialects';
import { previewOf } from './previews';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bytesPerRow', () => {
  test('is the mean length of whole lines, whatever ends them', () => {
    expect(bytesPerRow(ascii('12345\n123\nunfinished'))).toBe(5);
    expect(bytesPerRow(ascii('12345\r\n123\r\n'))).toBe(6);
    expect(bytesPerRow(ascii('12345\r123\r'))).toBe(5);
  });

  test('is not known where no line ends', () => {
    expect(bytesPerRow(ascii('one long line'))).toBeNull();
  });
});

describe('estimateImport', () => {
  const sample = ascii('1,2\n'.repeat(10));
  const rows = [
    ['1', 'red'],
    ['2', 'red'],
    ['3', 'red'],
  ];

  test('tells rows by bytes, and storage by types and the file that is kept', () => {
    const preview = previewOf({ a: 'number', b: 'boolean' }, rows);
    expect(estimateImport(4_000_000, sample, preview, false)).toEqual({ rows: 1_000_000, storage: 9_000_000 });
    expect(estimateImport(4_000_000, sample, preview, true)?.storage).toBe(13_000_000);
  });

  test('counts a text once where it is repeated, and every one where all differ', () => {
    const repeated = estimateImport(4_000_000, sample, previewOf({ b: 'text' }, [['red'], ['red'], ['red']]), false);
    const different = estimateImport(4_000_000, sample, previewOf({ b: 'text' }, [['abc'], ['def'], ['ghi']]), false);
    expect(repeated?.storage).toBeLessThan(4_001_000);
    expect(different?.storage).toBe(4_000_000 + 1_000_000 * 11);
  });

  test('says nothing about packed files', () => {
    const packed = previewOf({ a: 'number' }, rows, { detected: plainDialect({ gzip: true }) });
    expect(estimateImport(4_000_000, sample, packed, true)).toBeNull();
    const workbook = previewOf({ a: 'number' }, rows, { detected: plainDialect({ format: 'xlsx' }) });
    expect(estimateImport(4_000_000, sample, workbook, true)).toBeNull();
  });
});

test('rounded keeps two digits', () => {
  expect([7, 42, 1234, 987_654, 0].map(rounded)).toEqual([7, 42, 1200, 990_000, 0]);
});
