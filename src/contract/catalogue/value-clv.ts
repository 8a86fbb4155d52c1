import type { PeriodUnit } from '../../domain/value/periods';
import type { HighRule } from '../../domain/value/distribution';
import type { Retention } from '../../domain/value/retention-clv';
import type { ValueResult } from './value';

export interface ClvParams {
  table: string;
  customerId?: string;
  /** A column of dates, or one that names or numbers periods; default: the date. */
  period?: string;
  /** Into which periods dates fall; default: months. */
  unit?: PeriodUnit;
  /** End of observation, ISO 8601: lines after it are not used. Of a table with a column of dates only; default: all lines. */
  asOf?: string;
  /** Default: the amount. A row with revenue or quantity below 0 is a refund: its revenue is taken off by its size. */
  revenue?: string;
  quantity?: string;
  cost?: string;
  /** Share of revenue that is left after costs, where no column is the cost; default: 1. */
  margin?: number;
  /** For a period: 0.01 is 1 %; default: 0. */
  discountRate?: number;
  /** Periods of a customer's life that count, from their first on; default: all. */
  horizon?: number;
  /** Spent once to win a customer; default: 0. */
  acquisitionCost?: number;
  /** In place of one figure: a column of what winning each customer cost, in this table or in another with customers. */
  acquisitionColumn?: string;
  acquisitionTable?: string;
  /** Probability of a customer coming back in the next period; default: estimated. */
  retentionRate?: number;
  /** Compute without storing a table; `tableId` is then empty. */
  preview?: boolean;
  /** Who counts as high-value; default: above the mean. */
  rule?: HighRule;
}

/** All customers in one period. */
export interface ClvPeriod {
  readonly period: string;
  /** Not so for the last one where its dates end before it does: who has not bought in it yet may still. */
  readonly finished: boolean;
  /**
   * Who bought in it, whatever the horizon: of lines with dates one of 0 counts, unless it is a cost; where there is a row a period,
   * revenue above 0.
   */
  readonly customers: number;
  /** Share of the period before who came back; `null` where there was none. */
  readonly retained: number | null;
  /** Money is within the horizon of each customer. */
  readonly revenue: number;
  readonly cost: number;
  /** revenue − cost. */
  readonly contribution: number;
  /** Discounted to the first period of each customer. */
  readonly discounted: number;
  /** Contributions so far. */
  readonly cumulative: number;
}

/** A period of a customer's life: means over those who were observed for so long. */
export interface ClvAge {
  /** From 1. */
  readonly age: number;
  readonly customers: number;
  readonly contribution: number;
  readonly discounted: number;
  /** Discounted contributions so far less the cost of acquisition. */
  readonly cumulative: number;
}

export interface ClvResult extends ValueResult {
  readonly customers: number;
  /** Σ_t (CP_t − C_t) / N: undiscounted, acquisition not taken off. */
  readonly clv: number;
  readonly discountedClv: number;
  /** Mean cost of winning a customer, and of how many it is known. */
  readonly acquisition: { readonly mean: number; readonly known: number };
  /** `discountedClv` less the mean cost of acquisition. */
  readonly netClv: number;
  /** By age, from 1: when the mean customer has earned the cost of acquisition; `null` where not within the periods. */
  readonly payback: number | null;
  /** Share of the customers whose cost of acquisition is known, who have earned it. */
  readonly paidBack: number;
  readonly periods: readonly ClvPeriod[];
  readonly ages: readonly ClvAge[];
  /** Whatever the horizon; an unfinished last period is left out. */
  readonly retention: Retention;
  /** Value to come of a customer who has just bought: margin · r / (1 + d − r). `null` where it cannot be told. */
  readonly simple: {
    /** Contribution of an active customer in a period, whatever the horizon. */
    readonly margin: number;
    readonly retentionRate: number;
    readonly clv: number | null;
    /** At the ends of the interval of the retention rate; `null` where the rate was given. */
    readonly low: number | null;
    readonly high: number | null;
  };
  /** Where costs came from. */
  readonly costs: 'column' | 'margin' | 'none';
}
