import type { NumberColumn } from '../table/column';
import { histogram, type Histogram } from '../stats/histogram';
import { quantile } from '../stats/quantile';
import { portion, type Steps } from '../stats/steps';
import { moments, type Moments } from './moments';
import { countAbove, countBelow, runs, type Runs } from './runs';
import { sortNumbers } from './sorted-numbers';

/** Tukey's (1977) fences: multiples of the interquartile range outside the quartiles. */
interface Fences {
  /** The inner fences, at 1.5 interquartile ranges. */
  readonly low: number;
  readonly high: number;
  /** Values outside the outer fences, at 3 interquartile ranges. */
  readonly farOut: number;
}

/** Figures of a number column; `null` where there are no values. */
export interface NumberProfile extends Moments, Runs {
  readonly type: 'number';
  /** Cells with a value. */
  readonly count: number;
  readonly missing: number;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  /** The values that five in a hundred are below, and above. */
  readonly p5: number | null;
  readonly p95: number | null;
  /** Values outside the inner fences; 0 for flags. */
  readonly outliers: number | null;
  readonly fences: Fences | null;
  readonly zeros: number;
  readonly negatives: number;
  /** Every value is a whole number. */
  readonly whole: boolean;
  readonly histogram: Histogram;
}

/** Columns with fewer different values are flags or codes: the rarer value of two is no outlier. */
export const FEWEST_DISTINCT = 3;
const NO_VALUES = new Float64Array(0);
const INNER = 1.5;
const OUTER = 3;

function tukeyFences(sorted: Float64Array, q1: number, q3: number): Fences {
  const range = q3 - q1;
  return {
    low: q1 - INNER * range,
    high: q3 + INNER * range,
    farOut: countBelow(sorted, q1 - OUTER * range) + countAbove(sorted, q3 + OUTER * range),
  };
}

/** Profiles a number column. Quartiles are interpolated as pandas and R do (Hyndman & Fan 1996, type 7). */
export function* profileNumbers({ values }: NumberColumn): Steps<NumberProfile> {
  const sorted = yield* portion(sortNumbers(values), 0, 0.6);
  const count = sorted.length;
  const some = count > 0;
  const figures = yield* portion(moments(sorted), 0.6, 0.8);
  const repeated = runs(sorted);
  yield 0.9;
  const bins = histogram(sorted);
  yield 0.95;
  const q1 = quantile(sorted, 0.25);
  const q3 = quantile(sorted, 0.75);
  const measured = repeated.distinct >= FEWEST_DISTINCT ? sorted : NO_VALUES;
  const fences = some ? tukeyFences(measured, q1, q3) : null;
  const below = countBelow(sorted, 0);
  return {
    type: 'number',
    count,
    missing: values.length - count,
    ...repeated,
    ...figures,
    min: some ? sorted[0]! : null,
    q1: some ? q1 : null,
    median: some ? quantile(sorted, 0.5) : null,
    q3: some ? q3 : null,
    max: some ? sorted[count - 1]! : null,
    p5: some ? quantile(sorted, 0.05) : null,
    p95: some ? quantile(sorted, 0.95) : null,
    outliers: fences && countBelow(measured, fences.low) + countAbove(measured, fences.high),
    fences,
    zeros: count - below - countAbove(sorted, 0),
    negatives: below,
    whole: some && sorted.every(Number.isInteger),
    histogram: bins,
  };
}
