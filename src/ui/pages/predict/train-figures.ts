import type { TrainResult } from '../../../contract/catalogue';
import { histogram, type Histogram } from '../../../domain/stats/histogram';

/** `leak`: too good to be true; `worse`: no better than the mean; `mixed`: better on large misses, not on the typical row. */
export type Verdict = 'leak' | 'good' | 'weak' | 'mixed' | 'worse';

const LEAK_R2 = 0.99;
const WEAK_R2 = 0.1;

/** What the held-out rows say about a model beside its baseline. */
export function verdictOf({ metrics, baseline }: Pick<TrainResult, 'metrics' | 'baseline'>): Verdict {
  const { overall } = metrics;
  if (!(overall.rmse < baseline.overall.rmse) || overall.r2 <= 0) return 'worse';
  if (overall.mae >= baseline.overall.mae) return 'mixed';
  if (overall.r2 > LEAK_R2) return 'leak';
  return overall.r2 < WEAK_R2 ? 'weak' : 'good';
}

/** A row of the table of metrics: a kind, and the place of a fold. */
export interface MetricRow {
  readonly kind: 'model' | 'spread' | 'baseline' | 'fold';
  readonly fold: number;
  readonly mse: number;
  readonly rmse: number;
  readonly mae: number;
  readonly r2: number;
}

/** The model with its spread where there are folds, the mean alone, and each fold. */
export function metricRows({ metrics, baseline }: Pick<TrainResult, 'metrics' | 'baseline'>): MetricRow[] {
  const folded = metrics.folds.length > 1;
  return [
    { kind: 'model', fold: 0, ...metrics.overall },
    ...(folded ? [{ kind: 'spread', fold: 0, ...metrics.spread } as const] : []),
    { kind: 'baseline', fold: 0, ...baseline.overall },
    ...(folded ? metrics.folds.map((figures, place) => ({ kind: 'fold', fold: place + 1, ...figures }) as const) : []),
  ];
}

export interface Residuals extends Histogram {
  /** Half of the predictions miss by no more than this. */
  readonly halfWithin: number;
}

/** Actual less predicted over the held-out rows. */
export function residualsOf({
  actual,
  predicted,
}: Pick<TrainResult['predictions'], 'actual' | 'predicted'>): Residuals {
  const residuals = Float64Array.from(actual, (value, row) => value - predicted[row]!).sort();
  const misses = residuals.map(Math.abs).sort();
  return { ...histogram(residuals), halfWithin: misses.length > 0 ? misses[Math.ceil(misses.length / 2) - 1]! : NaN };
}

type Coefficient = TrainResult['coefficients'][number];

/** Terms by how much they move the target, the strongest first. */
export function strongestTerms(
  coefficients: readonly Coefficient[],
  most: number,
): (Coefficient & { standardized: number })[] {
  return coefficients
    .filter((row): row is Coefficient & { standardized: number } => row.standardized !== null && row.standardized !== 0)
    .toSorted((a, b) => Math.abs(b.standardized) - Math.abs(a.standardized))
    .slice(0, most);
}

const MOST_DECIMALS = 6;

/** Decimals with which the smallest of these figures that is not nil still shows two digits. */
export function fineDecimals(values: readonly (number | null)[]): number {
  const sizes = values.flatMap((value) =>
    value === null || value === 0 || !Number.isFinite(value) ? [] : [Math.abs(value)],
  );
  if (sizes.length === 0) return 0;
  return Math.min(MOST_DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(Math.min(...sizes)))));
}

/** Rows that are trained on and held out, before rows with missing features are left out. */
export function plannedRows(
  usable: number,
  validation: 'holdout' | 'kfold',
  testSize: number,
): { training: number; heldOut: number } {
  if (validation === 'kfold') return { training: usable, heldOut: usable };
  const heldOut = Math.min(usable - 1, Math.max(1, Math.ceil(testSize * usable)));
  return { training: usable - heldOut, heldOut };
}
