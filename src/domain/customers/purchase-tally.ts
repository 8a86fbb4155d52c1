import { DECIMAL_TOLERANCE, MOST_SCALE } from '../stats/decimal-scale';
import { MISSING_CODE } from '../table/column';
import { OrderCounter } from './order-counter';
import { plainMoney } from './plain-money';
import { isRefund } from './refund';
import type { TransactionLines } from './transaction-lines';

/** Figures of a customer, side by side in memory: a line then touches one place and not one a figure. */
const FIELDS = 4;
const LAST = 0;
const ORDERS = 1;
const MONEY = 2;
const LOST = 3;

/** Lines that are looked through before they are added: their units stay in the nearest cache. */
const RUN_LINES = 2_048;

/**
 * Adds up purchases by customer code. Alone with its loops: they are most of the time that RFM takes. Runs of plain lines
 * are added without asking anything of a line twice.
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
  readonly #counter: OrderCounter | null;
  readonly #units = new Float64Array(RUN_LINES);
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
    this.#figures = new Float64Array(known * FIELDS);
    for (let at = LAST; at < this.#figures.length; at += FIELDS) this.#figures[at] = NaN;
    this.#counter = lines.order && new OrderCounter(lines.order);
  }

  add(from: number, to: number): void {
    for (let start = from; start < to && !this.beyond; start += RUN_LINES) {
      const stop = Math.min(to, start + RUN_LINES);
      const plain = this.compensated
        ? null
        : plainMoney(this.lines, start, stop, { end: this.end, scale: this.#scale, units: this.#units });
      if (!plain) this.#addAny(start, stop);
      else {
        this.#addPlain(start, stop);
        this.latest = Math.max(this.latest, plain.latest);
        this.#size += plain.size;
      }
      this.beyond ||= !this.compensated && this.#size * this.#scale >= Number.MAX_SAFE_INTEGER / 2;
    }
  }

  #addPlain(from: number, to: number): void {
    const { codes } = this;
    const { date } = this.lines;
    const own = this.lines.customer.codes;
    const figures = this.#figures;
    const counter = this.#counter;
    const units = this.#units;
    let { customers } = this;
    for (let line = from; line < to; line++) {
      const code = own[line]!;
      if (code === MISSING_CODE) {
        this.leftOut.missingCustomer++;
        continue;
      }
      const at = code * FIELDS;
      const money = units[line - from]!;
      const last = figures[at + LAST]!;
      if (last !== last) {
        figures[at + LAST] = -Infinity;
        codes[customers++] = code;
      }
      if (money >= 0) {
        const time = date[line]!;
        // Also where there is no last one yet.
        if (!(time <= last)) figures[at + LAST] = time;
        if (counter === null || counter.isNew(line, code)) figures[at + ORDERS]!++;
      }
      figures[at + MONEY]! += money;
    }
    this.customers = customers;
  }

  #addAny(from: number, to: number): void {
    const { end, codes, compensated, leftOut } = this;
    const { date, amount, quantity } = this.lines;
    const own = this.lines.customer.codes;
    const figures = this.#figures;
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
        if (Number.isNaN(figures[at + LAST])) {
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
