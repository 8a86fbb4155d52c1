import type { Cells } from './cells';

/** Rows between two witnesses. */
const EVERY_ROWS = 1_024;
const MOST_OF_A_PART = 64;
/** Texts that are kept of a column, to judge its reading by. */
export const MOST_WITNESSES = 2_000;

/** A few cells of a column from all over a part, however many batches it comes in. */
export class Witnesses {
  readonly texts: string[] = [];
  #next = 0;
  #rows = 0;

  add(cells: Cells, column: number): void {
    this.#rows += cells.rows;
    if (this.#rows <= this.#next || this.texts.length >= MOST_OF_A_PART) return;
    this.#next = this.#rows + EVERY_ROWS / 2;
    this.texts.push(cells.text((cells.rows >> 1) * cells.width + column));
  }
}
