import type { Job } from './job';

type Order = Uint32Array | null;

/** A page of rows is asked for in one order, the count of matches in another. */
const KEPT = 2;

/** The last orders of rows, each worked out once for all calls that ask for it meanwhile. */
export class SharedOrders {
  /** The one asked for last is last. */
  readonly #orders = new Map<string, Promise<Order>>();

  /** @throws what `compute` throws, and ClienteleError `cancelled` */
  async get(job: Job, key: string, compute: () => Promise<Order>): Promise<Order> {
    for (;;) {
      const known = this.#orders.get(key);
      if (!known) return this.#keep(key, compute());
      this.#orders.delete(key);
      this.#orders.set(key, known);
      try {
        return await known;
      } catch {
        // Another call was working it out, and was cancelled or failed: this one tries for itself.
        job.check();
      }
    }
  }

  async #keep(key: string, order: Promise<Order>): Promise<Order> {
    this.#orders.set(key, order);
    for (const oldest of this.#orders.keys()) {
      if (this.#orders.size <= KEPT) break;
      this.#orders.delete(oldest);
    }
    try {
      return await order;
    } catch (error) {
      if (this.#orders.get(key) === order) this.#orders.delete(key);
      throw error;
    }
  }
}
