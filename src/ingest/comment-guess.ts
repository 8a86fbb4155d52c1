import { usualWidth } from './delimiter-guess';
import { guessHeader } from './header-guess';
import { lineLimit } from './line-ends';

/** What lines that are comments begin with, where the user names nothing else. */
export const COMMENT_MARK = '#';
/** A value rather than a remark: remarks begin with a blank. */
const ORDER_NUMBER = /^#\S/;
const MOST_LINES = 100;

export interface LeadingLines {
  /** Lines at the top that begin with `#`. */
  readonly count: number;
  /** Characters of them, and of the blank lines among them. */
  readonly length: number;
}

/** The lines with `#` at the top of a text, before any other. */
export function leadingHashLines(text: string): LeadingLines {
  let count = 0;
  let length = 0;
  for (let at = 0; at < text.length && count < MOST_LINES;) {
    const end = lineLimit(text, at);
    const line = text.slice(at, end);
    if (line.startsWith(COMMENT_MARK)) {
      count++;
      length = end;
    } else if (line.trim() !== '') {
      return { count, length };
    }
    at = end;
  }
  // Nothing but such lines: then they are the rows.
  return { count: 0, length: 0 };
}

/**
 * Whether lines with `#` are comments: not where they are rows of the table, nor where the last one at the top names
 * its columns.
 * @param leading the lines at the top, split
 * @param rows the rows after them, split
 */
export function areComments(leading: readonly (readonly string[])[], rows: readonly (readonly string[])[]): boolean {
  const width = usualWidth(rows.map((row) => row.length));
  const fits = (row: readonly string[] | undefined): boolean => row !== undefined && row.length === width && width > 1;
  if (leading.length > 1 && leading.every(fits)) return false;
  if (rows.some((row) => ORDER_NUMBER.test(row[0]!) && fits(row))) return false;
  return !fits(leading.at(-1)) || guessHeader(rows, width).named;
}
