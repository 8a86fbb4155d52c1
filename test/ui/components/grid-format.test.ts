import { describe, expect, it } from 'vitest';
import { cellDecimals, cellFormat } from '../../../src/ui/components/grid-format';

const words = { yes: 'yes', no: 'no' };

describe('cellFormat', () => {
  it('gives a column as many decimals as its first rows have', () => {
    const format = cellFormat({ name: 'amount', type: 'number' }, [1, 2.25, null], 'en', words);
    expect([format(1), format(1234.5), format(null)]).toEqual(['1.00', '1,234.50', '–']);
  });

  it('shows the time of day only where there is one', () => {
    const days = cellFormat({ name: 'date', type: 'date' }, ['2024-01-02T00:00:00.000Z'], 'en', words);
    const times = cellFormat({ name: 'date', type: 'date' }, ['2024-01-02T13:30:00.000Z'], 'en', words);
    expect(days('2024-01-02T00:00:00.000Z')).toBe('Jan 2, 2024');
    expect(times('2024-01-02T13:30:00.000Z')).toMatch(/1:30/);
  });

  it('leaves text alone and says yes and no', () => {
    expect(cellFormat({ name: 'id', type: 'text' }, [], 'en', words)('007')).toBe('007');
    expect(cellFormat({ name: 'b', type: 'boolean' }, [], 'en', words)(false)).toBe('no');
  });
});

describe('cellDecimals', () => {
  it('keeps the decimals that cells have, and two of money that has any', () => {
    expect(cellDecimals([12.5, 13, null, 'x'])).toBe(1);
    expect(cellDecimals([12.5, 13], true)).toBe(2);
    expect(cellDecimals([12.125], true)).toBe(3);
    expect(cellDecimals([12, 13], true)).toBe(0);
  });
});
