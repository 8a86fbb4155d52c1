import { quantile } from '../../stats/quantile';
import { seededRandom } from '../../stats/random';
import type { PurchaseHistory } from '../purchase/model';
import type { CustomerOutlook, OutlookModel } from './customer-outlook';
import { futureSpend } from './future';

const MOST_FUTURES = 2000;
const FEWEST_FUTURES = 200;
/** Purchases drawn in all: a frequent buyer's futures are many, and each tells more. */
const MOST_PURCHASES = 200_000;

/**
 * Between what a customer will bring, chance included, so often: quantiles over futures drawn from the model, whose parameters are taken
 * as known. That is the lesser part for one customer.
 *
 * @param meanSpend of the repeat purchases; of no meaning without any
 */
export function outlookInterval(
  { purchase, spend, horizon, margin }: OutlookModel,
  history: PurchaseHistory,
  meanSpend: number,
  { probabilityAlive, expectedPurchases }: Pick<CustomerOutlook, 'probabilityAlive' | 'expectedPurchases'>,
  confidence = 0.95,
  seed = 42,
): { readonly low: number; readonly high: number } {
  const affordable = Math.floor(MOST_PURCHASES / Math.max(1, expectedPurchases));
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: Math.max(FEWEST_FUTURES, Math.min(MOST_FUTURES, affordable)) }, () =>
    random() < probabilityAlive ? margin * futureSpend(purchase, spend, history, meanSpend, horizon, random) : 0,
  ).sort();
  return { low: quantile(values, (1 - confidence) / 2), high: quantile(values, (1 + confidence) / 2) };
}
