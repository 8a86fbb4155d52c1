import type { ColumnType } from './column';
import type { DateFormat } from './date-format';
import type { DecimalMark } from './number-reader';

/** How the text of one column is turned into values. Plain data, so that it can be sent to a worker. */
export type Reading =
  | {
      readonly type: 'number';
      readonly decimal: DecimalMark;
      /** Cells such as `00123` are numbers too. */ readonly identifiers: boolean;
    }
  | { readonly type: 'date'; readonly format: DateFormat }
  | {
      readonly type: 'boolean';
      /** A pair of words, or `null` for any of them and 1 and 0. */ readonly family: number | null;
    }
  | { readonly type: 'text' };

/** Cells as they are written. */
export const TEXT: Reading = { type: 'text' };

/** Whether two readings give the same values. */
export function sameReading(a: Reading, b: Reading): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is known of a column before its cells are looked at. */
export interface ColumnHints {
  /** A type that the user insists on. */
  readonly forced?: ColumnType | undefined;
  /** The header or a role says that the column holds identifiers: it stays text. */
  readonly identifier: boolean;
  /** The header or a role says that the column is measured or counted: zeros before a number are padding. */
  readonly measure: boolean;
  /** A decimal mark that the user insists on. */
  readonly decimal?: DecimalMark | undefined;
  /** A date format that the user insists on. */
  readonly dateFormat?: DateFormat | undefined;
  /** Of two readings that fit all cells: the decimal mark and the order of dates in the rest of the file. */
  readonly prefers: { readonly decimal: DecimalMark; readonly dayFirst: boolean };
}
