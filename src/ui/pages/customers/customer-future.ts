import type { LifetimeResult } from '../../../contract/catalogue';
import type { RowsPage, TableInfo } from '../../../contract/tables';
import { MONTH_LENGTH } from '../../../domain/value/lifetime/discounted-purchases';
import {
  customerOutlook,
  outlookAfterPurchase,
  type CustomerOutlook,
  type OutlookModel,
} from '../../../domain/value/lifetime/customer-outlook';
import { aliveHistory } from '../../../domain/value/purchase/alive-history';
import { PARAMETER_NAMES } from '../../../domain/value/purchase/model';
import { roleColumn } from '../../app/find-tables';

const DAY_MS = 86_400_000;
const WEEK = 7;
const SPEND_NAMES = ['p', 'q', 'v'] as const;

export interface CustomerFuture {
  readonly now: CustomerOutlook;
  /** After one more purchase at the end of observation. */
  readonly then: CustomerOutlook;
  /** Days since the first purchase, and P(alive) as it stood on each. */
  readonly days: readonly number[];
  readonly alive: readonly number[];
}

/** Different days with a purchase, ascending, in days since 1970; refunds are none. */
export function purchaseDaysOf(lines: RowsPage, transactions: TableInfo): number[] {
  const place = (role: 'date' | 'amount' | 'quantity' | 'unitPrice'): number =>
    lines.columns.indexOf(roleColumn(transactions, role) ?? '');
  const [date, amount, quantity, unitPrice] = [place('date'), place('amount'), place('quantity'), place('unitPrice')];
  const days = lines.rows.flatMap((row) => {
    const figure = (column: number): number => (typeof row[column] === 'number' ? row[column] : NaN);
    const time = Date.parse(String(row[date]));
    const money = amount >= 0 ? figure(amount) : figure(quantity) * figure(unitPrice);
    return Number.isNaN(time) || !(money >= 0) || figure(quantity) < 0 ? [] : [Math.floor(time / DAY_MS)];
  });
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * What is to come of one customer, and how likely they were still one week by week; `null` where no model was fitted.
 *
 * @param meanSpend of the repeat purchases; `null` without any
 * @param money share of the spend that is kept, and what later money is worth
 */
export function customerFuture(
  fitted: LifetimeResult,
  days: readonly number[],
  meanSpend: number | null,
  { margin, monthlyDiscountRate }: { readonly margin: number; readonly monthlyDiscountRate: number },
): CustomerFuture | null {
  const { purchase, spend, asOf, timeUnit, months, model: name } = fitted;
  if (asOf === null) return null;
  const end = Math.floor(Date.parse(asOf) / DAY_MS);
  const purchaseDays = days.filter((day) => day <= end);
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
  const known = meanSpend ?? NaN;
  const at = weeklyDays(first, end);
  return {
    now: customerOutlook(model, history, known),
    then: outlookAfterPurchase(model, history, known),
    days: at.map((day) => day - first),
    alive: aliveHistory(model.purchase, purchaseDays, at, unit),
  };
}

/** Every seventh day, and the last. */
function weeklyDays(first: number, end: number): number[] {
  const weeks = Math.ceil((end - first) / WEEK);
  return Array.from({ length: weeks + 1 }, (_, week) => Math.min(end, first + week * WEEK));
}
