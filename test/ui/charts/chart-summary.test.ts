import { describe, expect, it } from 'vitest';
import { barsSummary, histogramSummary, linesSummary } from '../../../src/ui/charts/chart-summary';

describe('summaries', () => {
  it('name the largest and the smallest bar', () => {
    const text = barsSummary(
      [
        { label: 'A', value: 1 },
        { label: 'B', value: 3 },
      ],
      { label: 'Customers' },
      'en',
    );
    expect(text).toBe('Customers of 2 bars. Largest: B, 3. Smallest: A, 1.');
  });

  it('tell where most of a distribution lies', () => {
    expect(histogramSummary([0, 10, 20], [5, 7], { label: 'Value' }, 'en')).toBe(
      'Value from 0 to 20 in 2 bins. Most, 7, lie between 10 and 20.',
    );
  });

  it('tell where lines begin and end', () => {
    expect(linesSummary([{ name: 'Loss', y: [4, 2, 1] }], { label: 'Loss' }, 'en')).toBe('Loss goes from 4 to 1.');
  });
});
