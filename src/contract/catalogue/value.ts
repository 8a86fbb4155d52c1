import type { Summary } from '../../domain/stats/summary';
import type { Distribution, HighRule } from '../../domain/value/distribution';
import type { LeftOut, TableMade } from './common';

export interface ValueResult extends TableMade {
  readonly summary: Summary;
  readonly distribution: Distribution;
  /** The column that each parameter stood for, asked for or by default; null where there was none. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** The most valuable, at most fifty. Ranks from 1 for the highest; equal values share the lowest of theirs: 1, 2, 2, 4. */
  readonly top: readonly { readonly customerId: string; readonly value: number; readonly rank: number }[];
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

export interface PurchaseValueParams {
  table: string;
  customerId?: string;
  /** Money of one purchase, or of one unit. Default where no column is that: the amount of the line, which counts once. */
  amount?: string;
  /** How many of them the row stands for. Below 0, as an amount below 0, is a refund: taken off by its size. */
  frequency?: string;
  /** End of observation, ISO 8601: lines after it are not used. Of a table with a column of dates only; default: all lines. */
  asOf?: string;
  preview?: boolean;
  /** Who counts as high-value; default: above the mean. */
  rule?: HighRule;
}

export interface MarginResult extends ValueResult {
  /** Customers who are high-value by the rule; the others are low. */
  readonly high: { readonly threshold: number; readonly count: number; readonly share: number };
}

export interface DistributionParams {
  table: string;
  column?: string;
  rule?: HighRule;
}

export type DistributionResult = Distribution & { readonly column: string; readonly leftOut: readonly LeftOut[] };
