import type { RegressionMetrics } from '../../domain/predict/regression-metrics';
import type { LeftOut } from './common';

export type Validation = { kind: 'holdout'; testSize: number } | { kind: 'kfold'; k: number; repeats?: number };

export interface LinearOptions {
  solver?: 'exact' | 'gradient';
  /** L2 penalty; 0 is ordinary least squares. */
  alpha?: number;
  learningRate?: number;
  epochs?: number;
}

export interface NeuralOptions {
  hiddenLayers?: number[];
  activation?: 'relu' | 'tanh' | 'sigmoid';
  learningRate?: number;
  epochs?: number;
  batchSize?: number;
  l2?: number;
  /** Epochs without improvement on the validation rows before training stops; 0 never stops early. */
  patience?: number;
}

export interface TrainParams {
  table: string;
  target?: string;
  features?: string[];
  task?: 'regression';
  model?: 'linear' | 'neural';
  options?: LinearOptions | NeuralOptions;
  preprocess?: { impute?: 'mean' | 'median' | 'drop'; scale?: 'none' | 'zscore' | 'minmax' };
  validation?: Validation;
  seed?: number;
}

export interface TrainResult {
  readonly modelId: string;
  readonly task: 'regression';
  readonly model: 'linear' | 'neural';
  readonly target: string;
  /** Columns used; those that could not be, or by default are not, are in `columnsLeftOut`. */
  readonly features: readonly string[];
  readonly columnsLeftOut: readonly { readonly column: string; readonly reason: string }[];
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  readonly metrics: {
    readonly overall: RegressionMetrics;
    /** Standard deviation over the folds; zeros for a single holdout. */
    readonly spread: RegressionMetrics;
    readonly folds: readonly RegressionMetrics[];
  };
  /** The same folds, predicted by the training rows' mean. */
  readonly baseline: { readonly overall: RegressionMetrics; readonly folds: readonly RegressionMetrics[] };
  /** Held-out rows: row in the table, what was there, what was predicted. At most 5,000, sampled. */
  readonly predictions: {
    readonly total: number;
    readonly rows: number[];
    readonly actual: number[];
    readonly predicted: number[];
  };
  /** In the units of the features, for linear models; `standardError` is null where the solver gives none. */
  readonly coefficients: readonly {
    readonly term: string;
    readonly estimate: number;
    readonly standardError: number | null;
    readonly tValue: number | null;
    readonly pValue: number | null;
    /** Change in the target, in its standard deviations, for one standard deviation of the feature. */
    readonly standardized: number | null;
  }[];
  /** Terms that the others determine exactly, and that therefore have no coefficient. */
  readonly aliased: readonly string[];
  /** Loss per epoch of the model trained on all training rows; empty for exact solvers. */
  readonly curve: { readonly training: readonly number[]; readonly validation: readonly number[] };
  readonly converged: boolean;
  readonly timings: { readonly fitMs: number; readonly predictMs: number };
}
