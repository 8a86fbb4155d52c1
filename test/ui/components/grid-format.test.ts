import { describe, expect, it } from 'vitest';
import { cellFormat } from '../../../src/ui/components/grid-format';

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
