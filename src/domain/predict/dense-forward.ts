import type { Matrix } from '../stats/matrix';
import type { Activation, DenseLayer, DenseNetwork } from './dense-network';

const ACTIVATIONS: Record<Activation | 'linear', (value: number) => number> = {
  relu: (value) => Math.max(0, value),
  tanh: Math.tanh,
  sigmoid: (value) => 1 / (1 + Math.exp(-value)),
  linear: (value) => value,
};

function layerForward(
  layer: DenseLayer,
  inputs: Float64Array,
  rows: number,
  activate: (value: number) => number,
): Float64Array {
  const { inputs: width, outputs, weights, biases } = layer;
  const result = new Float64Array(rows * outputs);
  for (let i = 0; i < rows; i++) {
    const at = i * outputs;
    for (let k = 0; k < outputs; k++) result[at + k] = biases[k]!;
    for (let j = 0; j < width; j++) {
      const input = inputs[i * width + j]!;
      if (input === 0) continue;
      for (let k = 0; k < outputs; k++) result[at + k]! += input * weights[j * outputs + k]!;
    }
    for (let k = 0; k < outputs; k++) result[at + k] = activate(result[at + k]!);
  }
  return result;
}

/** Predictions for the rows of a design matrix, in float64 and in the target's units. */
export function predictDense(
  { layers, activation, targetMean, targetDeviation }: DenseNetwork,
  design: Matrix,
): Float64Array {
  let values = design.values;
  layers.forEach((layer, i) => {
    const last = i === layers.length - 1;
    values = layerForward(layer, values, design.rows, ACTIVATIONS[last ? 'linear' : activation]);
  });
  return values.map((value) => targetMean + targetDeviation * value);
}
