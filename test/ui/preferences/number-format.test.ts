import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDuration,
  formatNumber,
  sharedDecimals,
} from '../../../src/ui/preferences/number-format';

describe('formatNumber', () => {
  it('groups digits and keeps the decimals asked for', () => {
    expect(formatNumber('en', 1234.5, { decimals: 2 })).toBe('1,234.50');
    expect(formatNumber('en', 0.7412, { style: 'percent', decimals: 1 })).toBe('74.1%');
    expect(formatNumber('en', 1_530_000, { style: 'compact' })).toBe('1.53M');
    expect(formatNumber('zh-CN', 15_300, { style: 'compact' })).toBe('1.53万');
  });

  it('shows small numbers with significant digits', () => {
    expect(formatNumber('en', 0.000123456)).toBe('0.0001235');
    expect(formatNumber('en', 12.3456)).toBe('12.35');
  });

  it('shows a dash for what is no number, and no minus zero', () => {
    expect([null, undefined, NaN, Infinity].map((value) => formatNumber('en', value))).toEqual(['–', '–', '–', '–']);
    expect(formatNumber('en', -0)).toBe('0');
  });
});

describe('sharedDecimals', () => {
  it('needs none for whole and for large numbers', () => {
    expect(sharedDecimals([1, 20, null])).toBe(0);
    expect(sharedDecimals([1234.56, 1.5])).toBe(0);
    expect(sharedDecimals([])).toBe(0);
  });

  it('gives the largest number three significant digits', () => {
    expect(sharedDecimals([12.345, 1])).toBe(1);
    expect(sharedDecimals([0.01234])).toBe(4);
    expect(sharedDecimals([1.5])).toBe(2);
  });
});

describe('amounts', () => {
  const told = (value: number, locale: 'en' | 'zh-CN' = 'en') => formatNumber(locale, value, { style: 'amount' });

  it('are in full up to a billion, then in words', () => {
    expect([told(999_999_999.5), told(1.2e12), told(-3.456e9)]).toEqual([
      '999,999,999.5',
      '1.2 trillion',
      '-3.46 billion',
    ]);
    expect(told(1.2e12, 'zh-CN')).toBe('1.2万亿');
  });

  it('are powers of ten where words run out', () => {
    expect(told(1.25e18)).toBe('1.25E18');
    expect(formatNumber('en', 1.25e18, { style: 'compact' })).toBe('1.25E18');
  });
});

describe('formatDate', () => {
  it('reads dates as UTC', () => {
    expect(formatDate('en', '2024-03-01T00:00:00.000Z')).toBe('Mar 1, 2024');
    expect(formatDate('zh-CN', '2024-03-01T23:59:59.000Z')).toBe('2024年3月1日');
    expect(formatDate('en', Date.UTC(2024, 2, 1), 'month')).toBe('Mar 2024');
    expect(formatDate('en', 'soon')).toBe('–');
  });
});

describe('formatDuration', () => {
  it('uses the two units that matter', () => {
    expect(formatDuration('en', 420)).toBe('420 ms');
    expect(formatDuration('en', 1234)).toBe('1.2 sec');
    expect(formatDuration('en', 80_000)).toBe('1 min 20 sec');
    expect(formatDuration('en', 7_500_000)).toBe('2 hr 5 min');
  });
});

describe('formatBytes', () => {
  it('counts in thousands', () => {
    expect(formatBytes('en', 4_700_000)).toBe('4.7 MB');
    expect(formatBytes('en', 999)).toBe('999 bytes');
    expect(formatBytes('en', 1)).toBe('1 byte');
    expect(formatBytes('zh-CN', 999)).toBe('999字节');
  });
});
