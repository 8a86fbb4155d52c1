import { describe, expect, it } from 'vitest';
import { axisTitle, exactText, logTickText, shortText, tickText } from '../../../src/ui/charts/axis';

const money = { label: 'Value', unit: 'USD', format: { decimals: 2 } };
const share = { label: 'Share', format: { style: 'percent' } } as const;

describe('axes', () => {
  it('say quantity and unit', () => {
    expect(axisTitle(money)).toBe('Value (USD)');
    expect(exactText('en', money, 1234.5)).toBe('1,234.50 USD');
  });

  it('write all ticks with the decimals that their distance needs', () => {
    expect([0, 0.25, 0.5].map((tick) => tickText('en', { label: '' }, tick, [0, 0.25, 0.5]))).toEqual([
      '0.00',
      '0.25',
      '0.50',
    ]);
    expect([0, 0.1].map((tick) => tickText('en', { label: '' }, tick, [0, 0.1]))).toEqual(['0.0', '0.1']);
    expect([0, 0.2, 0.4].map((tick) => tickText('en', share, tick, [0, 0.2, 0.4]))).toEqual(['0%', '20%', '40%']);
    expect(tickText('en', { label: '' }, 20_000, [0, 20_000])).toBe('20K');
  });

  it('write a number short where there is little room', () => {
    expect(shortText('en', money, 9_999)).toBe('9,999.00 USD');
    expect(shortText('en', money, 1_234_567)).toBe('1.23M USD');
    expect(shortText('en', money, -1_234_567, 1e8)).toBe('-1,234,567.00 USD');
    expect(shortText('en', share, 20_000)).toBe('2,000,000%');
  });

  it('name only powers of ten on a logarithmic scale', () => {
    expect([1, 2, 10, 1000].map((tick) => logTickText('en', { label: '' }, tick))).toEqual(['1', '', '10', '1,000']);
  });
});
