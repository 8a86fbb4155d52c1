import type { LeftOut } from './common';
import type { ChosenRows, SegmentDescription, SegmentLabels } from './segment-actions';

export interface ChosenParams extends ChosenRows {
  table: string;
  /** What the chosen are counted by, up to three columns together: segments, or scores. Customers are matched by id. */
  by?: (string | SegmentLabels)[];
  /** Numbers of the table that the chosen are told apart from the others by; default none. */
  columns?: string[];
}

/** What rows that were chosen by hand are like, without storing them. */
export interface ChosenResult {
  readonly chosen: number;
  readonly others: number;
  /** The chosen by their segments in each of `by`, most first; null for those without one. */
  readonly groups: readonly { readonly segments: readonly (string | null)[]; readonly count: number }[];
  readonly columns: readonly string[];
  /** A figure of the chosen a column, by the values that are not missing; null where there are none. */
  readonly mean: readonly (number | null)[];
  readonly median: readonly (number | null)[];
  readonly q1: readonly (number | null)[];
  readonly q3: readonly (number | null)[];
  readonly p5: readonly (number | null)[];
  readonly p95: readonly (number | null)[];
  /** How many of the chosen have a value. */
  readonly known: readonly number[];
  /** Difference from the mean of the others, in pooled standard deviations (Cohen's d); null where only that difference varies. */
  readonly effect: readonly (number | null)[];
  /** The columns of the largest effects from half a standard deviation on that half of the chosen have, at most five. */
  readonly apart: SegmentDescription['apart'];
  readonly leftOut: readonly LeftOut[];
}
