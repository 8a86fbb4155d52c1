import { DECIMAL_TOLERANCE, MOST_SCALE } from '../stats/decimal-scale';
import { MISSING_CODE } from '../table/column';
import { OrderCounter } from './order-counter';
import { isRefund } from './refund';
import type { TransactionLines } from './transaction-lines';

/** Figures of a customer, side by side in memory: a line then touches one place and not one a figure. */
const FIELDS = 4;
const LAST = 0;
const ORDERS = 1;
const MONEY = 2;
const LOST = 3;

/**
 * Adds up purchases by customer code. Alone with its loop: it is nearly all of the time that RFM takes.
 *
 * Money is added in whole units of the least decimal seen so far, as `GroupSums` does by `decimalScale`, but without a
 * pass over the amounts to find it: sums grow tenfold whenever a finer amount turns up.
 */
export class PurchaseTally {
  /** Customer codes in order of first appearance. */
  readonly codes: Uint32Array;
  customers = 0;
  readonly leftOut = { missingCustomer: 0, missingDate: 0, missingAmount: 0, afterEnd: 0 };
  /** Of all lines, epoch milliseconds. */
  latest = -Infinity;
  /** Whether the money is beyond whole numbers, so that all is to be added anew, compensated. */
  beyond = false;
  readonly #figures: Float64Array;
  readonly #appeared: Uint8Array;
  readonly #counter: OrderCounter | null;
  #scale = 1;
  #size = 0;

  /** @param end of observation, epoch milliseconds @param compensated as `GroupSums` without a scale */
  constructor(
    private readonly lines: TransactionLines,
    private readonly end: number,
    private readonly compensated: boolean,
  ) {
    const known = lines.customer.dictionary.length;
    this.codes = new Uint32Array(known);
    this.#appeared = new Uint8Array(known);
    this.#figures = new Float64Array(known * FIELDS);
    this.#counter = lines.order && new OrderCounter(lines.order);
  }

  add(from: number, to: number): void {
    const { end, codes, compensated, leftOut } = this;
    const { date, amount, quantity } = this.lines;
    const own = this.lines.customer.codes;
    const figures = this.#figures;
    const appeared = this.#appeared;
    const counter = this.#counter;
    let { customers, latest } = this;
    let scale = this.#scale;
    let size = this.#size;
    for (let line = from; line < to; line++) {
      const code = own[line]!;
      const time = date[line]!;
      const value = amount[line]!;
      if (time > latest) latest = time;
      if (code === MISSING_CODE) leftOut.missingCustomer++;
      else if (time !== time) leftOut.missingDate++;
      else if (!(value - value === 0)) leftOut.missingAmount++;
      else if (time >= end) leftOut.afterEnd++;
      else {
        const at = code * FIELDS;
        if (appeared[code] === 0) {
          appeared[code] = 1;
          figures[at + LAST] = -Infinity;
          codes[customers++] = code;
        }
        let money = Math.abs(value);
        size += money;
        if (!isRefund(value, quantity?.[line])) {
          if (time > figures[at + LAST]!) figures[at + LAST] = time;
          if (counter === null || counter.isNew(line, code)) figures[at + ORDERS]!++;
        } else money = -money;
        const sum = figures[at + MONEY]!;
        if (compensated) {
          const next = sum + money;
          figures[at + LOST]! += Math.abs(sum) >= Math.abs(money) ? sum - next + money : money - next + sum;
          figures[at + MONEY] = next;
        } else {
          let units = Math.round(money * scale);
          while (Math.abs(units - money * scale) > DECIMAL_TOLERANCE * Math.abs(money * scale)) {
            scale *= 10;
            if (scale > MOST_SCALE) {
              this.beyond = true;
              return;
            }
            this.#grow();
            units = Math.round(money * scale);
          }
          figures[at + MONEY]! += units;
        }
      }
    }
    this.customers = customers;
    this.latest = latest;
    this.#scale = scale;
    this.#size = size;
    this.beyond = !compensated && size * scale >= Number.MAX_SAFE_INTEGER / 2;
  }

  /** In order of first appearance; `last` is infinite without a purchase. */
  totals(): { readonly last: Float64Array; readonly orders: Float64Array; readonly money: Float64Array } {
    const { customers } = this;
    const last = new Float64Array(customers);
    const orders = new Float64Array(customers);
    const money = new Float64Array(customers);
    for (let place = 0; place < customers; place++) {
      const at = this.codes[place]! * FIELDS;
      last[place] = this.#figures[at + LAST]!;
      orders[place] = this.#figures[at + ORDERS]!;
      money[place] = (this.#figures[at + MONEY]! + this.#figures[at + LOST]!) / this.#scale;
    }
    return { last, orders, money };
  }

  #grow(): void {
    const figures = this.#figures;
    for (let at = MONEY; at < figures.length; at += FIELDS) figures[at]! *= 10;
  }
}
