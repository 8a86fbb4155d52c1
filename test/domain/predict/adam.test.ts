import { describe, expect, it } from 'vitest';
import { adamStep, createAdam } from '../../../src/domain/predict/adam';

describe('adamStep', () => {
  it('moves by the learning rate against the sign of the first gradient, whatever its size', () => {
    const weights = Float64Array.of(1, 1);
    adamStep(createAdam(2), weights, Float64Array.of(1e-3, -500), 0.1);
    expect(weights[0]).toBeCloseTo(0.9, 5);
    expect(weights[1]).toBeCloseTo(1.1, 5);
  });

  it('follows algorithm 1 of Kingma & Ba (2015) in its second step', () => {
    const adam = createAdam(1);
    const weights = Float64Array.of(0);
    adamStep(adam, weights, Float64Array.of(1), 0.5);
    adamStep(adam, weights, Float64Array.of(3), 0.5);
    const first = (0.1 * 0.9 + 0.1 * 3) / (1 - 0.9 ** 2);
    const second = (0.001 * 0.999 + 0.001 * 9) / (1 - 0.999 ** 2);
    expect(weights[0]).toBeCloseTo(-0.5 - (0.5 * first) / Math.sqrt(second), 6);
  });

  it('finds the bottom of a bowl', () => {
    const weights = Float64Array.of(5, -5);
    const adam = createAdam(2);
    for (let i = 0; i < 2000; i++) {
      adamStep(adam, weights, Float64Array.of(2 * (weights[0]! - 1), 200 * (weights[1]! - 2)), 0.02);
    }
    expect(weights[0]).toBeCloseTo(1, 4);
    expect(weights[1]).toBeCloseTo(2, 4);
  });
});
