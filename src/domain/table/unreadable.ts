/** Cells of a column that could not be read, and are missing in the table. */
export interface Unreadable {
  readonly count: number;
  /** The first of them; `row` is the 0-based row of the table. */
  readonly cells: readonly { readonly row: number; readonly text: string }[];
}

/** Of a column whose cells could all be read. */
export const NOTHING_UNREADABLE: Unreadable = { count: 0, cells: [] };

/** Unreadable cells that are kept of a column. */
export const MOST_UNREADABLE = 1_000;
const LONGEST_TEXT = 200;

/** Counts unreadable cells and keeps the first of them. */
export class UnreadableList {
  #count = 0;
  readonly #cells: { row: number; text: string }[] = [];

  add(row: number, text: string): void {
    this.#count++;
    if (this.#cells.length < MOST_UNREADABLE) this.#cells.push({ row, text: text.slice(0, LONGEST_TEXT) });
  }

  /** Takes over what was unreadable in the rows from `firstRow` on. */
  addAll({ count, cells }: Unreadable, firstRow: number): void {
    this.#count += count;
    const room = MOST_UNREADABLE - this.#cells.length;
    for (const { row, text } of cells.slice(0, room)) this.#cells.push({ row: firstRow + row, text });
  }

  get count(): number {
    return this.#count;
  }

  /** Plain data. */
  get list(): Unreadable {
    return { count: this.#count, cells: this.#cells };
  }
}
