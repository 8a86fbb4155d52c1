import { expect, test } from 'vitest';
import { elbow } from '../../../src/domain/segments/elbow';

test('finds the knee of Satopää et al. (2011) figure 2, turned upside down', () => {
  const x = Array.from({ length: 10 }, (_, i) => i / 9);
  const y = x.map((each) => 1 / (each + 0.1) - 5);
  expect(x[elbow(x, y)!]).toBeCloseTo(0.22, 2);
});

test('finds where a broken line turns', () => {
  expect(elbow([1, 2, 3, 4, 5, 6], [100, 60, 20, 18, 16, 14])).toBe(2);
});

test.each([
  ['a straight line', [1, 2, 3, 4], [40, 30, 20, 10]],
  ['a curve that falls ever faster', [1, 2, 3, 4], [40, 39, 30, 0]],
  ['a rise', [1, 2, 3], [1, 2, 3]],
  ['two points', [1, 2], [5, 1]],
])('has none of %s', (_, x, y) => {
  expect(elbow(x, y)).toBeNull();
});
