import type { Summary } from '../../domain/stats/summary';
import type { Distribution, HighRule } from '../../domain/value/distribution';
import type { Uncertainty } from '../../domain/value/lifetime/lifetime-intervals';
import type { TestedTotal } from '../../domain/value/lifetime/tested-total';
import type { FrequencyRecencyMatrix } from '../../domain/value/purchase/frequency-recency-matrix';
import type { HoldoutFigures } from '../../domain/value/purchase/holdout';
import type { PurchaseModelName } from '../../domain/value/purchase/model';
import type { RepeatDistribution } from '../../domain/value/purchase/repeat-distribution';
import type { Tracking } from '../../domain/value/purchase/tracking';
import type { Finding, Verdict } from '../../domain/value/purchase/verdict';
import type { LeftOut, TableMade } from './common';

export type { PurchaseModelName };

/** Where purchase histories come from: a table of features (frequency, recency, T), or transaction lines. */
export interface PurchaseSource {
  table: string;
  customerId?: string;
  frequency?: string;
  recency?: string;
  T?: string;
  /** Of transaction lines, as for `customers.features`. */
  date?: string;
  amount?: string;
  quantity?: string;
  unitPrice?: string;
  /** End of observation of transaction lines, ISO 8601; default: their last date. */
  asOf?: string;
  /** Unit of recency, T and horizon. Default: that of the features where they were made here, else day. */
  timeUnit?: 'day' | 'week';
}

export interface PurchaseParams extends PurchaseSource {
  /** Of transaction lines: the last day of the calibration period, ISO 8601; default: after two thirds of the time. */
  calibrationEnd?: string;
  /** In the time unit: how far ahead to look; default 90 days or 13 weeks. 0 is allowed. */
  horizon?: number;
  /** As in `lifetimes`; default 0, and a mild one is chosen where the fit runs away. */
  penalizer?: number;
  /** Compute without storing a table; `tableId` is then empty. */
  preview?: boolean;
}

/** A fitted model. Every figure is null where the data cannot bear a fit; the verdict then says why. */
export interface FitFigures {
  readonly params: Readonly<Record<string, number>> | null;
  /**
   * From the curvature of the log-likelihood, less the penalty where there is one; null, as the covariance, where it does not
   * curve down on all sides.
   */
  readonly standardErrors: Readonly<Record<string, number>> | null;
  /** Of the parameters in their order. */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly logLikelihood: number | null;
  readonly converged: boolean;
  readonly iterations: number;
  /** Starting points, and how many of them led to this optimum. */
  readonly starts: number;
  readonly startsAgreed: number;
  /** The penalty that was used, and whether it was added because the fit ran away without one. */
  readonly penalizer: number;
  readonly penalizerAdded: boolean;
}

/** The model is that of the calibration where there is one. */
export interface PurchaseTracking extends Omit<Tracking, 'weekEnds'> {
  /** Last day of each week, ISO 8601. */
  readonly weekEnds: readonly string[];
  /** Weeks that the model was fitted on; the others are forecasts. */
  readonly calibrationWeeks: number;
}

/** A fit on the first part of the time, held against the rest. */
export interface PurchaseCalibration extends FitFigures, HoldoutFigures {
  /** ISO 8601. */
  readonly calibrationEnd: string;
  readonly holdoutEnd: string;
  /** In the time unit. */
  readonly holdoutLength: number;
  /** Customers who bought by the end of calibration. */
  readonly customers: number;
  /** What gives to doubt this fit; the verdict tells the worst of them. */
  readonly findings: readonly Finding[];
}

/** The table holds customerId, expectedPurchases, probabilityAlive, probabilityNoPurchase, frequency, recency and T. */
export interface PurchaseResult extends TableMade, FitFigures {
  readonly model: PurchaseModelName;
  readonly customers: number;
  readonly repeatBuyers: number;
  /** Different (x, t_x, T). */
  readonly histories: number;
  readonly timeUnit: 'day' | 'week';
  /** ISO 8601; null where the table does not tell it. */
  readonly asOf: string | null;
  readonly horizon: number;
  /** Of all customers: purchases within the horizon, how many are alive, and how many will buy nothing within it. */
  readonly totals: { readonly expectedPurchases: number; readonly alive: number; readonly noPurchase: number } | null;
  /** Customers by number of repeat purchases; the last entry is of that number and more. */
  readonly repeats: RepeatDistribution | null;
  readonly matrix: FrequencyRecencyMatrix | null;
  /** Null where the table is not of transaction lines. */
  readonly tracking: PurchaseTracking | null;
  /** Null without dates, or without enough of them. */
  readonly calibration: PurchaseCalibration | null;
  readonly verdict: Verdict;
}

export interface GammaGammaParams extends Omit<PurchaseSource, 'recency' | 'T'> {
  /** Mean money of a repeat purchase; default `repeatOrderValue`, else `averageOrderValue`, else `monetaryValue`. */
  monetaryValue?: string;
  penalizer?: number;
  preview?: boolean;
}

