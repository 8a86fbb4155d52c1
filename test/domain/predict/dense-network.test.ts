import { describe, expect, it } from 'vitest';
import { predictDense } from '../../../src/domain/predict/dense-forward';
import { glorotParameters, layersOf, parameterCount, type Activation } from '../../../src/domain/predict/dense-network';

describe('predictDense', () => {
  // Hidden: 2·1 − 1·2 + 0.5 = 0.5 and −1·1 + 1·2 − 4 = −3; output: 3·f(0.5) + 1·f(−3) − 1; then 10 + 2·output.
  const layers = layersOf([2, 2, 1], Float32Array.of(2, -1, -1, 1, 0.5, -4, 3, 1, -1));
  const design = { rows: 1, columns: 2, values: Float64Array.of(1, 2) };
  const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

  it.each<[Activation, number]>([
    ['relu', 3 * 0.5 + 0 - 1],
    ['tanh', 3 * Math.tanh(0.5) + Math.tanh(-3) - 1],
    ['sigmoid', 3 * sigmoid(0.5) + sigmoid(-3) - 1],
  ])('is computed by hand with %s', (activation, output) => {
    const network = { version: 1, activation, layers, targetMean: 10, targetDeviation: 2 } as const;
    expect(predictDense(network, design)[0]).toBeCloseTo(10 + 2 * output, 12);
  });

  it('is linear without hidden layers, and predicts each row', () => {
    const network = { version: 1, activation: 'relu', layers: layersOf([2, 1], Float32Array.of(1, -1, 3)), targetMean: 0, targetDeviation: 1 } as const; // prettier-ignore
    expect([...predictDense(network, { rows: 2, columns: 2, values: Float64Array.of(1, 5, 9, 2) })]).toEqual([-1, 10]);
  });
});

describe('glorotParameters', () => {
  const sizes = [100, 50, 1];
  const parameters = glorotParameters(sizes, 7);
  const [hidden, output] = layersOf(sizes, parameters);

  it('fills the bounds of Glorot & Bengio (2010) and leaves biases at zero', () => {
    const limit = Math.sqrt(6 / 150);
    expect(parameters).toHaveLength(parameterCount(sizes));
    expect(hidden!.weights).toHaveLength(5000);
    expect(Math.max(...hidden!.weights)).toBeGreaterThan(0.99 * limit);
    expect(Math.max(...hidden!.weights.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(Math.abs(hidden!.weights.reduce((sum, value) => sum + value, 0) / 5000)).toBeLessThan(0.01);
    expect([...hidden!.biases, ...output!.biases]).toEqual(Array(51).fill(0));
  });

  it('is the same for the same seed only', () => {
    expect(glorotParameters(sizes, 7)).toEqual(parameters);
    expect(glorotParameters(sizes, 8)).not.toEqual(parameters);
  });
});
