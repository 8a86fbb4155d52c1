import { ClienteleError } from '../error';
import { decimalScale } from '../stats/decimal-scale';
import { GroupSums } from '../stats/group-sums';
import { portion, type Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { PairSet } from './pair-set';
import { isRefund } from './refund';
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
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/**
 * The same three figures as `customerFeatures` with refunds taken off, in one pass over the lines instead of eight.
 *
 * @param asOf end of observation, epoch milliseconds, of which the calendar day counts; `null` is the last date
 * @throws ClienteleError `no-usable-rows`
 */
export function* purchaseTotals(lines: TransactionLines, asOf: number | null): Steps<PurchaseTotals> {
  const { customer, date, amount, quantity, order } = lines;
  const lastDay = Math.floor((asOf ?? latest(date)) / DAY_MS);
  const end = (lastDay + 1) * DAY_MS;
  const scale = yield* portion(decimalScale(amount), 0, 0.2);
  const known = customer.dictionary.length;
  const appeared = new Uint8Array(known);
  const codes = new Uint32Array(known);
  const last = new Float64Array(known).fill(-Infinity);
  const money = new GroupSums(known, scale);
  const counter = new OrderCounter(order, known);
  let customers = 0;
  let [missingCustomer, missingDate, missingAmount, afterEnd] = [0, 0, 0, 0];
  for (let line = 0; line < date.length; line++) {
    if (line % STEP_LINES === 0) yield 0.2 + (0.7 * line) / date.length;
    const code = customer.codes[line]!;
    const time = date[line]!;
    const value = amount[line]!;
    if (code === MISSING_CODE) missingCustomer++;
    else if (Number.isNaN(time)) missingDate++;
    else if (!Number.isFinite(value)) missingAmount++;
    else if (time >= end) afterEnd++;
    else {
      if (appeared[code] === 0) {
        appeared[code] = 1;
        codes[customers++] = code;
      }
      if (!isRefund(value, quantity?.[line])) {
        money.add(code, value);
        if (time > last[code]!) last[code] = time;
        counter.add(code, line);
      } else money.add(code, -Math.abs(value));
    }
  }
  const leftOut = Object.entries({
    'missing-customer': missingCustomer,
    'missing-date': missingDate,
    'missing-amount': missingAmount,
    'after-as-of': afterEnd,
  }).flatMap(([reason, rows]) => (rows > 0 ? [{ reason, rows }] : []));
  if (customers === 0) throw noUsableLines(date.length);
  const totals = money.totals();
  const own = codes.subarray(0, customers);
  return {
    customerId: {
      type: 'text',
      dictionary: Array.from(own, (code) => customer.dictionary[code]!),
      codes: Uint32Array.from(own, (_, place) => place),
    },
    recencyDays: Float64Array.from(own, (code) =>
      last[code] === -Infinity ? NaN : lastDay - Math.floor(last[code]! / DAY_MS),
    ),
    orders: Float64Array.from(own, (code) => counter.orders[code]!),
    monetaryValue: Float64Array.from(own, (code) => totals[code]!),
    leftOut,
  };
}

/** Counts different orders a customer. An order belongs to one customer, as a rule; those of several are remembered apart. */
class OrderCounter {
  readonly orders: Float64Array;
  readonly #owner: Uint32Array;
  readonly #shared = new PairSet();

  constructor(
    private readonly order: TextColumn | null,
    customers: number,
  ) {
    this.orders = new Float64Array(customers);
    this.#owner = new Uint32Array(order?.dictionary.length ?? 0).fill(MISSING_CODE);
  }

  add(customer: number, line: number): void {
    const code = this.order ? this.order.codes[line]! : MISSING_CODE;
    if (code !== MISSING_CODE) {
      const owner = this.#owner[code]!;
      if (owner === customer) return;
      if (owner === MISSING_CODE) this.#owner[code] = customer;
      else if (!this.#shared.add(code, customer)) return;
    }
    this.orders[customer]!++;
  }
}

function latest(dates: Float64Array): number {
  let last = -Infinity;
  for (const date of dates) if (date > last) last = date;
  return last;
}

function noUsableLines(rows: number): ClienteleError {
  return new ClienteleError(
    'no-usable-rows',
    `None of the ${rows} lines has a customer, a date up to the end of observation, and an amount. Check which columns ` +
      'have these roles.',
    { rows },
  );
}
