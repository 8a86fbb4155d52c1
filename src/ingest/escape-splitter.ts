import type { QuoteFault, RowSplitter, SplitRows } from './row-splitter';
import { closingQuote } from './unify-line-ends';

interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
}

/**
 * Rows of delimited text in which an escape makes a quote, and another escape, literal within quotes. PapaParse takes the
 * quote of `"C:\\"` for an escaped one.
 */
export function escapeSplitter({ delimiter, quote, escape }: Dialect): RowSplitter {
  return (text, newline, last): SplitRows => {
    const rows: string[][] = [];
    const ends: number[] = [];
    const faults = new Map<number, QuoteFault>();
    let row: string[] = [];
    let at = 0;
    while (at < text.length || row.length > 0) {
      const quoted = text[at] === quote;
      const close = quoted ? closingQuote(text, at, delimiter, quote, escape) : at;
      if (close < 0) faults.set(rows.length, { kind: 'unclosed', at });
      const from = quoted ? at + 1 : at;
      const next = close < 0 ? text.length : fieldEnd(text, close, delimiter, newline);
      const field = text.slice(from, quoted && close >= 0 ? close : next);
      if (quoted && close >= 0 && holdsQuote(field, quote, escape)) faults.set(rows.length, { kind: 'malformed', at });
      row.push(quoted ? literal(field, quote, escape) : field);
      at = next;
      if (text.startsWith(delimiter, at)) {
        at += delimiter.length;
        continue;
      }
      const ended = text.startsWith(newline, at);
      if (!ended && !last) break;
      if (ended) at += newline.length;
      rows.push(row);
      ends.push(at);
      row = [];
    }
    return { rows, ends, faults };
  };
}

function fieldEnd(text: string, from: number, delimiter: string, newline: string): number {
  const places = [text.indexOf(delimiter, from), text.indexOf(newline, from)].filter((place) => place >= 0);
  return Math.min(text.length, ...places);
}

/** Whether a quote stands in the field that no escape makes literal. */
function holdsQuote(field: string, quote: string, escape: string): boolean {
  return withoutEscapes(field, quote, escape, '').includes(quote);
}

function literal(field: string, quote: string, escape: string): string {
  return withoutEscapes(field, quote, escape, null);
}

/** The field with each escaped quote or escape as itself, or as `instead`. */
function withoutEscapes(field: string, quote: string, escape: string, instead: string | null): string {
  let text = '';
  for (let at = 0; at < field.length; at++) {
    const next = field[at + 1];
    if (field[at] === escape && (next === quote || next === escape)) {
      text += instead ?? next;
      at++;
    } else {
      text += field[at];
    }
  }
  return text;
}
