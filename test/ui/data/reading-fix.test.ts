import { describe, expect, test } from 'vitest';
import { ClienteleError } from '../../../src/contract/errors';
import { isFileFault } from '../../../src/ui/pages/data/file-fault';
import { errorFixes, warningFix } from '../../../src/ui/pages/data/reading-fix';

describe('warningFix', () => {
  test('reads ambiguous dates the other way round', () => {
    const fix = (format: string) =>
      warningFix({ code: 'date-ambiguous', message: '', column: 'a', details: { format } }, { b: 'YYYY-MM-DD' })
        ?.choice;
    expect(fix('DD/MM/YYYY')).toEqual({ dateFormats: { a: 'MM/DD/YYYY', b: 'YYYY-MM-DD' } });
    expect(fix('MM-DD-YY HH:mm')).toEqual({ dateFormats: { a: 'DD-MM-YY HH:mm', b: 'YYYY-MM-DD' } });
  });

  test('swaps the decimal mark', () => {
    const fix = (decimal: string) =>
      warningFix({ code: 'decimal-ambiguous', message: '', details: { decimal } })?.choice;
    expect(fix(',')).toEqual({ decimal: '.' });
    expect(fix('.')).toEqual({ decimal: ',' });
  });

  test('offers nothing where there is no other reading', () => {
    expect(warningFix({ code: 'blank-lines', message: '' })).toBeNull();
  });
});

describe('errorFixes', () => {
  const choices = (error: unknown, sample: Uint8Array | null = null) =>
    errorFixes(error, sample).map(({ choice }) => choice);

  test('an unclosed quote is mended by reading without quotes', () => {
    expect(choices(new ClienteleError('file-quote-unclosed', ''))).toEqual([{ quote: null }]);
  });

  test('bytes that do not fit the encoding are mended by another one, or replaced', () => {
    const error = new ClienteleError('file-encoding', '', { encoding: 'utf-8', offset: 2 });
    const hanzi = Uint8Array.from([0xd5, 0xc5, 0xc8, 0xfd]);
    expect(choices(error, hanzi)).toContainEqual({ encoding: 'gb18030' });
    expect(choices(error, hanzi).at(-1)).toEqual({ lossy: true, encoding: 'utf-8' });
    expect(choices(error)).toEqual([{ lossy: true, encoding: 'utf-8' }]);
  });

  test('nothing mends the rest', () => {
    expect(choices(new ClienteleError('file-empty', ''))).toEqual([]);
    expect(choices(new Error('other'))).toEqual([]);
  });
});

test('a fault of the file is not cured by trying again', () => {
  expect(isFileFault(new ClienteleError('file-encoding', ''))).toBe(true);
  expect(isFileFault(new ClienteleError('storage-quota', ''))).toBe(false);
});
