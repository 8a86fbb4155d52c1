import { describe, expect, it } from 'vitest';
import { isConstant, moments, present } from '../../../src/domain/prepare/moments';

describe('moments', () => {
  it('leaves out missing values and divides the squares by n', () => {
    expect(moments(Float64Array.of(2, NaN, 4, 9))).toEqual({ count: 3, mean: 5, variance: 26 / 3, min: 2, max: 9 });
  });

  it('gives equal values no variance at all, however odd they are', () => {
    const figures = moments(new Float64Array(1001).fill(0.1));
    expect(figures.mean).toBe(0.1);
    expect(figures.variance).toBe(0);
    expect(isConstant(figures)).toBe(true);
  });

  it('keeps the spread of values far from zero', () => {
    const { mean, variance } = moments(Float64Array.from([1, 2, 3, 4], (value) => 1e9 + value));
    expect(mean).toBe(1e9 + 2.5);
    expect(variance).toBe(1.25);
  });

  it('writes no negative zero', () => {
    const { mean, min, max } = moments(Float64Array.of(-0, -0));
    expect([mean, min, max]).toEqual([0, 0, 0]);
  });

  it('counts nothing where all is missing', () => {
    expect(moments(Float64Array.of(NaN, NaN)).count).toBe(0);
    expect(present(Float64Array.of(NaN, 2, NaN))).toEqual(Float64Array.of(2));
  });
});

describe('isConstant', () => {
  it('takes a spread within rounding of the mean for none', () => {
    expect(isConstant({ count: 1000, mean: 1e6, variance: 1e-14, min: 0, max: 0 })).toBe(true);
    expect(isConstant({ count: 1000, mean: 1, variance: 1e-14, min: 0, max: 0 })).toBe(false);
  });
});
