import { ClienteleError } from '../contract/errors';
import type { RejectedRow } from '../contract/tables';
import { isBlank } from '../domain/table/missing';
import { blankSplitter } from './blank-splitter';
import { escapeSplitter } from './escape-splitter';
import { countLineEnds, lineEndOf, lineLimit, type LineEnd } from './line-ends';
import { papaSplitter } from './papa-splitter';
import type { QuoteFault, RowSplitter } from './row-splitter';
import { unifyLineEnds } from './unify-line-ends';

const NEWLINES: Readonly<Record<LineEnd, string>> = { lf: '\n', crlf: '\r\n', cr: '\r' };
/** Characters that one row may have: beyond, a quote was left open, or this is no table. */
const LONGEST_ROW = 67_108_864;
/** Characters that may be split once more to recover the rows behind broken quotes. */
const RESPLIT_BUDGET = 268_435_456;

export interface RowShape {
  readonly delimiter: string;
  readonly quote: string | null;
  /** Fields of a row; rows with more or fewer are rejected. `null` takes every row. */
  readonly width: number | null;
  /** Rows before the one that names the columns. */
  readonly preamble: number;
  /** Rows after the preamble that name the columns; 0 where none does. */
  readonly headerRows: number;
  /** The character that makes a quote within quotes literal; `null` where quotes are doubled. */
  readonly escape: string | null;
  /** Lines that begin with this are comments; `null` where there are none. */
  readonly comment: string | null;
}

/**
 * Text pieces in, rows out, in the order of the file. An unfinished row waits for the next piece. Blank lines are
 * counted and skipped; rows that do not fit are kept as text, with the line in the file at which they begin.
 */
export class RowReader {
  readonly rejected: RejectedRow[] = [];
  readonly lineEnds = new Set<LineEnd>();
  blankLines = 0;
  /** Rows kept although a quote in them was not doubled. */
  malformed = 0;
  readonly #split: RowSplitter;
  #tail = '';
  #enough = 0;
  #records = 0;
  #resplitBudget = RESPLIT_BUDGET;
  /** The line at `#countedTo` in the text being read. */
  #line = 1;
  #countedTo = 0;

  constructor(
    private readonly shape: RowShape,
    private readonly longestRow = LONGEST_ROW,
  ) {
    this.#split = splitterFor(shape);
  }

  /**
   * @returns the rows that the piece completes
   * @throws ClienteleError `file-quote-unclosed` or `file-not-text` where one row grows beyond all bounds
   */
  read(piece: string, last: boolean): string[][] {
    const buffer = this.#tail + piece;
    this.#tail = buffer;
    if (!last && buffer.length < this.#enough) return [];
    const rows: string[][] = [];
    // A carriage return at the end may be half of a pair.
    const held = !last && buffer.endsWith('\r') ? '\r' : '';
    this.#tail = this.#consume(held ? buffer.slice(0, -1) : buffer, false, rows);
    while (last && this.#tail) this.#tail = this.#consume(this.#tail, true, rows);
    if (this.#tail.length > this.longestRow) this.refuseTail();
    this.#tail += held;
    // A long row is not split again until it has doubled.
    this.#enough = Math.min(this.#tail.length * 2, this.longestRow + 1);
    return rows;
  }

  /** Reads complete rows and returns the text after them. */
  #consume(input: string, last: boolean, rows: string[][]): string {
    let rest = input;
    for (;;) {
      const kind = lineEndOf(rest);
      const text = kind === 'mixed' ? unifyLineEnds(rest, this.shape, this.lineEnds) : rest;
      const newline = kind === null || kind === 'mixed' ? '\n' : NEWLINES[kind];
      this.#countedTo = 0;
      const split = this.#split(text, newline, last);
      if (split.rows.length > 0 && kind !== null && kind !== 'mixed') this.lineEnds.add(kind);
      const end = this.#place(text, split, last, rows);
      this.#lineAt(text, end.next);
      rest = text.slice(end.next);
      if (!end.again) return rest;
      if (last && rest === '') return rest;
    }
  }

  /** Takes or rejects each row; stops where the rest has to be split anew because a quote swallowed whole lines. */
  #place(
    text: string,
    { rows, ends, faults }: ReturnType<RowSplitter>,
    last: boolean,
    out: string[][],
  ): { next: number; again: boolean } {
    const { width, preamble, headerRows } = this.shape;
    const skipped = preamble + headerRows;
    let start = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      const end = ends[index]!;
      if (this.shape.comment !== null) start = this.#setCommentsApart(text, start, end);
      const fault = faults.size > 0 ? faults.get(index) : undefined;
      // After the last line end the parser sees one more, empty row.
      if (start === end) continue;
      if (fault === undefined && row.length === width && this.#records >= skipped && row.length > 1) {
        out.push(row);
        this.#records++;
      } else if (fault !== undefined && this.#swallows(text, start, end)) {
        const line = lineLimit(text, start);
        this.#spend(text, start, fault);
        this.#reject(text, start, line, `quote-${fault.kind}`);
        this.#records++;
        return { next: line, again: true };
      } else if (row.length === 1 && isBlank(row[0]!) && text.slice(start, end).trim() === '') {
        this.blankLines++;
      } else {
        this.#placeOdd(text, start, end, row, fault, out);
        this.#records++;
      }
      start = end;
    }
    if (this.shape.comment !== null && last) start = this.#setCommentsApart(text, start, text.length);
    return { next: start, again: false };
  }

