import type { Steps } from '../stats/steps';
import { predictDense } from './dense-forward';
import type { DenseNetwork } from './dense-network';
import { designBlocks } from './design-matrix';
import { predictLinear, type LinearModel } from './linear-model';
import type { FeatureColumn, Preprocess } from './preprocess';

/** What a model has learnt, whatever its kind. */
export type Fitted =
  | { readonly model: 'linear'; readonly linear: LinearModel }
  | { readonly model: 'neural'; readonly network: DenseNetwork };

/** A trained model as it is stored: preprocessing and parameters, all that a prediction needs. */
export type PredictModel = Fitted & {
  readonly kind: 'predict';
  readonly version: 1;
  readonly task: 'regression';
  readonly target: string;
  readonly features: readonly string[];
  readonly preprocess: Preprocess;
};

/**
 * Predictions for rows of a table, in the target's units. Missing cells are imputed as in training; where the model
 * was made with `impute: 'drop'`, pass complete rows only (`completeRows`).
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `invalid-parameter` where a column is not as learnt
 */
export function* predictRows(
  fitted: Fitted,
  preprocess: Preprocess,
  columns: readonly FeatureColumn[],
  rows: Uint32Array,
): Steps<Float64Array> {
  const predicted = new Float64Array(rows.length);
  for (const { from, design } of designBlocks(preprocess, columns, rows)) {
    predicted.set(
      fitted.model === 'linear' ? predictLinear(fitted.linear, design) : predictDense(fitted.network, design),
      from,
    );
    yield (from + design.rows) / rows.length;
  }
  return predicted;
}
