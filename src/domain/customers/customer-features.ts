import { ClienteleError } from '../error';
import { decimalScale } from '../stats/decimal-scale';
import { portion, type Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';
import type { TextColumn } from '../table/column';
import { absentCustomers, customersInOrder, customerTotals, repeatMoney, type CustomerTotals } from './customer-totals';
import type { CustomerFeatures, FeatureOptions, FeatureTable } from './feature-table';
import { observationBeforeData } from './observation-before-data';
import { distinctPerGroup, groupPurchases } from './purchase-groups';
import { lineKinds, STEP_LINES, type TransactionLines } from './transaction-lines';

/**
 * From transaction lines to one row a customer. Frequency, recency and T are the summary that BG/NBD takes (Fader,
 * Hardie & Lee 2005), counted in days as `lifetimes.utils.summary_data_from_transaction_data` counts them; weeks
 * are days divided by seven.
 *
 * @throws ClienteleError `observation-before-data`, `no-usable-rows`, `only-refunds`
 */
export function* customerFeatures(lines: TransactionLines, options: FeatureOptions): Steps<FeatureTable> {
  const lastDay = dayOf(options.asOf ?? lastDate(lines.date));
  const { kinds, leftOut } = yield* portion(lineKinds(lines, lastDay, options.refunds), 0, 0.15);
  const customers = yield* portion(customersInOrder(lines.customer, kinds), 0.15, 0.25);
  if (customers.codes.length === 0) {
    throw (yield* observationBeforeData(lines, lastDay)) ?? noUsableLines(kinds.length, leftOut);
  }
  const absent = yield* portion(absentCustomers(lines.customer, customers), 0.25, 0.25);
  const scale = yield* portion(decimalScale(lines.amount), 0.25, 0.28);
  const totals = yield* portion(customerTotals(lines, kinds, customers, scale), 0.28, 0.4);
  const groups = yield* portion(groupPurchases(lines.customer, kinds, customers, totals.purchaseLines), 0.4, 0.5);

  const firstDay = dayOf(totals.from);
  const days = yield* portion(daysSince(firstDay, lines.date), 0.5, 0.55);
  const purchaseDays = yield* portion(distinctPerGroup(groups, days, lastDay - firstDay + 1, 'skipped'), 0.55, 0.65);
  const orders = lines.order
    ? yield* portion(distinctPerGroup(groups, lines.order.codes, lines.order.dictionary.length, 'counted'), 0.65, 0.8)
    : Float64Array.from(totals.purchaseLines);
  const distinctItems =
    lines.item &&
    (yield* portion(distinctPerGroup(groups, lines.item.codes, lines.item.dictionary.length, 'skipped'), 0.8, 0.9));
  const repeats = yield* portion(repeatMoney(lines, kinds, customers, totals, scale), 0.9, 0.95);
  const counted = { orders, distinctItems, purchaseDays, repeatMoney: repeats };
  const made = yield* portion(figures(totals, counted, lastDay, options.timeUnit === 'week' ? 7 : 1), 0.95, 1);

  return {
    from: firstDay * DAY_MS,
    asOf: lastDay * DAY_MS,
    lines: groups.lines.length + totals.refunds.reduce((sum, count) => sum + count, 0),
    absent,
    leftOut,
    features: { customerId: ownDictionary(lines.customer, customers.codes), ...made },
  };
}

interface Counted {
  readonly orders: Float64Array;
  readonly distinctItems: Float64Array | null;
  readonly purchaseDays: Float64Array;
  readonly repeatMoney: Float64Array;
}

type Figures = Omit<CustomerFeatures, 'customerId'>;

function* figures(totals: CustomerTotals, counted: Counted, lastDay: number, daysPerUnit: number): Steps<Figures> {
  const { first, last, money, items, refunds, refundAmount } = totals;
  const { orders, distinctItems, purchaseDays } = counted;
  const each = (figure: (place: number) => number): Float64Array =>
    orders.map((count, place) => (count === 0 ? NaN : figure(place)));
  const firstDays = first.map(dayOf);
  const span = each((place) => dayOf(last[place]!) - firstDays[place]!);
  yield 0.2;
  const tenureDays = each((place) => lastDay - firstDays[place]!);
  const recencyDays = each((place) => tenureDays[place]! - span[place]!);
  yield 0.4;
  const averageOrderValue = each((place) => money[place]! / orders[place]!);
  yield 0.6;
  const frequency = each((place) => purchaseDays[place]! - 1);
  const repeatOrderValue = each((place) => counted.repeatMoney[place]! / frequency[place]!);
  yield 0.8;
  return {
    orders,
    monetaryValue: money,
    averageOrderValue,
    recencyDays,
    tenureDays,
    items,
    distinctItems,
    refunds,
    refundAmount,
    meanDaysBetweenOrders: each((place) => (orders[place] === 1 ? NaN : span[place]! / (orders[place]! - 1))),
    frequency,
    recency: span.map((days) => days / daysPerUnit),
    T: tenureDays.map((days) => days / daysPerUnit),
    repeatOrderValue,
    firstPurchase: each((place) => first[place]!),
    lastPurchase: each((place) => last[place]!),
  };
}

function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}

function lastDate(dates: Float64Array): number {
  let last = -Infinity;
  for (const date of dates) if (date > last) last = date;
  return last;
}

/** Of no meaning for dates that are missing or earlier: their lines are in no group. */
function* daysSince(firstDay: number, dates: Float64Array): Steps<Uint32Array> {
  const days = new Uint32Array(dates.length);
  for (let line = 0; line < days.length; line++) {
    if (line % STEP_LINES === 0) yield line / days.length;
    days[line] = dayOf(dates[line]!) - firstDay;
  }
  return days;
}

/** The dictionary shrunk to the codes, in their order. */
function ownDictionary({ dictionary }: TextColumn, codes: Uint32Array): TextColumn {
  return {
    type: 'text',
    dictionary: Array.from(codes, (code) => dictionary[code]!),
    codes: codes.map((_, place) => place),
  };
}

function noUsableLines(rows: number, leftOut: FeatureTable['leftOut']): ClienteleError {
  if (rows > 0 && leftOut.every(({ reason }) => reason === 'refund-ignored')) {
    return new ClienteleError(
      'only-refunds',
      `All ${rows} lines are refunds: their amount or their quantity is below 0. There is no purchase to learn from.`,
      { rows },
    );
  }
  const reasons = leftOut.map((entry) => `${entry.rows} ${entry.reason}`);
  return new ClienteleError(
    'no-usable-rows',
    `None of the ${rows} lines has a customer, a date up to the end of observation, and an amount` +
      `${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}. Check which columns have these roles.`,
    { rows, reasons },
  );
}
