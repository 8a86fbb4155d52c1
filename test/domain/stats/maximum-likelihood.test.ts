import { expect, test } from 'vitest';
import type { SmoothObjective } from '../../../src/domain/stats/bfgs';
import { settle } from '../../../src/domain/stats/maximum-likelihood';
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
