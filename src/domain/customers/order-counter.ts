import { MISSING_CODE, type TextColumn } from '../table/column';
import { PairSet } from './pair-set';

/** Tells the first line of each customer's order. An order belongs to one customer, as a rule; those of several are remembered apart. */
export class OrderCounter {
  readonly #codes: Uint32Array;
  readonly #owner: Uint32Array;
  readonly #shared = new PairSet();

  constructor({ codes, dictionary }: TextColumn) {
    this.#codes = codes;
    this.#owner = new Uint32Array(dictionary.length).fill(MISSING_CODE);
  }

  /** Whether the line is the first of its order and customer; one without an order id is an order of its own. */
  isNew(line: number, customer: number): boolean {
    const code = this.#codes[line]!;
    if (code === MISSING_CODE) return true;
    const owner = this.#owner[code]!;
    if (owner === customer) return false;
    if (owner !== MISSING_CODE) return this.#shared.add(code, customer);
    this.#owner[code] = customer;
    return true;
  }
}
