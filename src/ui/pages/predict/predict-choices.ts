import * as v from 'valibot';
import type { TrainParams } from '../../../contract/catalogue';

const positive = v.pipe(v.number(), v.minValue(1e-9), v.finite());
const penalty = v.pipe(v.number(), v.minValue(0), v.finite());
const count = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** What can be chosen on the page. A `null` target or list of features stands for the default of the table. */
const choices = v.object({
  target: v.fallback(v.nullable(v.string()), null),
  features: v.fallback(v.nullable(v.array(v.string())), null),
  model: v.fallback(v.picklist(['linear', 'neural']), 'linear'),
  solver: v.fallback(v.picklist(['exact', 'gradient']), 'exact'),
  alpha: v.fallback(penalty, 0),
  linearRate: v.fallback(positive, 0.1),
  linearEpochs: v.fallback(count(1, 10_000), 500),
  hiddenLayers: v.fallback(v.pipe(v.array(count(1, 512)), v.maxLength(6)), [32, 16]),
  activation: v.fallback(v.picklist(['relu', 'tanh', 'sigmoid']), 'relu'),
  neuralRate: v.fallback(positive, 0.005),
  neuralEpochs: v.fallback(count(1, 10_000), 200),
  batchSize: v.fallback(v.nullable(count(1, 1_000_000)), null),
  l2: v.fallback(penalty, 1e-4),
  patience: v.fallback(count(0, 10_000), 15),
  impute: v.fallback(v.picklist(['mean', 'median', 'drop']), 'mean'),
  scale: v.fallback(v.picklist(['zscore', 'minmax', 'none']), 'zscore'),
  validation: v.fallback(v.picklist(['holdout', 'kfold']), 'holdout'),
  testSize: v.fallback(v.pipe(v.number(), v.minValue(0.05), v.maxValue(0.9)), 0.25),
  k: v.fallback(count(2, 20), 5),
  seed: v.fallback(count(0, 2_147_483_647), 42),
});

export type PredictChoices = v.InferOutput<typeof choices>;

export const DEFAULT_CHOICES: PredictChoices = v.parse(choices, {});

/** The choices as a text for the address: those only that differ from the defaults. */
export function choicesText(chosen: PredictChoices): string {
  const changed = Object.entries(chosen).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_CHOICES[name as keyof PredictChoices]),
  );
  return JSON.stringify(Object.fromEntries(changed));
}

/** The choices out of an address; what is missing or does not fit is as by default. */
export function choicesOf(text: string | undefined): PredictChoices {
  try {
    const given: unknown = JSON.parse(text ?? '{}');
    const read = v.safeParse(choices, given);
    return read.success ? read.output : DEFAULT_CHOICES;
  } catch {
    return DEFAULT_CHOICES;
  }
}

/** What the engine is asked for; options that the model does not take are left out. */
export function trainParams(
  table: string,
  target: string,
  features: readonly string[],
  chosen: PredictChoices,
): TrainParams {
  const { model, impute, scale, validation, testSize, k, seed } = chosen;
  return {
    table,
    target,
    features: [...features],
    model,
    options: model === 'linear' ? linearOptions(chosen) : neuralOptions(chosen),
    preprocess: { impute, scale },
    validation: validation === 'holdout' ? { kind: 'holdout', testSize } : { kind: 'kfold', k },
    seed,
  };
}

function linearOptions({
  solver,
  alpha,
  linearRate,
  linearEpochs,
}: PredictChoices): NonNullable<TrainParams['options']> {
  return solver === 'exact' ? { solver, alpha } : { solver, alpha, learningRate: linearRate, epochs: linearEpochs };
}

function neuralOptions({
  hiddenLayers,
  activation,
  neuralRate,
  neuralEpochs,
  batchSize,
  l2,
  patience,
}: PredictChoices): NonNullable<TrainParams['options']> {
  return {
    hiddenLayers: [...hiddenLayers],
    activation,
    learningRate: neuralRate,
    epochs: neuralEpochs,
    ...(batchSize !== null && { batchSize }),
    l2,
    patience,
  };
}
