import type { Cell } from '../../contract/tables';
import { PageCache } from './page-cache';

type Rows = readonly (readonly Cell[])[];

export type LoadRows = (offset: number, limit: number) => Promise<Rows>;

const PAGE_ROWS = 200;
const PAGES_KEPT = 12;

/** Rows fetched a page at a time. */
export class RowPages {
  #changes = $state(0);
  #error = $state.raw<unknown>(null);
  readonly #pages = new PageCache<Rows>(PAGES_KEPT);

  constructor(private readonly loadRows: LoadRows) {}

  /** Why the last page that was asked for did not come. */
  get error(): unknown {
    return this.#error;
  }

  /** The cells of a row, or undefined while they are not here. */
  row(index: number): readonly Cell[] | undefined {
    return this.#changes >= 0 ? this.#pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] : undefined;
  }

  /** Fetches what is missing of a range of rows. */
  want(first: number, end: number): void {
    for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS < end; page++) {
      if (this.#pages.touch(page)) void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    try {
      await this.#pages.keep(page, this.loadRows(page * PAGE_ROWS, PAGE_ROWS));
      this.#error = null;
    } catch (error) {
      this.#error = error;
    }
    this.#changes += 1;
  }
}
