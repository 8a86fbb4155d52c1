import type { LeftOut } from './common';
import type { SegmentLabels } from './segment-actions';

export interface CategoriesParams {
  table: string;
  labels?: string | SegmentLabels;
  /** Default: columns of text or booleans that have 2 to 12 different values and name nothing. */
  columns?: string[];
}

export interface CategoriesResult {
  readonly segments: readonly string[];
  /** Those that have most to do with the segments first. */
  readonly columns: readonly SegmentCategories[];
  readonly leftOut: readonly LeftOut[];
}

export interface SegmentCategories {
  readonly column: string;
  /** The most frequent first. */
  readonly categories: readonly string[];
  /** Customers, `[segment][category]`; those without a value are in none. */
  readonly count: readonly (readonly number[])[];
  /** How far each count is from what chance would give, in standard deviations (Haberman 1973). */
  readonly residual: readonly (readonly number[])[];
  /** 0 for a column that has nothing to do with the segments, to 1 (Cramér 1946). */
  readonly cramersV: number;
}
