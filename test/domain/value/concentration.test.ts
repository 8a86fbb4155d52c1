import { expect, test } from 'vitest';
import { cumulativeSums, gini, lorenz, topTotal } from '../../../src/domain/value/concentration';

test('the Gini coefficient of one who holds all is (n − 1) / n, of 1 to n it is (n − 1) / (3 n)', () => {
  const one = new Float64Array(50);
  one[49] = 100;
  expect(gini(one, 100)).toBeCloseTo(49 / 50, 14);
  const steps = Float64Array.from({ length: 10 }, (_, i) => i + 1);
  expect(gini(steps, 55)).toBeCloseTo((10 - 1) / (3 * 10), 14);
});

test('the Lorenz curve goes through every customer where there are few', () => {
  const curve = lorenz(cumulativeSums(Float64Array.of(1, 2, 3, 4)));
  expect(curve).toEqual({ population: [0, 0.25, 0.5, 0.75, 1], value: [0, 0.1, 0.3, 0.6, 1] });
});

test('and through 201 places on it where there are many', () => {
  const curve = lorenz(cumulativeSums(new Float64Array(1001).fill(2)));
  expect(curve.population).toHaveLength(201);
  const distance = curve.value.map((share, i) => Math.abs(share - curve.population[i]!));
  expect(Math.max(...distance)).toBeLessThan(1e-14);
});

test('the largest values are summed from the top', () => {
  const cumulative = cumulativeSums(Float64Array.of(1, 2, 3, 4));
  expect([0, 1, 4].map((customers) => topTotal(cumulative, customers))).toEqual([0, 4, 10]);
});
