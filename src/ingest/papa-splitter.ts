import Papa from 'papaparse';
import type { QuoteFault, RowSplitter, SplitRows } from './row-splitter';

/** A field separator that no text holds, for files whose lines are one field each: a Unicode noncharacter. */
const NO_DELIMITER = '\uffff';

interface ParsedRow {
  readonly data: readonly [string[]];
  readonly errors: readonly { readonly code: string; readonly index?: number }[];
  readonly meta: { readonly cursor: number };
}

interface Dialect {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly comment: string | null;
}

/** Rows of delimited text, by PapaParse's parser on strings. Comment lines belong to the row that they stand before. */
export function papaSplitter({ delimiter, quote, comment }: Dialect): RowSplitter {
  let rows: string[][] = [];
  let ends: number[] = [];
  let faults = new Map<number, QuoteFault>();
  const step = ({ data, errors, meta }: ParsedRow): void => {
    for (const { code, index = 0 } of errors) {
      faults.set(rows.length, { kind: code === 'MissingQuotes' ? 'unclosed' : 'malformed', at: index });
    }
    rows.push(data[0]);
    ends.push(meta.cursor);
  };
  const parserFor = (newline: string, fastMode: boolean): Papa.Parser =>
    new Papa.Parser({
      delimiter: delimiter === 'none' ? NO_DELIMITER : delimiter,
      newline,
      quoteChar: quote ?? '"',
      ...(comment !== null && { comments: comment }),
      fastMode,
      step,
    } as unknown as Papa.ParseConfig);
  // Every parser is a closure that the engine has to optimise anew: one for each line end serves all pieces.
  const parsers = new Map<string, Papa.Parser>();

  return (text, newline, last): SplitRows => {
    // The fast mode knows no quotes: right where there are none, and only there.
    const fastMode = quote === null || !text.includes(quote);
    const key = `${newline}${fastMode}`;
    const parser = parsers.get(key) ?? parserFor(newline, fastMode);
    parsers.set(key, parser);
    rows = [];
    ends = [];
    faults = new Map();
    parser.parse(text, 0, !last);
    return { rows, ends, faults };
  };
}
