import { expect, test } from 'vitest';
import { bfgs, type SmoothObjective } from '../../../src/domain/stats/bfgs';
import { finish } from '../../../src/domain/stats/steps';

const OPTIONS = { tolerance: 1e-8, maxIterations: 200 };

/** Rosenbrock's valley (1960), whose minimum is 0 at (1, 1). */
const valley: SmoothObjective = function* ([x, y], gradient) {
  yield 0;
  gradient.set([-400 * x! * (y! - x! * x!) - 2 * (1 - x!), 200 * (y! - x! * x!)]);
  return 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2;
};

test('finds the bottom of Rosenbrock’s valley from its usual start', () => {
  const { x, converged, value } = finish(bfgs(valley, Float64Array.of(-1.2, 1), OPTIONS));
  expect(converged).toBe(true);
  expect(x[0]).toBeCloseTo(1, 7);
  expect(x[1]).toBeCloseTo(1, 7);
  expect(value).toBeLessThan(1e-14);
});

test('keeps out of where the function is infinite', () => {
  const barrier: SmoothObjective = function* ([x], gradient) {
    yield 0;
    if (x! <= 0) return Infinity;
    gradient[0] = 1 - 1 / x!;
    return x! - Math.log(x!);
  };
  expect(finish(bfgs(barrier, Float64Array.of(1e-3), OPTIONS)).x[0]).toBeCloseTo(1, 7);
});

test('says that it has not converged where there is no minimum', () => {
  const slope: SmoothObjective = function* ([x], gradient) {
    yield 0;
    gradient[0] = -1;
    return -x!;
  };
  expect(finish(bfgs(slope, Float64Array.of(0), { ...OPTIONS, maxIterations: 5 })).converged).toBe(false);
});
