import { seededRandom } from '../stats/random';

export type Activation = 'relu' | 'tanh' | 'sigmoid';

/** outputs = activation(inputs · weights + biases); `weights` is inputs x outputs, row-major. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/**
 * A dense feed-forward network with one output for a standardised target: hidden layers with the same activation, a
 * linear last layer.
 */
export interface DenseNetwork {
  readonly version: 1;
  readonly activation: Activation;
  readonly layers: readonly DenseLayer[];
  readonly targetMean: number;
  readonly targetDeviation: number;
}

/** Numbers that the layers of these sizes (inputs first, outputs last) hold. */
export function parameterCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, outputs, i) => sum + (sizes[i]! + 1) * outputs, 0);
}

/** The layers as views of one flat array: weights, then biases, layer by layer. */
export function layersOf(sizes: readonly number[], parameters: Float32Array): DenseLayer[] {
  let at = 0;
  const take = (count: number): Float32Array => parameters.subarray(at, (at += count));
  return sizes.slice(1).map((outputs, i) => {
    const inputs = sizes[i]!;
    return { inputs, outputs, weights: take(inputs * outputs), biases: take(outputs) };
  });
}

/** Seeded uniform weights in ±√(6 / (inputs + outputs)), zero biases (Glorot & Bengio 2010, equation 16). */
export function glorotParameters(sizes: readonly number[], seed: number): Float32Array {
  const random = seededRandom(seed);
  const parameters = new Float32Array(parameterCount(sizes));
  for (const { inputs, outputs, weights } of layersOf(sizes, parameters)) {
    const limit = Math.sqrt(6 / (inputs + outputs));
    for (let i = 0; i < weights.length; i++) weights[i] = (2 * random() - 1) * limit;
  }
  return parameters;
}
