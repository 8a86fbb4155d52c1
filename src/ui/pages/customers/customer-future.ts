import type { LifetimeResult } from '../../../contract/catalogue';
import type { RowsPage, TableInfo } from '../../../contract/tables';
import { MONTH_LENGTH } from '../../../domain/value/lifetime/discounted-purchases';
import {
  customerOutlook,
  outlookAfterPurchase,
  type CustomerOutlook,
  type OutlookModel,
} from '../../../domain/value/lifetime/customer-outlook';
import { outlookInterval } from '../../../domain/value/lifetime/outlook-interval';
import { aliveHistory } from '../../../domain/value/purchase/alive-history';
import { PARAMETER_NAMES } from '../../../domain/value/purchase/model';
import { roleColumn } from '../../app/find-tables';

const DAY_MS = 86_400_000;
const WEEK = 7;
const SPEND_NAMES = ['p', 'q', 'v'] as const;

/** A day with a purchase, in days since 1970, and its money. */
export interface PurchaseDay {
  readonly day: number;
  readonly money: number;
}

export interface CustomerFuture {
  readonly now: CustomerOutlook;
  /** Between what the customer will bring with 95 % certainty, chance included. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Whether they bought on one day alone and the model, BG/NBD, has such customers stay whatever time passes. */
  readonly surelyAlive: boolean;
  /** End of observation, ISO 8601. */
  readonly asOf: string;
  /** After one more purchase at the end of observation. */
  readonly then: CustomerOutlook;
  /** Days since the first purchase, and P(alive) as it stood on each. */
  readonly days: readonly number[];
  readonly alive: readonly number[];
}

/** Different days with a purchase, ascending, with what was bought on each; refunds are none. */
export function purchaseDaysOf(lines: RowsPage, transactions: TableInfo): PurchaseDay[] {
  const place = (role: 'date' | 'amount' | 'quantity' | 'unitPrice'): number =>
    lines.columns.indexOf(roleColumn(transactions, role) ?? '');
  const [date, amount, quantity, unitPrice] = [place('date'), place('amount'), place('quantity'), place('unitPrice')];
  const days = new Map<number, number>();
  for (const row of lines.rows) {
    const figure = (column: number): number => (typeof row[column] === 'number' ? row[column] : NaN);
    const time = Date.parse(String(row[date]));
    const money = amount >= 0 ? figure(amount) : figure(quantity) * figure(unitPrice);
    if (Number.isNaN(time) || !(money >= 0) || figure(quantity) < 0) continue;
    const day = Math.floor(time / DAY_MS);
    days.set(day, (days.get(day) ?? 0) + money);
  }
  return [...days].map(([day, money]) => ({ day, money })).sort((a, b) => a.day - b.day);
}

/**
 * What is to come of one customer, and how likely they were still one week by week; `null` where no model was fitted. Purchases after
 * the model's end of observation are not known of.
 *
 * @param purchases ascending
 * @param money share of the spend that is kept, and what later money is worth
 */
export function customerFuture(
  fitted: LifetimeResult,
  purchases: readonly PurchaseDay[],
  { margin, monthlyDiscountRate }: { readonly margin: number; readonly monthlyDiscountRate: number },
): CustomerFuture | null {
  const { purchase, spend, asOf, timeUnit, months, model: name } = fitted;
  if (asOf === null) return null;
  const end = Math.floor(Date.parse(asOf) / DAY_MS);
  const known = purchases.filter(({ day }) => day <= end);
  const purchaseDays = known.map(({ day }) => day);
  const [first, last] = [purchaseDays[0], purchaseDays.at(-1)];
  if (!purchase.params || !spend.params || first === undefined || last === undefined) return null;
  const model: OutlookModel = {
    purchase: { name, parameters: Float64Array.from(PARAMETER_NAMES[name], (each) => purchase.params![each]!) },
    spend: Float64Array.from(SPEND_NAMES, (each) => spend.params![each]!),
    horizon: { months, monthLength: MONTH_LENGTH[timeUnit], discountRate: monthlyDiscountRate },
    margin,
  };
  const unit = timeUnit === 'week' ? WEEK : 1;
  const history = { frequency: purchaseDays.length - 1, recency: (last - first) / unit, T: (end - first) / unit };
  const meanSpend = known.slice(1).reduce((sum, { money: spent }) => sum + spent, 0) / history.frequency;
  const now = customerOutlook(model, history, meanSpend);
  const at = weeklyDays(first, end);
  return {
    now,
    interval: outlookInterval(model, history, meanSpend, now),
    surelyAlive: name === 'bgNbd' && history.frequency === 0,
    asOf,
    then: outlookAfterPurchase(model, history, meanSpend),
    days: at.map((day) => day - first),
    alive: aliveHistory(model.purchase, purchaseDays, at, unit),
  };
}

/** Every seventh day, and the last. */
function weeklyDays(first: number, end: number): number[] {
  const weeks = Math.ceil((end - first) / WEEK);
  return Array.from({ length: weeks + 1 }, (_, week) => Math.min(end, first + week * WEEK));
}
