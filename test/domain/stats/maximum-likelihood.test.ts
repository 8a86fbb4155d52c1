import { expect, test } from 'vitest';
import type { SmoothObjective } from '../../../src/domain/stats/bfgs';
import { refine, settle } from '../../../src/domain/stats/maximum-likelihood';
import { finish } from '../../../src/domain/stats/steps';

/** (x² + curvature · y²) / 2, plus 1. */
const bowl = (curvature: number): SmoothObjective =>
  // eslint-disable-next-line require-yield -- an objective is made of steps, and this one needs none
  function* ([x = 0, y = 0], gradient) {
    gradient[0] = x;
    gradient[1] = curvature * y;
    return 1 + (x * x + curvature * y * y) / 2;
  };

test('a minimum is told with the inverse of its Hessian', () => {
  const { x, inverse, converged } = finish(settle(bowl(4), Float64Array.of(0.1, 0.1), null));
  expect([...x, ...inverse!]).toEqual([0, 0, 1, 0, 0, 0.25].map((value) => expect.closeTo(value, 6)));
  expect(converged).toBe(true);
});

test('where nothing bounds a point on one side, no inverse is told and no convergence claimed', () => {
  const { inverse, converged } = finish(settle(bowl(0), Float64Array.of(0.1, 0.1), null));
  expect({ inverse, converged }).toEqual({ inverse: null, converged: false });
});

/** Mean negative log-likelihood of waiting times of this mean, by the logarithm of their rate; and how often it is asked. */
function waiting(mean: number) {
  let asked = 0;
  // eslint-disable-next-line require-yield -- nothing long
  const objective: SmoothObjective = function* (x, gradient) {
    asked++;
    const rate = Math.exp(x[0]!);
    gradient[0] = rate * mean - 1;
    return rate * mean - x[0]!;
  };
  return { objective, asked: () => asked };
}

test.each([
  [2_500, 5.3, 0.02],
  [1_000_000, 5.01, 0.02],
])(
  'of %d observations with a mean of %d, a refined minimum is within two hundredths of a standard error',
  (count, mean, most) => {
    const { objective, asked } = waiting(mean);
    const x = finish(refine(objective, Float64Array.of(-Math.log(5)), Float64Array.of(1), count));
    expect(Math.abs(x![0]! + Math.log(mean)) * Math.sqrt(count)).toBeLessThan(most);
    expect(asked()).toBeLessThan(6);
  },
);

test('a sample far from all is found by a descent, as it is where nothing is known of the Hessian', () => {
  const far = finish(refine(waiting(400).objective, Float64Array.of(-Math.log(5)), Float64Array.of(1), 1000));
  expect(far![0]).toBeCloseTo(-Math.log(400), 5);
  const blind = finish(refine(waiting(6).objective, Float64Array.of(-Math.log(5)), null, 1000));
  expect(blind![0]).toBeCloseTo(-Math.log(6), 5);
});

test('a function without a minimum has none', () => {
  // eslint-disable-next-line require-yield -- nothing long
  const falling: SmoothObjective = function* ([x], gradient) {
    gradient[0] = -Math.exp(-x!);
    return x! > 30 ? Infinity : Math.exp(-x!);
  };
  const start = Float64Array.of(-5);
  const found = finish(refine(falling, start, null, 1000));
  expect(found === null || found[0]! > 10).toBe(true);
});
