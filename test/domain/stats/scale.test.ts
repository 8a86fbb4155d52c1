import { expect, test } from 'vitest';
import { fitScaling, type ScaleMethod } from '../../../src/domain/stats/scale';

function scaled(values: number[], method: ScaleMethod): number[] {
  const { shift, factor } = fitScaling(Float64Array.from(values), method);
  return values.map((value) => (value - shift) / factor);
}

test('min-max runs from 0 to 1', () => {
  expect(scaled([10, 20, NaN, 30], 'minmax')).toEqual([0, 0.5, NaN, 1]);
});

test('z-scores have mean 0 and population variance 1', () => {
  expect(scaled([2, 4, 4, 4, 5, 5, 7, 9], 'zscore')).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
});

test('none changes nothing', () => {
  expect(scaled([3, NaN, 8], 'none')).toEqual([3, NaN, 8]);
});

test.each(['minmax', 'zscore'] as const)(
  '%s makes zeros of equal values, and leaves missing ones missing',
  (method) => {
    expect(scaled([0.1, 0.1, 0.1], method)).toEqual([0, 0, 0]);
    expect(scaled([NaN, NaN], method)).toEqual([NaN, NaN]);
  },
);

test.each([1e200, 1e-200])('z-scores hold where squares of the values are beyond float64 (%d)', (unit) => {
  const { shift, factor } = fitScaling(Float64Array.of(-3 * unit, unit, 2 * unit), 'zscore');
  expect([shift / unit, factor / unit]).toEqual([0, expect.closeTo(Math.sqrt(14 / 3), 12)]);
});
