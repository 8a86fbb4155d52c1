import { describe, expect, it } from 'vitest';
import {
  evenIndices,
  limitedBars,
  lineIndices,
  MOST_BARS,
  MOST_POINTS,
  scatterIndices,
} from '../../../src/ui/charts/limits';

describe('limits', () => {
  it('keep the first and the last of evenly spread points', () => {
    expect(evenIndices(101, 3)).toEqual([0, 50, 100]);
    expect(evenIndices(2, 5)).toEqual([0, 1]);
    expect(lineIndices(50_000).at(-1)).toBe(49_999);
  });

  it('thin all groups of a scatter alike and never beyond what can be seen', () => {
    const drawn = scatterIndices([30_000, 10_000]);
    expect(drawn.map((points) => points.length)).toEqual([1500, 500]);
    expect(scatterIndices([600, 400]).map((points) => points.length)).toEqual([600, 400]);
    expect(scatterIndices(Array.from({ length: 7 }, () => 1_234)).flat().length).toBeLessThanOrEqual(MOST_POINTS);
  });

  it('sum the bars that there is no room for', () => {
    const bars = Array.from({ length: 100 }, (_, index) => ({ label: String(index), value: 1 }));
    const limited = limitedBars(bars, 'Other');
    expect(limited).toHaveLength(MOST_BARS);
    expect(limited.at(-1)).toMatchObject({ label: 'Other', value: 41 });
  });
});
