import { describe, expect, test } from 'vitest';
import { ClienteleError } from '../../../src/contract/errors';
import { errorFix, isFileFault, warningFix } from '../../../src/ui/pages/data/reading-fix';

describe('warningFix', () => {
  test('reads ambiguous dates the other way round', () => {
    const fix = (format: string) => warningFix({ code: 'date-ambiguous', message: '', details: { format } })?.choice;
    expect(fix('DD/MM/YYYY')).toEqual({ dateFormat: 'MM/DD/YYYY' });
    expect(fix('MM-DD-YY HH:mm')).toEqual({ dateFormat: 'DD-MM-YY HH:mm' });
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

test('an unclosed quote is mended by reading without quotes', () => {
  expect(errorFix(new ClienteleError('file-quote-unclosed', ''))?.choice).toEqual({ quote: null });
  expect(errorFix(new ClienteleError('file-empty', ''))).toBeNull();
  expect(errorFix(new Error('other'))).toBeNull();
});

test('a fault of the file is not cured by trying again', () => {
  expect(isFileFault(new ClienteleError('file-encoding', ''))).toBe(true);
  expect(isFileFault(new ClienteleError('storage-quota', ''))).toBe(false);
});
