/** Cells of a column that could not be read, and are missing in the table. */
export interface Unreadable {
  readonly count: number;
  /** The first of them; `row` is the 0-based row of the table. */
  readonly cells: readonly { readonly row: number; readonly text: string }[];
}

const MOST_CELLS = 1_000;
const LONGEST_TEXT = 200;

export class UnreadableList implements Unreadable {
  count = 0;
  readonly cells: { row: number; text: string }[] = [];

  add(row: number, text: string): void {
    this.count++;
    if (this.cells.length < MOST_CELLS) this.cells.push({ row, text: detached(text.slice(0, LONGEST_TEXT)) });
  }
}

/**
 * The same text in memory of its own. A substring keeps the whole text that it was cut from alive, which for a cell is
 * a piece of the file.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
