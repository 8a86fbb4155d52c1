import type { LeftOut } from './common';
import type { ChosenRows, SegmentDescription, SegmentLabels } from './segment-actions';

export interface ChosenParams extends ChosenRows {
  table: string;
  /** What the chosen are counted by, up to three columns together: segments, or scores. Customers are matched by id. */
  by?: (string | SegmentLabels)[];
  /** Numbers of the table that the chosen are told apart from the others by; default none. */
  columns?: string[];
}

/** What rows that were chosen by hand are like, told as a segment is and without storing them. */
export interface ChosenResult extends Pick<
  SegmentDescription,
  'known' | 'mean' | 'median' | 'q1' | 'q3' | 'p5' | 'p95' | 'effect' | 'apart'
> {
  readonly chosen: number;
  readonly others: number;
  /** The chosen by their segments in each of `by`, most first; null for those without one. */
  readonly groups: readonly { readonly segments: readonly (string | null)[]; readonly count: number }[];
  readonly columns: readonly string[];
  readonly leftOut: readonly LeftOut[];
}
