import { GroupSums } from '../stats/group-sums';
import type { Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { PURCHASE, STEP_LINES, UNUSED, type TransactionLines } from './transaction-lines';

/** The customers with a line in use, in order of appearance. */
export interface CustomerOrder {
  /** Dictionary code of each customer. */
  readonly codes: Uint32Array;
  /** Place of each dictionary code among the customers; `MISSING_CODE` for one without lines. */
  readonly places: Uint32Array;
}

/** What one pass over the lines adds up, a figure a customer. */
export interface CustomerTotals {
  readonly purchaseLines: Uint32Array;
  /** Epoch milliseconds; infinite where there is no purchase. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Refunds taken off. */
  readonly money: Float64Array;
  readonly items: Float64Array;
  readonly refunds: Float64Array;
  readonly refundAmount: Float64Array;
  /** Date of the earliest line in use. */
  readonly from: number;
}

export function* customersInOrder(customer: TextColumn, kinds: Uint8Array): Steps<CustomerOrder> {
  const places = new Uint32Array(customer.dictionary.length).fill(MISSING_CODE);
  const codes = new Uint32Array(customer.dictionary.length);
  let count = 0;
  for (let line = 0; line < kinds.length; line++) {
    if (line % STEP_LINES === 0) yield line / kinds.length;
    const code = customer.codes[line]!;
    if (kinds[line] === UNUSED || places[code] !== MISSING_CODE) continue;
    places[code] = count;
    codes[count++] = code;
  }
  return { codes: codes.subarray(0, count), places };
}

/** Customers with lines, none of which is used. */
export function* absentCustomers(customer: TextColumn, { codes, places }: CustomerOrder): Steps<number> {
  if (codes.length === places.length) return 0;
  const seen = new Uint8Array(places.length);
  let count = 0;
  for (let line = 0; line < customer.codes.length; line++) {
    if (line % STEP_LINES === 0) yield line / customer.codes.length;
    const code = customer.codes[line]!;
    if (places[code] !== MISSING_CODE || code === MISSING_CODE || seen[code]) continue;
    seen[code] = 1;
    count++;
  }
  return count;
}

/**
 * Money and units of a refund are taken by their size, whichever sign the line gives them.
 *
 * @param scale of the amounts, by `decimalScale`
 */
export function* customerTotals(
  { customer, date, amount, quantity }: TransactionLines,
  kinds: Uint8Array,
  { codes, places }: CustomerOrder,
  scale: number | null,
): Steps<CustomerTotals> {
  const count = codes.length;
  const purchaseLines = new Uint32Array(count);
  const first = new Float64Array(count).fill(Infinity);
  const last = new Float64Array(count).fill(-Infinity);
  const money = new GroupSums(count, scale);
  const items = new Float64Array(count);
  const refunds = new Float64Array(count);
  const refunded = new GroupSums(count, scale);
  let from = Infinity;
  for (let line = 0; line < kinds.length; line++) {
    if (line % STEP_LINES === 0) yield line / kinds.length;
    if (kinds[line] === UNUSED) continue;
    const place = places[customer.codes[line]!]!;
    const time = date[line]!;
    const units = quantity && Number.isFinite(quantity[line]) ? Math.abs(quantity[line]!) : 1;
    if (time < from) from = time;
    if (kinds[line] === PURCHASE) {
      purchaseLines[place]!++;
      money.add(place, amount[line]!);
      items[place]! += units;
      if (time < first[place]!) first[place] = time;
      if (time > last[place]!) last[place] = time;
    } else {
      refunds[place]!++;
      const size = Math.abs(amount[line]!);
      refunded.add(place, size);
      money.add(place, -size);
      items[place]! -= units;
    }
  }
  const sums = { money: money.totals(), refundAmount: refunded.totals() };
  return { purchaseLines, first, last, items, refunds, from, ...sums };
}

/** Money that each customer spent on purchase days after the first. */
export function* repeatMoney(
  { customer, date, amount }: TransactionLines,
  kinds: Uint8Array,
  { places }: CustomerOrder,
  { first }: CustomerTotals,
  scale: number | null,
): Steps<Float64Array> {
  const firstDays = first.map((time) => Math.floor(time / DAY_MS));
  const money = new GroupSums(first.length, scale);
  for (let line = 0; line < kinds.length; line++) {
    if (line % STEP_LINES === 0) yield line / kinds.length;
    if (kinds[line] !== PURCHASE) continue;
    const place = places[customer.codes[line]!]!;
    if (Math.floor(date[line]! / DAY_MS) > firstDays[place]!) money.add(place, amount[line]!);
  }
  return money.totals();
}
