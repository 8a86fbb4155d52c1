import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaGeometricMean } from '../../../src/domain/stats/beta-geometric-mean';
import { logGamma } from '../../../src/domain/stats/log-gamma';
import { TANH_SINH } from '../../../src/domain/stats/tanh-sinh';

/** E over p ~ Beta(a, b) of (1 − (1 + pτ)^−m) / p, by quadrature; τ = z / (1 − z). */
function integrated(m: number, a: number, b: number, z: number): number {
  const tau = z / (1 - z);
  const front = logGamma(a + b) - logGamma(a) - logGamma(b);
  return TANH_SINH.reduce((sum, { at: p, weight }, i) => {
    const rest = TANH_SINH[TANH_SINH.length - 1 - i]!.at;
    const density = Math.exp(front + (a - 1) * Math.log(p) + (b - 1) * Math.log(rest));
    return sum + (weight * density * -Math.expm1(-m * Math.log1p(p * tau))) / p;
  }, 0);
}

describe('purchases of somebody alive', () => {
  test('are those of the integral over the dropout probability', () => {
    const shape = fc.double({ min: 0.3, max: 15, noNaN: true });
    fc.assert(
      fc.property(shape, shape, shape, fc.double({ min: 0.01, max: 0.95, noNaN: true }), (m, a, b, z) => {
        const value = betaGeometricMean(m, a, b, z);
        expect(value / integrated(m, a, b, z)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('have no exception at a = 1, nor at a + b = 1', () => {
    expect(betaGeometricMean(2, 1, 3, 0.6)).toBeCloseTo(betaGeometricMean(2, 1 + 1e-9, 3, 0.6), 7);
    expect(betaGeometricMean(20, 1, 3, 0.6)).toBeCloseTo(integrated(20, 1, 3, 0.6), 8);
    expect(betaGeometricMean(2, 0.4, 0.6, 0.6)).toBeCloseTo(integrated(2, 0.4, 0.6, 0.6), 7);
    expect(betaGeometricMean(20, 0.4, 0.6, 0.6)).toBeCloseTo(integrated(20, 0.4, 0.6, 0.6), 7);
  });

  test('stay finite for very frequent buyers and very long times', () => {
    const value = betaGeometricMean(3000, 3, 2500, 0.9);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(2502 / 2);
    expect(betaGeometricMean(2, 3, 4, 0)).toBe(0);
  });
});