/** The table holds customerId, expectedSpend, frequency and monetaryValue. */
export interface GammaGammaResult extends TableMade, FitFigures {
  /** Customers with a repeat purchase and a positive mean: those the model is fitted on. */
  readonly spenders: number;
  /** Pearson's, of frequency and mean spend of those: the model takes it for 0. */
  readonly correlation: number | null;
  /** Of the average customer: v·p / (q − 1). */
  readonly meanSpend: number | null;
  readonly monetaryColumn: string;
  readonly verdict: Verdict;
}

export interface LifetimeParams extends PurchaseSource {
  /** Default bgNbd. */
  model?: PurchaseModelName;
  /** Mean money of a repeat purchase, as for Gamma-Gamma. */
  monetaryValue?: string;
  /** Default 12. A month is 30 days, or 4.345 weeks, as in `lifetimes`. */
  months?: number;
  /** Default 0.01. */
  monthlyDiscountRate?: number;
  /** Share of the spend that is kept, 0 to 1; default 1. */
  margin?: number;
  /** Days or weeks of `probabilityNoPurchase`; default: the months. */
  horizon?: number;
  /**
   * As for the two models by themselves, the same figure for both: each takes it times the squares of its own parameters, of
   * time scaled to a longest age of 10 and of money scaled to a mean of 1.
   */
  penalizer?: number;
  /** As for the purchase models: of the test that the verdict tells. */
  calibrationEnd?: string;
  /** Samples for the intervals; default 200, 0 makes none. */
  bootstraps?: number;
  /** Which uncertainty the intervals tell: of the parameters, or also of what a customer will do. Default parameters. */
  uncertainty?: Uncertainty;
  /** Default 0.95. */
  confidence?: number;
  seed?: number;
  preview?: boolean;
  rule?: HighRule;
}

/** One of the most valuable customers: `value` is their clv. */
export interface LifetimeCustomer {
  readonly customerId: string;
  readonly value: number;
  /** From 1 for the highest; equal values share the lowest of their ranks: 1, 2, 2, 4. */
  readonly rank: number;
  /** Null without intervals. */
  readonly low: number | null;
  readonly high: number | null;
  readonly expectedPurchases: number;
  /** By purchase. */
  readonly expectedSpend: number;
  readonly probabilityAlive: number;
  readonly probabilityNoPurchase: number;
}

/**
 * The table holds customerId, clv, clvLow, clvHigh, expectedPurchases, expectedSpend, probabilityAlive and
 * probabilityNoPurchase; `summary`, `distribution` and `top` are of clv.
 */
export interface LifetimeResult extends TableMade {
  readonly model: PurchaseModelName;
  readonly timeUnit: 'day' | 'week';
  /** ISO 8601; null where the table does not tell it. */
  readonly asOf: string | null;
  readonly months: number;
  /** Days that a month is counted for: 30, or the days of 4.345 weeks. */
  readonly monthDays: number;
  /** In the time unit: that of `expectedPurchases`, and of `probabilityNoPurchase`. */
  readonly length: number;
  readonly horizon: number;
  readonly customers: number;
  /** With lines, none of which could be used, as all are after `asOf`: they are not among the customers. */
  readonly absent: number;
  readonly purchase: FitFigures;
  readonly spend: FitFigures & { readonly correlation: number | null; readonly meanSpend: number | null };
  readonly monetaryColumn: string;
  /** Of all customers; null where the data cannot bear a fit. */
  readonly totals: {
    readonly clv: number;
    readonly clvLow: number | null;
    readonly clvHigh: number | null;
    readonly expectedPurchases: number;
    readonly alive: number;
  } | null;
  /** Purchases of the test on unseen ones, as they were and as they were foretold; null without a test. */
  readonly holdout: {
    readonly calibrationEnd: string;
    readonly holdoutEnd: string;
    readonly actual: number;
    readonly expected: number;
  } | null;
  /** The total's interval with the error of the tests counted in; null without an interval or a test. */
  readonly tested: TestedTotal | null;
  /** Null without samples, and where more than a tenth of them could not be fitted. */
  readonly interval: {
    /** `parameters` knows nothing of what customers will do by chance, nor of a model that does not suit them. */
    readonly uncertainty: Uncertainty;
    readonly confidence: number;
    /** Samples used, and samples whose fit ran away. */
    readonly bootstraps: number;
    readonly failed: number;
  } | null;
  /**
   * Samples asked for and those whose fit ran away, where these were too many for an interval. It is no part of the verdict, which is
   * the same whether intervals are asked for or not.
   */
  readonly unsampled: { readonly bootstraps: number; readonly failed: number } | null;
  readonly summary: Summary | null;
  readonly distribution: Distribution | null;
  readonly top: readonly LifetimeCustomer[];
  readonly leftOut: readonly LeftOut[];
  readonly verdict: Verdict;
}
