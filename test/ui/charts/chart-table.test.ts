import { describe, expect, it } from 'vitest';
import { pointRows, tableCsv } from '../../../src/ui/charts/chart-table';

describe('chart data', () => {
  it('is exported without formulas', () => {
    const csv = tableCsv({
      columns: [
        { label: '=cmd', type: 'text' },
        { label: 'Value', unit: 'USD', type: 'number' },
      ],
      rows: [['@x', 1.5]],
    });
    expect(csv).toBe("'=cmd,Value (USD)\r\n'@x,1.5\r\n");
  });

  it('lists the points of all groups', () => {
    expect(pointRows([{ name: 'a', x: [1, 2], y: [3, 4] }])).toEqual([
      ['a', 1, 3],
      ['a', 2, 4],
    ]);
  });
});
