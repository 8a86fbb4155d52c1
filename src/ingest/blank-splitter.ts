import type { QuoteFault, RowSplitter, SplitRows } from './row-splitter';
import { closingQuote } from './unify-line-ends';

const BLANK = 32;
const TAB = 9;

/** Rows whose fields are set apart by runs of blanks, as in printed tables; blanks before and after a row do not count. */
export function blankSplitter(quote: string | null): RowSplitter {
  return (text, newline, last): SplitRows => {
    const rows: string[][] = [];
    const ends: number[] = [];
    const faults = new Map<number, QuoteFault>();
    let row: string[] = [];
    let at = 0;
    let newlineAt = text.indexOf(newline);
    const endRow = (end: number): void => {
      rows.push(row.length > 0 ? row : ['']);
      ends.push(end);
      row = [];
    };
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === BLANK || code === TAB) {
        at++;
      } else if (at === newlineAt) {
        at += newline.length;
        newlineAt = text.indexOf(newline, at);
        endRow(at);
      } else if (quote !== null && text[at] === quote) {
        const close = closingQuote(text, at, 'blanks', quote, null);
        if (close < 0) {
          faults.set(rows.length, { kind: 'unclosed', at });
          row.push(text.slice(at + 1));
          break;
        }
        const field = text.slice(at + 1, close);
        if (field.replaceAll(quote + quote, '').includes(quote)) faults.set(rows.length, { kind: 'malformed', at });
        row.push(field.replaceAll(quote + quote, quote));
        at = close + 1;
        if (newlineAt >= 0 && newlineAt < at) newlineAt = text.indexOf(newline, at);
      } else {
        const from = at;
        const limit = newlineAt < 0 ? text.length : newlineAt;
        while (at < limit && text.charCodeAt(at) !== BLANK && text.charCodeAt(at) !== TAB) at++;
        row.push(text.slice(from, at));
      }
    }
    if (last && text.length > 0 && !(ends.at(-1) === text.length)) endRow(text.length);
    return { rows, ends, faults };
  };
}
