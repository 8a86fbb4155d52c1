import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../src/domain/segments/adjusted-rand';
import { goldenRandIndices } from './kmeans-golden';

describe('adjustedRand', () => {
  it.each(goldenRandIndices)('matches scikit-learn: $index', ({ first, second, index }) => {
    expect(adjustedRand(first, second)).toBeCloseTo(index, 12);
    expect(adjustedRand(second, first)).toBeCloseTo(index, 12);
  });

  it('compares labels of any kind', () => {
    expect(adjustedRand(['a', 'a', 'b', 'b'], Float64Array.of(3, 3, 1, 1))).toBe(1);
  });
});
