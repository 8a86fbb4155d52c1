import type { TextColumn } from '../table/column';

export interface FeatureOptions {
  /** End of observation, epoch milliseconds, of which the calendar day counts; `null` is the last date in the lines. */
  readonly asOf: number | null;
  /**
   * `net` takes a refund off the money and the items of its customer; `ignore` leaves its line out as if it
   * were not there. Neither counts it as an order.
   */
  readonly refunds: 'net' | 'ignore';
  /** Unit of `recency` and `T`. */
  readonly timeUnit: 'day' | 'week';
}

/**
 * One value a customer, in order of first appearance. Days are calendar days in UTC. A customer with refunds only
 * has no orders, and `NaN` in every figure that needs a purchase.
 */
export interface CustomerFeatures {
  readonly customerId: TextColumn;
  /** Different order ids with a purchase; a purchase line without an order id is an order of its own. */
  readonly orders: Float64Array;
  /** All the money, refunds taken off: the M of RFM. */
  readonly monetaryValue: Float64Array;
  /** `monetaryValue` by order. */
  readonly averageOrderValue: Float64Array;
  /** From the last purchase to the end of observation: the R of RFM. */
  readonly recencyDays: Float64Array;
  /** From the first purchase to the end of observation. */
  readonly tenureDays: Float64Array;
  /** Units bought less units refunded; a line without a quantity is one unit. */
  readonly items: Float64Array;
  /** Different items bought; `null` where the lines name no items. */
  readonly distinctItems: Float64Array | null;
  /** Refund lines. */
  readonly refunds: Float64Array;
  readonly refundAmount: Float64Array;
  /** From the first to the last purchase, by the orders after the first; `NaN` for one order. */
  readonly meanDaysBetweenOrders: Float64Array;
  /** Days with a purchase after the first such day: x of BG/NBD. */
  readonly frequency: Float64Array;
  /** From the first to the last purchase, in the time unit: t_x of BG/NBD. */
  readonly recency: Float64Array;
  /** From the first purchase to the end of observation, in the time unit. */
  readonly T: Float64Array;
  /** Mean money of a purchase day after the first, refunds not taken off, as Gamma-Gamma takes it; `NaN` where none. */
  readonly repeatOrderValue: Float64Array;
  /** Epoch milliseconds. */
  readonly firstPurchase: Float64Array;
  readonly lastPurchase: Float64Array;
}

export interface FeatureTable {
  readonly features: CustomerFeatures;
  /** Days of the first line used and of the end of observation, epoch milliseconds. */
  readonly from: number;
  readonly asOf: number;
  /** Lines used. */
  readonly lines: number;
  /** Customers none of whose lines could be used. */
  readonly absent: number;
  /** Lines not used, by reason; reasons without lines are absent. */
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}
