import { probabilityAlive } from '../purchase/alive';
import { expectedPurchases } from '../purchase/expected-purchases';
import type { PurchaseHistory, PurchaseModel } from '../purchase/model';
import { probabilityNoPurchase } from '../purchase/silence';
import { expectedSpend } from '../spend/expected-spend';
import { discountedWhileAlive, horizonSum, type Horizon } from './discounted-purchases';

export interface OutlookModel {
  readonly purchase: PurchaseModel;
  /** p, q and v of Gamma-Gamma. */
  readonly spend: Float64Array;
  readonly horizon: Horizon;
  /** Share of the spend that is kept. */
  readonly margin: number;
}

/** What the models foretell of one customer. */
export interface CustomerOutlook {
  readonly probabilityAlive: number;
  /** Within the horizon, as are the purchases. */
  readonly probabilityNoPurchase: number;
  readonly expectedPurchases: number;
  /** By purchase. */
  readonly expectedSpend: number;
  readonly clv: number;
}

/** @param meanSpend of the repeat purchases; of no meaning without any */
export function customerOutlook(
  { purchase, spend, horizon, margin }: OutlookModel,
  history: PurchaseHistory,
  meanSpend: number,
): CustomerOutlook {
  const length = horizon.months * horizon.monthLength;
  const alive = probabilityAlive(purchase, history);
  const money = expectedSpend(spend, history.frequency, meanSpend);
  return {
    probabilityAlive: alive,
    probabilityNoPurchase: probabilityNoPurchase(purchase, history, length),
    expectedPurchases: expectedPurchases(purchase, history, length),
    expectedSpend: money,
    clv: alive * discountedWhileAlive(purchase, history, horizonSum(horizon)) * money * margin,
  };
}

/**
 * The same after one more purchase at the end of observation. It is of the expected spend, which leaves that as it is:
 * the expectation after an observation as expected is the one before.
 */
export function outlookAfterPurchase(
  model: OutlookModel,
  history: PurchaseHistory,
  meanSpend: number,
): CustomerOutlook {
  const { frequency, T } = history;
  const money = expectedSpend(model.spend, frequency, meanSpend);
  const mean = frequency > 0 && meanSpend > 0 ? (frequency * meanSpend + money) / (frequency + 1) : money;
  return customerOutlook(model, { frequency: frequency + 1, recency: T, T }, mean);
}
