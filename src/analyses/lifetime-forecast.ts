import type { LifetimeResult } from '../contract/catalogue';
import { MADE_NAMES } from '../contract/made-names';
import { bootstrap } from '../domain/value/lifetime/bootstrap';
import type { Horizon } from '../domain/value/lifetime/discounted-purchases';
import {
  lifetimeIntervals,
  type LifetimeIntervals,
  type Uncertainty,
} from '../domain/value/lifetime/lifetime-intervals';
import { lifetimeValues } from '../domain/value/lifetime/lifetime-values';
import { predictPurchases, type PurchasePredictions } from '../domain/value/purchase/predict-purchases';
import type { AnalysisContext, NewColumn } from './analysis';
import { topRows } from './customer-values';
import type { FittedPurchases } from './purchase-fit';
import type { PurchaseRows } from './purchase-source';
import type { FittedSpend } from './spend-fit';

export interface ForecastOptions {
  readonly months: Horizon;
  /** In the time unit: of the probability of no purchase. */
  readonly silence: number;
  readonly margin: number;
  readonly bootstraps: number;
  readonly uncertainty: Uncertainty;
  readonly confidence: number;
  readonly seed: number;
}

export interface LifetimeForecast {
  readonly values: Float64Array;
  readonly predictions: PurchasePredictions;
  readonly expectedSpend: Float64Array;
  readonly intervals: LifetimeIntervals | null;
  /** Bootstrap samples used, and those that could not be fitted. */
  readonly samples: number;
  readonly failed: number;
}

/** Above this share of failed samples the others tell too little: there is no interval. */
const MANY_FAILED = 0.1;

/** Null where one of the two models could not be fitted. */
export async function forecastLifetimes(
  context: AnalysisContext,
  rows: PurchaseRows,
  { grouped, fit: purchase }: FittedPurchases,
  { fit: spend, data: spendData, expectedSpend }: FittedSpend,
  options: ForecastOptions,
): Promise<LifetimeForecast | null> {
  if (!purchase || !spend || !expectedSpend || !rows.money) return null;
  const { months: horizon, silence, margin, bootstraps, seed } = options;
  const length = horizon.months * horizon.monthLength;
  const told = await context.drive(predictPurchases(purchase, grouped, length), 0.25, 0.3);
  const silences =
    silence === length ? told : await context.drive(predictPurchases(purchase, grouped, silence), 0.3, 0.32);
  const predictions = { ...told, probabilityNoPurchase: silences.probabilityNoPurchase };
  const input = { probabilityAlive: told.probabilityAlive, expectedSpend, margin };
  const values = await context.drive(lifetimeValues(purchase, grouped, input, horizon), 0.32, 0.35);
  const fitted = { grouped, purchase, spendData, spend };
  const { samples, failed } = await context.drive(bootstrap(fitted, bootstraps, seed), 0.35, 0.65);
  const intervals =
    samples.length > 0 && Math.max(failed.purchase, failed.spend) <= MANY_FAILED * bootstraps
      ? await context.drive(
          lifetimeIntervals(purchase.name, grouped, rows.money.values, samples, { ...options, horizon }),
          0.65,
          0.98,
        )
      : null;
  return {
    values,
    predictions,
    expectedSpend,
    intervals,
    samples: samples.length,
    failed: bootstraps - samples.length,
  };
}

/** The most valuable customers, with what their value is made of. */
export async function topLifetimes(
  context: AnalysisContext,
  { ids }: PurchaseRows,
  { values, predictions, expectedSpend, intervals }: LifetimeForecast,
): Promise<LifetimeResult['top']> {
  return (await topRows(context, values)).map(({ row, value, rank }) => ({
    customerId: ids.dictionary[ids.codes[row]!]!,
    value,
    rank,
    low: intervals ? intervals.low[row]! : null,
    high: intervals ? intervals.high[row]! : null,
    expectedPurchases: predictions.expectedPurchases[row]!,
    expectedSpend: expectedSpend[row]!,
    probabilityAlive: predictions.probabilityAlive[row]!,
    probabilityNoPurchase: predictions.probabilityNoPurchase[row]!,
  }));
}

/** Returns the id of the table. */
export function storeLifetimes(
  context: AnalysisContext,
  name: string,
  { ids }: PurchaseRows,
  { values, predictions, expectedSpend, intervals }: LifetimeForecast,
): Promise<string> {
  const figures: Readonly<Record<string, Float64Array>> = {
    clv: values,
    ...(intervals && { clvLow: intervals.low, clvHigh: intervals.high }),
    ...predictions,
    expectedSpend,
  };
  return context.createTable(`${name}: ${MADE_NAMES['value.lifetime']}`, [
    { name: 'customerId', column: ids, role: 'customerId' },
    ...Object.entries(figures).map(([figure, column]): NewColumn => ({
      name: figure,
      column: { type: 'number', values: column },
    })),
  ]);
}
