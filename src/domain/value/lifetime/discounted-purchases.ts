import { expectedWhileAlive } from '../purchase/expected-purchases';
import type { PurchaseHistory, PurchaseModel } from '../purchase/model';

/** How far ahead value is counted, and what later money is worth. */
export interface Horizon {
  /** Whole months from 0 on. */
  readonly months: number;
  /** Of a month, in the unit of time of the model. */
  readonly monthLength: number;
  /** By month. */
  readonly discountRate: number;
}

/** A month in the units of time, as `lifetimes` counts it. */
export const MONTH_LENGTH = { day: 30, week: 4.345 } as const;

/**
 * Purchases to expect of a customer known to be alive, each month's worth 1 / (1 + rate)^month:
 * Σ_i (E[Y(i)] − E[Y(i − 1)]) / (1 + d)^i, as `lifetimes.utils._customer_lifetime_value` sums it.
 */
export function discountedWhileAlive(
  model: PurchaseModel,
  history: Omit<PurchaseHistory, 'recency'>,
  { months, monthLength, discountRate }: Horizon,
): number {
  let before = 0;
  let sum = 0;
  for (let month = 1; month <= months; month++) {
    const upTo = expectedWhileAlive(model, history, month * monthLength);
    sum += (upTo - before) / (1 + discountRate) ** month;
    before = upTo;
  }
  return sum;
}
