import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, type DecimalMark } from '../../../src/domain/table/number-reader';

const read = (text: string, decimal: DecimalMark = '.'): number => new NumberReader(decimal).read(text);
const plain = (text: string, decimal: DecimalMark = '.', reader = new NumberReader(decimal)): number =>
  reader.readPlain(new TextEncoder().encode(text), 0, new TextEncoder().encode(text).length);

describe('NumberReader.read', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['+7', 7],
    ['.25', 0.25],
    ['5.', 5],
    ['1,234', 1234],
    ['1,234,567.89', 1_234_567.89],
    ['12,34,567.5', 1_234_567.5],
    ['1 234.5', 1234.5],
    ["1'234'567", 1_234_567],
    ['¥1,234', 1234],
    ['￥1，234．５０', 1234.5],
    ['$ (5.00)', -5],
    ['($5.00)', -5],
    ['(5)', -5],
    ['-$5', -5],
    ['$-5', -5],
    ['5.00-', -5],
    ['12%', 0.12],
    ['12.5 %', 0.125],
    ['1,299.00 USD', 1299],
    ['US$20', 20],
    ['35元', 35],
    ['１２３', 123],
    ['−3', -3],
    ['1.5e3', 1500],
    ['2E-2', 0.02],
    ['0.30000000000000004', 0.30000000000000004],
    ['00123', 123],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['1.234,56', 1234.56],
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['0,5', 0.5],
    ['-1.234.567', -1_234_567],
    ['12,5 €', 12.5],
    ['1234,567', 1234.567],
  ])('reads %s with a decimal comma', (text, value) => {
    expect(read(text, ',')).toBe(value);
  });

  it.each([
    '',
    '-',
    '1,23',
    '1,2345',
    '0,123',
    '1.2.3',
    '12 34',
    '--5',
    '(5',
    '5)',
    '(-5)',
    '5%%',
    '$5$',
    '12kg',
    '1e',
    '2024-01-05',
    '$',
    'e5',
  ])('refuses %j', (text) => {
    expect(read(text)).toBeNaN();
  });

  it('gives no negative zero', () => {
    expect(Object.is(read('(0.00)'), 0)).toBe(true);
    expect(Object.is(plain('-0'), 0)).toBe(true);
  });

  it('is the inverse of writing a number in either locale', () => {
    const locales = [
      ['.', new Intl.NumberFormat('en-US', { maximumFractionDigits: 8 })],
      [',', new Intl.NumberFormat('de-DE', { maximumFractionDigits: 8 })],
      [',', new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 8 })],
      ['.', new Intl.NumberFormat('en-IN', { maximumFractionDigits: 8 })],
    ] as const;
    const amounts = fc.tuple(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(amounts, fc.constantFrom(...locales), ([cents, places], [decimal, format]) => {
        const value = cents / 10 ** places;
        expect(read(format.format(value), decimal)).toBe(value + 0);
      }),
    );
  });

  it('reads whatever the language writes, exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(value + 0);
      }),
    );
  });
});

describe('NumberReader.readPlain', () => {
  it('agrees with the language on plain decimals of up to 15 digits', () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(plain(text)).toBe(Number(text) + 0);
      }),
    );
  });

  it.each(['00123', '1e5', '1234567890123456', '1,234', '$5', '', '-', '.', '1.2.3'])(
    'leaves %j to a second look',
    (text) => {
      expect(plain(text)).toBeNaN();
    },
  );

  it('ignores blanks around', () => {
    expect(plain('  29.33 ')).toBe(29.33);
  });
});

describe('what a reader remembers', () => {
  const after = (decimal: DecimalMark, ...texts: string[]) => {
    const reader = new NumberReader(decimal);
    for (const text of texts) if (Number.isNaN(plain(text, decimal, reader))) reader.read(text);
    return { ...reader.notes, ambiguous: reader.notes.separated && !reader.notes.settled };
  };

  it('is unsure of the locale while every separator could be of either', () => {
    expect(after('.', '1,234', '12', '999,000').ambiguous).toBe(true);
    expect(after('.', '1.234', '12').ambiguous).toBe(true);
    expect(after('.', '12', '13').ambiguous).toBe(false);
  });

  it.each([['0.123'], ['1234.567'], ['1.5'], ['1,234,567'], ['1,234.5'], ['12.3456']])('is sure after %s', (text) => {
    expect(after('.', '1,234', text).ambiguous).toBe(false);
  });

  it('notes decimals, percent and currencies', () => {
    const reader = after('.', '$5', '€7', '3%');
    expect([reader.decimals, reader.percent, reader.currencies]).toEqual([false, true, ['$', '€']]);
    expect(after('.', '5', '6.0').decimals).toBe(true);
  });
});
