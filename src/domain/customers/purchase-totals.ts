import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';
import type { TextColumn } from '../table/column';
import { observationBeforeData } from './observation-before-data';
import { PurchaseTally } from './purchase-tally';
import { STEP_LINES, type TransactionLines } from './transaction-lines';

/** What recency, frequency and money are of: a figure a customer, in order of first appearance. */
export interface PurchaseTotals {
  readonly customerId: TextColumn;
  /** From the last purchase to the end of observation; `NaN` without one. */
  readonly recencyDays: Float64Array;
  /** Different orders with a purchase; a purchase line without an order id is an order of its own. */
  readonly orders: Float64Array;
  /** Refunds taken off. */
  readonly monetaryValue: Float64Array;
  /** Day of the end of observation, epoch milliseconds. */
  readonly asOf: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/**
 * The same three figures as `customerFeatures` with refunds taken off, in one pass over the lines instead of eight.
 *
 * @param asOf end of observation, epoch milliseconds, of which the calendar day counts; `null` is the last date
 * @throws ClienteleError `observation-before-data`, `no-usable-rows`
 */
export function* purchaseTotals(lines: TransactionLines, asOf: number | null): Steps<PurchaseTotals> {
  const tally = yield* tallied(lines, asOf === null ? Infinity : (Math.floor(asOf / DAY_MS) + 1) * DAY_MS);
  if (tally.customers === 0) {
    throw (
      (yield* observationBeforeData(lines, Math.floor((asOf ?? Infinity) / DAY_MS))) ?? noUsableLines(lines.date.length)
    );
  }
  const { last, orders, money } = tally.totals();
  const lastDay = Math.floor((asOf ?? tally.latest) / DAY_MS);
  for (let place = 0; place < last.length; place++) {
    last[place] = last[place] === -Infinity ? NaN : lastDay - Math.floor(last[place]! / DAY_MS);
  }
  const { missingCustomer, missingDate, missingAmount, afterEnd } = tally.leftOut;
  const reasons = {
    'missing-customer': missingCustomer,
    'missing-date': missingDate,
    'missing-amount': missingAmount,
    'after-as-of': afterEnd,
  };
  return {
    customerId: idsOf(lines.customer, tally.codes.subarray(0, tally.customers)),
    recencyDays: last,
    orders,
    monetaryValue: money,
    asOf: lastDay * DAY_MS,
    leftOut: Object.entries(reasons).flatMap(([reason, rows]) => (rows > 0 ? [{ reason, rows }] : [])),
  };
}

function* tallied(lines: TransactionLines, end: number): Steps<PurchaseTally> {
  let tally = new PurchaseTally(lines, end, false);
  const rows = lines.date.length;
  for (let from = 0; from < rows; from += STEP_LINES) {
    yield from / rows;
    tally.add(from, Math.min(rows, from + STEP_LINES));
    if (!tally.beyond) continue;
    tally = new PurchaseTally(lines, end, true);
    from = -STEP_LINES;
  }
  return tally;
}

function idsOf({ dictionary }: TextColumn, own: Uint32Array): TextColumn {
  const ids = new Array<string>(own.length);
  const codes = new Uint32Array(own.length);
  for (let place = 0; place < own.length; place++) {
    ids[place] = dictionary[own[place]!]!;
    codes[place] = place;
  }
  return { type: 'text', dictionary: ids, codes };
}

function noUsableLines(rows: number): ClienteleError {
  return new ClienteleError(
    'no-usable-rows',
    `None of the ${rows} lines has a customer, a date up to the end of observation, and an amount. Check which columns ` +
      'have these roles.',
    { rows },
  );
}
