import * as v from 'valibot';
import type { DenseOptions } from '../compute/dense-network';
import type { GradientOptions } from '../compute/gradient-linear';
import { ClienteleError } from '../contract/errors';

const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const amount = (min: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(1e30));

const OPTIONS_OF = {
  linear: ['solver', 'alpha', 'learningRate', 'epochs'],
  neural: ['hiddenLayers', 'activation', 'learningRate', 'epochs', 'batchSize', 'l2', 'patience'],
};

/** The options of all kinds of model; which of them a kind takes is checked by `toRecipe`. */
export const modelOptions = v.strictObject({
  solver: v.optional(v.picklist(['exact', 'gradient'])),
  alpha: v.optional(amount(0)),
  learningRate: v.optional(amount(1e-9)),
  epochs: v.optional(count(1, 100_000)),
  hiddenLayers: v.optional(v.pipe(v.array(count(1, 512)), v.maxLength(6))),
  activation: v.optional(v.picklist(['relu', 'tanh', 'sigmoid'])),
  batchSize: v.optional(count(1, 1_000_000)),
  l2: v.optional(amount(0)),
  patience: v.optional(count(0, 100_000)),
});

/** A kind of model and its options, defaults filled in. */
export type Recipe =
  | ({ readonly model: 'linear'; readonly solver: 'exact' | 'gradient' } & GradientOptions)
  | ({ readonly model: 'neural' } & DenseOptions);

/** @throws ClienteleError `unknown-parameter` for an option that this kind of model does not take */
export function toRecipe(model: Recipe['model'], options: v.InferOutput<typeof modelOptions>, seed: number): Recipe {
  const unknown = Object.keys(options).find((name) => !OPTIONS_OF[model].includes(name));
  if (unknown !== undefined) {
    throw new ClienteleError(
      'unknown-parameter',
      `A ${model} model has no option "${unknown}"; it takes ${OPTIONS_OF[model].join(', ')}.`,
      { parameter: `options.${unknown}`, model },
    );
  }
  if (model === 'linear') {
    const { solver = 'exact', alpha = 0, learningRate = 0.1, epochs = 500 } = options;
    return { model, solver, alpha, learningRate, epochs };
  }
  const { hiddenLayers = [32, 16], activation = 'relu', batchSize, l2 = 1e-4, patience = 15 } = options;
  const { learningRate = 0.005, epochs = 200 } = options;
  return { model, hiddenLayers, activation, learningRate, epochs, batchSize, l2, patience, seed };
}
