/** Pages by number; when there are too many, the one used longest ago goes. */
export class PageCache<Page> {
  readonly #pages = new Map<number, Page>();
  readonly #coming = new Set<number>();

  constructor(private readonly most: number) {}

  get(number: number): Page | undefined {
    return this.#pages.get(number);
  }

  /** Marks a page as used; tells whether it is neither here nor coming. */
  touch(number: number): boolean {
    const page = this.#pages.get(number);
    if (page === undefined) return !this.#coming.has(number);
    this.#pages.delete(number);
    this.#pages.set(number, page);
    return false;
  }

  /** Waits for a page and keeps it. @throws what the promise rejects with; the page can then be asked for again */
  async keep(number: number, coming: Promise<Page>): Promise<void> {
    this.#coming.add(number);
    try {
      this.#pages.set(number, await coming);
      const [oldest] = this.#pages.keys();
      if (this.#pages.size > this.most && oldest !== undefined) this.#pages.delete(oldest);
    } finally {
      this.#coming.delete(number);
    }
  }
}