  /** The parser passes over comment lines: they stand between the end of one row and the next. */
  #setCommentsApart(text: string, from: number, to: number): number {
    let start = from;
    while (start < to && text.startsWith(this.shape.comment!, start)) {
      const end = Math.min(lineLimit(text, start), to);
      this.#reject(text, start, end, 'comment');
      start = end;
    }
    return start;
  }

  #placeOdd(
    text: string,
    start: number,
    end: number,
    row: string[],
    fault: QuoteFault | undefined,
    out: string[][],
  ): void {
    const { width, preamble, headerRows } = this.shape;
    if (this.#records < preamble) this.#reject(text, start, end, 'preamble');
    else if (this.#records < preamble + headerRows) return;
    else if (fault?.kind === 'unclosed') this.#reject(text, start, end, 'quote-unclosed');
    else if (width !== null && row.length !== width)
      this.#reject(text, start, end, row.length < width ? 'too-few-fields' : 'too-many-fields');
    else {
      if (fault) this.malformed++;
      out.push(row);
    }
  }

  #swallows(text: string, start: number, end: number): boolean {
    return lineLimit(text, start) < end;
  }

  #spend(text: string, start: number, fault: QuoteFault): void {
    this.#resplitBudget -= text.length - start;
    if (this.#resplitBudget < 0) this.#refuseQuote(this.#lineAt(text, fault.at));
  }

  #reject(text: string, start: number, end: number, reason: string): void {
    const line = this.#lineAt(text, start);
    this.rejected.push({ line, reason, text: text.slice(start, end).replace(/\r?\n$|\r$/, '') });
  }

  /** The line of the file at an offset not before the last one asked for. */
  #lineAt(text: string, offset: number): number {
    this.#line += countLineEnds(text, this.#countedTo, offset);
    this.#countedTo = offset;
    return this.#line;
  }

  /** Characters of the unfinished last row. */
  get pending(): number {
    return this.#tail.length;
  }

  /** The line at which the unfinished last row opens a quote, if it is that which keeps the row unfinished. */
  get openQuoteLine(): number | null {
    const fault = [...this.#split(this.#tail, '\n', true).faults.values()].find(({ kind }) => kind === 'unclosed');
    return fault ? this.#line + countLineEnds(this.#tail, 0, fault.at) : null;
  }

  /** Gives up on the unfinished last row. */
  refuseTail(): never {
    const line = this.openQuoteLine;
    if (line !== null) this.#refuseQuote(line);
    throw new ClienteleError(
      'file-not-text',
      `Line ${this.#line} has more than ${this.#tail.length} characters: this is no table of lines.`,
      {
        kind: 'file without line ends',
        line: this.#line,
      },
    );
  }

  #refuseQuote(line: number): never {
    const { quote } = this.shape;
    throw new ClienteleError(
      'file-quote-unclosed',
      `A quote (${quote ?? ''}) that opens in line ${line} is never closed. Import the file again with quoting turned off (quote: null), or mend the line.`,
      { line, quote: quote ?? '' },
    );
  }
}

function splitterFor(shape: RowShape): RowSplitter {
  const { delimiter, quote, escape } = shape;
  if (delimiter === 'blanks') return blankSplitter(quote);
  if (quote === null || escape === null || delimiter === 'none') return papaSplitter(shape);
  return escapeSplitter({ delimiter, quote, escape });
}
