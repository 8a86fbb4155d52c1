import { customersInOrder } from '../../customers/customer-totals';
import { groupPurchases } from '../../customers/purchase-groups';
import { lineKinds, PURCHASE, type TransactionLines } from '../../customers/transaction-lines';
import { portion, type Steps } from '../../stats/steps';
import { DAY_MS } from '../../table/calendar';
import type { PurchaseColumns } from './purchase-data';

const STEP_CUSTOMERS = 8_192;

/**
 * The days with a purchase of each customer, in the order of `customerFeatures`: those of customer `i` are
 * `days[starts[i]]` up to `days[starts[i + 1]]`, ascending, in days since 1970.
 */
export interface PurchaseDays {
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly firstDay: number;
  /** End of observation. */
  readonly lastDay: number;
}

/** @param lastDay end of observation, in days since 1970 */
export function* purchaseDays(lines: TransactionLines, lastDay: number): Steps<PurchaseDays> {
  const { kinds } = yield* portion(lineKinds(lines, lastDay, 'ignore'), 0, 0.2);
  const customers = yield* portion(customersInOrder(lines.customer, kinds), 0.2, 0.3);
  const purchases = new Uint32Array(customers.codes.length);
  for (let line = 0; line < kinds.length; line++) {
    if (kinds[line] === PURCHASE) purchases[customers.places[lines.customer.codes[line]!]!]!++;
  }
  yield 0.4;
  const groups = yield* portion(groupPurchases(lines.customer, kinds, customers, purchases), 0.4, 0.6);
  const all = new Int32Array(groups.lines.length);
  for (let i = 0; i < all.length; i++) all[i] = Math.floor(lines.date[groups.lines[i]!]! / DAY_MS);
  const starts = new Uint32Array(groups.starts.length);
  const days = new Int32Array(all.length);
  let kept = 0;
  let firstDay = Infinity;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    if (customer % STEP_CUSTOMERS === 0) yield 0.6 + (0.4 * customer) / starts.length;
    starts[customer] = kept;
    const own = all.subarray(groups.starts[customer], groups.starts[customer + 1]).sort();
    for (let i = 0; i < own.length; i++) if (i === 0 || own[i] !== own[i - 1]) days[kept++] = own[i]!;
    if (own.length > 0) firstDay = Math.min(firstDay, own[0]!);
  }
  starts[starts.length - 1] = kept;
  return { starts, days: days.slice(0, kept), firstDay, lastDay };
}

/** The histories as they stood at the end of a day; `NaN` for customers who came later. `later` counts purchases after it. */
export function historiesAt(
  { starts, days, lastDay }: PurchaseDays,
  end: number,
  daysPerUnit: number,
): PurchaseColumns & { readonly later: Float64Array } {
  const made = () => new Float64Array(starts.length - 1).fill(NaN);
  const [frequency, recency, T, later] = [made(), made(), made(), made()];
  for (let customer = 0; customer < frequency.length; customer++) {
    const [from, to] = [starts[customer]!, starts[customer + 1]!];
    let after = from;
    while (after < to && days[after]! <= end) after++;
    if (after === from) continue;
    frequency[customer] = after - from - 1;
    recency[customer] = (days[after - 1]! - days[from]!) / daysPerUnit;
    T[customer] = (Math.min(end, lastDay) - days[from]!) / daysPerUnit;
    later[customer] = to - after;
  }
  return { frequency, recency, T, later };
}
