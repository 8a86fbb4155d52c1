/** What is wrong with the quotes of a row. */
export interface QuoteFault {
  readonly kind: 'malformed' | 'unclosed';
  /** Offset in the text of the field that opens with the quote. */
  readonly at: number;
}

export interface SplitRows {
  readonly rows: string[][];
  /** For each row the offset just past it, its line end included. */
  readonly ends: number[];
  /** By row. */
  readonly faults: ReadonlyMap<number, QuoteFault>;
}

/**
 * Splits text that begins at the beginning of a row.
 * @param newline the one line end between rows
 * @param last whether the file ends with this text; if not, a last row without a line end is left out
 */
export type RowSplitter = (text: string, newline: string, last: boolean) => SplitRows;
