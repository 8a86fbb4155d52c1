import { expect, test } from 'vitest';
import { weightedValue } from '../../../src/domain/value/weighted-value';

const purchase = Float64Array.of(100, 200, 400);
const recommend = Float64Array.of(3, 1, NaN);

test('α·purchase + β·recommend, missing where a part is', () => {
  const parts = [
    { values: purchase, weight: 0.5 },
    { values: recommend, weight: 10 },
  ];
  expect(Array.from(weightedValue(parts, 'none'))).toEqual([80, 110, NaN]);
});

test('each part is scaled by itself before it is weighted', () => {
  const parts = [
    { values: purchase, weight: 3 },
    { values: Float64Array.of(7, 5, 9), weight: 1 },
  ];
  expect(Array.from(weightedValue(parts, 'minmax'))).toEqual([0.5, 1, 4]);
});

test('z-scores are by the population standard deviation', () => {
  const deviation = Math.sqrt((400 ** 2 + 100 ** 2 + 500 ** 2) / 27);
  const values = weightedValue([{ values: purchase, weight: 2 }], 'zscore');
  expect(values[2]).toBeCloseTo((2 * (400 - 700 / 3)) / deviation, 12);
});

test('a constant part adds nothing once scaled', () => {
  const parts = [
    { values: purchase, weight: 1 },
    { values: new Float64Array(3).fill(0.3), weight: 9 },
  ];
  expect(weightedValue(parts, 'minmax')).toEqual(weightedValue(parts.slice(0, 1), 'minmax'));
});
