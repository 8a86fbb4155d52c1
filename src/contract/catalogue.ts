import type { JoinCheck } from '../domain/joins/join-check';
import type { Distribution, HighRule } from '../domain/value/distribution';
import type { Summary } from '../domain/stats/summary';
import type { RegressionMetrics } from '../domain/predict/regression-metrics';
import type { Recipe } from '../domain/prepare/recipe';
import type { Columns, StepOutcome } from '../domain/prepare/run-steps';
import type { Step } from '../domain/prepare/step';
import type { TableProfile } from '../domain/quality/profile-table';
import type { ErrorCode, ErrorDetails } from './errors';
import type { Cell } from './tables';

/** Rows that an analysis did not use, and why. `reason` is a message key under `reason.`. */
export interface LeftOut {
  readonly reason: string;
  readonly rows: number;
}

interface TableMade {
  readonly tableId: string;
  readonly leftOut: readonly LeftOut[];
}

export interface QualityParams {
  table: string;
}

export interface PrepareParams {
  table: string;
  steps: Step[];
  /** Of the table that is made. */
  name?: string;
  /** Run the steps without storing a table; a step that fails is then part of the result. */
  preview?: boolean;
}

export interface PreparedResult extends TableMade {
  /** What each enabled step did; `leftOut` sums it up. */
  readonly outcomes: readonly StepOutcome[];
  /** Only of a preview, whose `tableId` is empty. */
  readonly preview?: PreparedPreview;
}

/** What steps make of a table, as far as they can be run. */
export interface PreparedPreview {
  readonly columns: Columns;
  readonly rowCount: number;
  /** The first rows, cells in the order of `columns`. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns that each step finds, up to the one that fails. */
  readonly entering: readonly Columns[];
  /** Why the steps from one on were not run; `details.step` is its place, from 1. */
  readonly failure: { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails } | null;
}

export interface PrepareResult extends PreparedResult {
  /** The steps with all that they have learnt; plain data that survives JSON, for `prepare.reapply`. */
  readonly recipe: Recipe;
}

export interface ReapplyParams {
  recipe: Recipe;
  table: string;
  /** Of the table that is made. */
  name?: string;
  preview?: boolean;
}

/** One table of a join, and the columns that make up the key. */
export interface JoinEnd {
  table: string;
  columns: string[];
}

export interface JoinsProposeParams {
  tables: { table: string }[];
}

/** A way in which two tables fit together. Where one of them has each key once, it is on the right. */
export interface JoinProposal {
  readonly left: JoinEnd;
  readonly right: JoinEnd;
  /** 0 to 1: by names and common values. */
  readonly score: number;
  readonly nameLikeness: number;
  readonly check: JoinCheck;
}

export interface JoinsProposeResult {
  /** The surest first. */
  readonly proposals: readonly JoinProposal[];
}

export interface JoinsCheckParams {
  left: JoinEnd;
  right: JoinEnd;
}

export interface JoinsApplyParams {
  left: JoinEnd;
  right: JoinEnd;
  /** Which rows are kept: all of the left table (the default), those that match, or all of both. */
  how?: 'left' | 'inner' | 'full';
  /** Columns of the right table to bring; default: all but its keys. */
  columns?: string[];
  /** Several right rows of one key: an error (the default), the first of them, or a row for each. */
  duplicates?: 'refuse' | 'first' | 'expand';
  /** Of the table that is made. */
  name?: string;
}

/** Rows of each table = rows of it in the joined table + those of it in `leftOut`. */
export interface JoinsApplyResult extends TableMade {
  readonly rows: number;
  /** Rows of the left table that found a match. */
  readonly matched: number;
  readonly leftRows: number;
  readonly rightRows: number;
}

export interface FeaturesParams {
  table: string;
  customerId?: string;
  date?: string;
  amount?: string;
  quantity?: string;
  unitPrice?: string;
  orderId?: string;
  item?: string;
  /** End of observation, ISO 8601; default: the last date in the table. */
  asOf?: string;
  refunds?: 'net' | 'ignore';
  timeUnit?: 'day' | 'week';
  join?: { table: string; customerId: string; columns: string[] }[];
}

export interface FeaturesResult extends TableMade {
  readonly customers: number;
  readonly transactions: number;
  readonly orders: number;
  readonly revenue: number;
  /** ISO 8601. */
  readonly from: string;
  readonly asOf: string;
  readonly joins: readonly { table: string; matched: number; unmatched: number; duplicated: number }[];
}

export interface ValueResult extends TableMade {
  readonly summary: Summary;
  readonly distribution: Distribution;
  /** The most valuable, at most fifty. */
  readonly top: readonly { readonly customerId: string; readonly value: number }[];
}

