import type { TrainResult } from '../contract/catalogue';
import { predictRows } from '../domain/predict/predict-model';
import { metricsSpread, regressionMetrics, type RegressionMetrics } from '../domain/predict/regression-metrics';
import type { Split } from '../domain/predict/splits';
import { seededRandom, shuffle } from '../domain/stats/random';
import type { AnalysisContext } from './analysis';
import { fitModel, type Part, type TrainingSet } from './predict-fit';
import type { Recipe } from './predict-options';

/** Held-out rows in a result, at most. */
const MAX_PREDICTIONS = 5000;

/** Held-out rows of the table with what was there and what was predicted, the baseline's mean included. */
interface HeldOut {
  readonly rows: Uint32Array;
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
  readonly baseline: Float64Array;
}

export interface FoldResult extends HeldOut {
  readonly fitMs: number;
  readonly predictMs: number;
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Trains on one side of a split and predicts the other. `rows` are the table rows that the split's positions mean. */
export async function runFold(
  context: AnalysisContext,
  set: TrainingSet,
  rows: Uint32Array,
  split: Split,
  recipe: Recipe,
  { from, to, note }: Part,
): Promise<FoldResult> {
  const training = split.training.map((position) => rows[position]!);
  const heldOut = split.heldOut.map((position) => rows[position]!);
  const started = performance.now();
  const middle = from + 0.95 * (to - from);
  const { fitted, preprocess } = await fitModel(context, set, training, recipe, { from, to: middle, note });
  const trained = performance.now();
  const predicted = await context.drive(predictRows(fitted, preprocess, set.columns, heldOut), middle, to, note);
  const mean = meanOf(Float64Array.from(training, (row) => set.target[row]!));
  return {
    rows: heldOut,
    actual: Float64Array.from(heldOut, (row) => set.target[row]!),
    predicted,
    baseline: new Float64Array(heldOut.length).fill(mean),
    fitMs: trained - started,
    predictMs: performance.now() - trained,
  };
}

function joined(parts: readonly (Float64Array | Uint32Array)[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Metrics of each fold and of all held-out rows pooled, for the model and for the mean of the training rows. */
export function validationMetrics(folds: readonly FoldResult[]): Pick<TrainResult, 'metrics' | 'baseline'> {
  const actual = joined(folds.map((fold) => fold.actual));
  const figures = (field: 'predicted' | 'baseline'): { overall: RegressionMetrics; folds: RegressionMetrics[] } => ({
    overall: regressionMetrics(actual, joined(folds.map((fold) => fold[field]))),
    folds: folds.map((fold) => regressionMetrics(fold.actual, fold[field])),
  });
  const model = figures('predicted');
  return { metrics: { ...model, spread: metricsSpread(model.folds) }, baseline: figures('baseline') };
}

/** The held-out rows of the folds in the order of the table, or a seeded sample of 5,000. */
export function heldOutPredictions(folds: readonly FoldResult[], seed: number): TrainResult['predictions'] {
  const rows = joined(folds.map((fold) => fold.rows));
  const actual = joined(folds.map((fold) => fold.actual));
  const predicted = joined(folds.map((fold) => fold.predicted));
  const order = Uint32Array.from(rows.keys());
  shuffle(order, seededRandom(seed));
  const sample = Array.from(order.subarray(0, MAX_PREDICTIONS)).sort((a, b) => rows[a]! - rows[b]!);
  return {
    total: rows.length,
    rows: sample.map((at) => rows[at]!),
    actual: sample.map((at) => actual[at]!),
    predicted: sample.map((at) => predicted[at]!),
  };
}
