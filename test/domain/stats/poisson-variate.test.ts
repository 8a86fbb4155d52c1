import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../src/domain/stats/log-gamma';
import { poissonVariate } from '../../../src/domain/stats/poisson-variate';
import { seededRandom } from '../../../src/domain/stats/random';

const DRAWS = 40_000;

describe('poissonVariate', () => {
  it.each([0.3, 4, 9.9, 10, 37, 1_000])('draws counts as often as their probabilities: mean %f', (mean) => {
    const random = seededRandom(7);
    const bins = 20;
    const width = Math.max(1, Math.ceil((4 * Math.sqrt(mean)) / bins));
    const low = Math.max(0, Math.floor(mean - (bins / 2) * width));
    const bin = (count: number): number => Math.min(bins + 1, Math.max(0, Math.floor((count - low) / width) + 1));
    const seen = new Float64Array(bins + 2);
    for (let i = 0; i < DRAWS; i++) seen[bin(poissonVariate(mean, random))]!++;
    const expected = new Float64Array(bins + 2);
    for (let count = 0; count < mean + 40 * Math.sqrt(mean) + 40; count++) {
      expected[bin(count)]! += DRAWS * Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
    }
    let chiSquare = 0;
    expected.forEach((often, at) => {
      if (often > 5) chiSquare += (seen[at]! - often) ** 2 / often;
    });
    // The 99.9 % point of chi-square of 22 degrees of freedom.
    expect(chiSquare).toBeLessThan(48.3);
  });

  it('is 0 of a mean of 0, and takes as long for a huge mean', () => {
    let drawn = 0;
    const random = seededRandom(1);
    const counted = () => {
      drawn++;
      return random();
    };
    expect(poissonVariate(0, counted)).toBe(0);
    expect(poissonVariate(1e9, counted) / 1e9).toBeCloseTo(1, 3);
    expect(drawn).toBeLessThan(30);
  });
});