export interface WeightedParams {
  table: string;
  customerId?: string;
  purchase?: string;
  recommend?: string;
  maintain?: string;
  alpha?: number;
  beta?: number;
  gamma?: number;
  scale?: 'none' | 'minmax' | 'zscore';
  /** Compute without storing a table; `tableId` is then empty. */
  preview?: boolean;
  /** Who counts as high-value; default: above the mean. */
  rule?: HighRule;
}

export interface ProductParams {
  table: string;
  customerId?: string;
  amount?: string;
  frequency?: string;
  loyalty?: string;
  preview?: boolean;
  /** Who counts as high-value; default: above the mean. */
  rule?: HighRule;
}

export interface MarginParams {
  table: string;
  customerId?: string;
  revenue?: string;
  cost?: string;
  preview?: boolean;
  /** Who counts as high-value; default: above the mean. */
  rule?: HighRule;
}

export interface MarginResult extends ValueResult {
  /** Customers whose value is above the mean. */
  readonly high: { readonly threshold: number; readonly count: number; readonly share: number };
}

export interface DistributionParams {
  table: string;
  column?: string;
  rule?: HighRule;
}

export type DistributionResult = Distribution & { readonly column: string; readonly leftOut: readonly LeftOut[] };

export interface RfmParams {
  table: string;
  customerId?: string;
  /** Groups a dimension; 2 to 10. */
  bins?: number;
  /** Segment of each cell code such as `555`; default: the published 11-segment map, scaled to the bins. */
  map?: Record<string, string>;
}

export interface SegmentRow {
  readonly segment: string;
  readonly count: number;
  /** Of all customers. */
  readonly share: number;
  readonly revenue: number;
  readonly revenueShare: number;
  readonly meanRecencyDays: number;
  readonly meanFrequency: number;
  readonly meanMonetaryValue: number;
}

export interface RfmResult extends TableMade {
  readonly segments: readonly SegmentRow[];
  /** Upper bounds of the groups, ascending, a row a dimension. */
  readonly cuts: { readonly recencyDays: number[]; readonly frequency: number[]; readonly monetaryValue: number[] };
  /** Customers in each recency x frequency cell, `[r - 1][f - 1]`. */
  readonly grid: readonly (readonly number[])[];
}

export interface KmeansParams {
  table: string;
  columns?: string[];
  nClusters?: number;
  nInit?: number;
  maxIter?: number;
  tol?: number;
  scale?: 'none' | 'minmax' | 'zscore';
  seed?: number;
  /** Whose share each cluster is told; default monetaryValue or the amount. */
  value?: string;
}

export interface KmeansResult extends TableMade {
  /** The same id as `tableId`: the table that carries the labels. */
  readonly labels: string;
  readonly columns: readonly string[];
  /** In the units of the columns; clusters ordered from largest to smallest. */
  readonly centers: readonly (readonly number[])[];
  readonly inertia: number;
  readonly nIter: number;
  readonly converged: boolean;
  /** Mean silhouette, and the number of rows it was computed on. */
  readonly silhouette: number;
  readonly silhouetteRows: number;
  readonly sizes: readonly number[];
  readonly clusters: readonly {
    readonly label: number;
    readonly count: number;
    readonly share: number;
    readonly valueShare: number | null;
    readonly means: readonly number[];
    readonly medians: readonly number[];
    /** Difference of the cluster's mean from everyone's, in standard deviations, a figure a column. */
    readonly effects: readonly number[];
  }[];
  readonly valueColumn: string | null;
  /** A sample of rows to draw: `values[column][i]` and `labels[i]`. */
  readonly sample: {
    readonly rows: number;
    readonly values: readonly (readonly number[])[];
    readonly labels: readonly number[];
  };
}

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

/** Every analysis: what it takes, what it gives. An analysis module implements its entry. */
export interface Catalogue {
  'quality.profile': { params: QualityParams; result: TableProfile };
  'prepare.apply': { params: PrepareParams; result: PrepareResult };
  'prepare.reapply': { params: ReapplyParams; result: PreparedResult };
  'joins.propose': { params: JoinsProposeParams; result: JoinsProposeResult };
  'joins.check': { params: JoinsCheckParams; result: JoinCheck };
  'joins.apply': { params: JoinsApplyParams; result: JoinsApplyResult };
  'customers.features': { params: FeaturesParams; result: FeaturesResult };
  'value.weighted': { params: WeightedParams; result: ValueResult };
  'value.product': { params: ProductParams; result: ValueResult };
  'value.margin': { params: MarginParams; result: MarginResult };
  'value.distribution': { params: DistributionParams; result: DistributionResult };
  'segments.rfm': { params: RfmParams; result: RfmResult };
  'segments.kmeans': { params: KmeansParams; result: KmeansResult };
  'predict.train': { params: TrainParams; result: TrainResult };
}
