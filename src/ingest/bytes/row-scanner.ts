import type { RejectedRow } from '../../contract/tables';
import { isBlank } from '../../domain/table/missing';
import type { LineEnd } from '../line-ends';
import { CARRIAGE_RETURN, DELIMITER, LINE_END, LINE_FEED, type ByteShape } from './byte-shape';
import type { CellBatch } from './cell-batch';
import { BLANK, countLineEnds, isDelimiter, isInnerBlank, isLineEnd, startsWith, TAB } from './bytes-at';
import { canBePlain, plainRows, type PlainRows } from './plain-rows';
import { quoteUnclosed } from './row-errors';

const BEYOND_ASCII = 128;
/** Bytes that may be scanned once more to recover the rows behind broken quotes. */
const RESCAN_BUDGET = 268_435_456;

const SOUND = 0;
const MALFORMED = 1;
const UNCLOSED = 2;
type Fault = typeof SOUND | typeof MALFORMED | typeof UNCLOSED;

/**
 * Finds rows and their cells in bytes of UTF-8. Takes and rejects the same rows as `RowReader` does of text. Lines are
 * counted from 1 at the first byte scanned.
 */
export class RowScanner {
  readonly rejected: RejectedRow[] = [];
  blankLines = 0;
  /** Rows kept although a quote in them was not doubled. */
  malformed = 0;
  /** Line ends passed. */
  lines = 0;
  /** Where the quote opens that keeps the row at hand from ending; -1 where it is no quote. */
  openQuote = -1;
  #kinds = 0;
  /** Rows met, with those before this scanner's. */
  records: number;
  #rescans = RESCAN_BUDGET;
  /** Rows that are read a byte at a time before plain ones are looked for again: more the fewer of them there are. */
  #patience = 1;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #skipped: number;
  readonly #plain: PlainRows | null;

  /** @param records rows of the file before those to be scanned, its preamble and header among them */
  constructor(
    private readonly shape: ByteShape,
    records: number,
  ) {
    this.records = records;
    this.#skipped = shape.preamble + shape.headerRows;
    this.#plain = canBePlain(shape) ? plainRows() : null;
  }

  /**
   * Reads rows that begin before `limit` into the batch, until it is full. The byte at `end` must be a line feed and not
   * part of the data.
   * @param last whether the file ends at `end`; if not, a row without its line end is left
   * @returns where the next row begins; a return before `limit` with room in the batch means that the row there goes on
   *   beyond `end`
   * @throws ClienteleError `file-quote-unclosed` once broken quotes have cost too much
   */
  scan(batch: CellBatch, from: number, limit: number, end: number, last: boolean): number {
    const { capacity } = batch;
    this.openQuote = -1;
    let at = from;
    for (;;) {
      if (this.#plain && this.records >= this.#skipped) at = this.#scanPlain(this.#plain, batch, at, limit, end);
      const most = this.#plain ? Math.min(capacity, batch.rows + this.#patience) : capacity;
      at = this.#scanAny(batch, at, limit, end, last, most);
      if (at >= limit || batch.rows === capacity || batch.rows < most) return at;
    }
  }

  #scanPlain(plain: PlainRows, batch: CellBatch, from: number, limit: number, end: number): number {
    const before = batch.rows;
    const { at, breaks, lineFeeds, pairs } = plain.scan(batch, this.shape, from, limit, end);
    const rows = batch.rows - before;
    this.records += rows;
    this.lines += rows + breaks;
    this.#kinds |= (lineFeeds ? 1 : 0) | (pairs ? 2 : 0);
    this.#patience = rows < this.#patience ? 2 * this.#patience : 1;
    return at;
  }

  /** As `scan`, until the batch holds `most` rows. */
  #scanAny(batch: CellBatch, from: number, limit: number, end: number, last: boolean, most: number): number {
    const { bytes, starts, ends } = batch;
    const { width, delimiter, blanks, quote, escape, comment, fieldEnds, quoteEnds } = this.shape;
    const delimiterLength = delimiter.length;
    let at = from;
    // One long loop: a call a field or a row would cost more than all that it does.
    rows: while (batch.rows < most && at < limit) {
      const rowStart = at;
      if (comment !== null && startsWith(bytes, at, end, comment)) {
        const next = this.#lineEnd(bytes, at, end);
        if (next === end && !last && !isLineEnd(bytes[end - 1]!)) return rowStart;
        if (next === end && !last && bytes[end - 1] === CARRIAGE_RETURN) return rowStart;
        this.#reject(bytes, at, next, 'comment');
        at = next;
        continue;
      }
      const cell = batch.rows * width;
      let field = 0;
      let breaks = 0;
      let fault: Fault = SOUND;
      let faultAt = -1;
      let rowEnd = -1;
      if (blanks) while (bytes[at] === BLANK || bytes[at] === TAB) at++;
      while (rowEnd < 0) {
        let begin = at;
        let close: number;
        let escapes = false;
        if (bytes[at] === quote) {
          begin++;
          at++;
          for (;;) {
            while (quoteEnds[bytes[at]!] === 0) at++;
            if (at >= end) {
              this.openQuote = begin - 1;
              if (!last) return rowStart;
              fault = UNCLOSED;
              faultAt = begin - 1;
              at = end;
              close = end;
              break;
            }
            const byte = bytes[at]!;
            if (byte === LINE_FEED) {
              breaks++;
              at++;
            } else if (byte === CARRIAGE_RETURN) {
              if (bytes[at + 1] !== LINE_FEED) breaks++;
              at++;
            } else if (byte === escape) {
              escapes = true;
              at += bytes[at + 1] === quote || bytes[at + 1] === escape ? 2 : 1;
            } else if (escape < 0 && bytes[at + 1] === quote) {
              escapes = true;
              at += 2;
            } else {
              let after = at + 1;
              while (isInnerBlank(bytes[after]!) && fieldEnds[bytes[after]!] === 0) after++;
              if (after >= end && !last) {
                this.openQuote = begin - 1;
                return rowStart;
              }
              const kind = fieldEnds[bytes[after]!]!;
              if (kind === LINE_END || (kind === DELIMITER && isDelimiter(bytes, after, delimiter))) {
                close = at;
                at = after;
                break;
              }
              fault = MALFORMED;
              faultAt = begin - 1;
              at++;
            }
          }
        } else {
          while (fieldEnds[bytes[at]!] === 0) at++;
          if (delimiterLength > 1) {
            while (fieldEnds[bytes[at]!] === DELIMITER && !isDelimiter(bytes, at, delimiter)) {
              at++;
              while (fieldEnds[bytes[at]!] === 0) at++;
            }
          }
          close = at;
        }
        if (field < width) {
          starts[cell + field] = begin;
          ends[cell + field] = escapes ? ~close : close;
          if (escapes) batch.escaped = true;
        }
        field++;
        if (at >= end) {
          if (!last) return rowStart;
          rowEnd = end;
        } else if (fieldEnds[bytes[at]!] === DELIMITER) {
          at += delimiterLength;
          if (blanks) {
            while (bytes[at] === BLANK || bytes[at] === TAB) at++;
            // Blanks before the line end separate nothing.
            if (at < end && fieldEnds[bytes[at]!] !== LINE_END) continue;
            if (at >= end && !last) return rowStart;
            rowEnd = at >= end ? end : this.#passLineEnd(bytes, at, end, last);
            if (rowEnd < 0) return rowStart;
          }
        } else if (bytes[at] === LINE_FEED) {
          this.#kinds |= 1;
          rowEnd = at + 1;
        } else {
          rowEnd = this.#passLineEnd(bytes, at, end, last);
          if (rowEnd < 0) return rowStart;
        }
      }
      this.openQuote = -1;
      const blankable = width === 1 && (bytes[rowStart]! <= BLANK || bytes[rowStart]! >= BEYOND_ASCII);
      if (fault === SOUND && field === width && !blankable && this.records >= this.#skipped) {
        batch.rows++;
        this.records++;
        this.lines += breaks + 1;
        at = rowEnd;
        continue rows;
      }
      at = this.#placeOdd(batch, rowStart, rowEnd, { field, breaks, fault, faultAt });
    }
    return at;
  }

  /** The kinds of line ends met between rows. */
  get kinds(): LineEnd[] {
    return (['lf', 'crlf', 'cr'] as const).filter((_, bit) => this.#kinds & (1 << bit));
  }

  /** The line at `at`, which is not before the next row to be scanned, at `rowStart`. */
  lineOf(bytes: Uint8Array, rowStart: number, at: number): number {
    return this.lines + 1 + countLineEnds(bytes, rowStart, at);
  }

  /** Past a line end that begins with a carriage return or a line feed; -1 where its second half may follow `end`. */
  #passLineEnd(bytes: Uint8Array, at: number, end: number, last: boolean): number {
    if (bytes[at] === LINE_FEED) {
      this.#kinds |= 1;
      return at + 1;
    }
    if (at + 1 >= end && !last) return -1;
    const paired = at + 1 < end && bytes[at + 1] === LINE_FEED;
    this.#kinds |= paired ? 2 : 4;
    return paired ? at + 2 : at + 1;
  }

  /** A row that is not simply taken. Returns where the next one begins. */
  #placeOdd(
    batch: CellBatch,
    start: number,
    end: number,
    { field, breaks, fault, faultAt }: { field: number; breaks: number; fault: Fault; faultAt: number },
  ): number {
    const { bytes } = batch;
    const { width, preamble } = this.shape;
    const line = fault !== SOUND && breaks > 0 ? this.#lineEnd(bytes, start, end) : end;
    if (line < end) {
      this.#rescans -= end - start;
      if (this.#rescans < 0) throw quoteUnclosed(this.lineOf(bytes, start, faultAt), this.shape.quote);
      this.#reject(bytes, start, line, fault === UNCLOSED ? 'quote-unclosed' : 'quote-malformed');
      this.records++;
      return line;
    }
    if (field === 1 && fault === SOUND && isBlank(this.#decode(bytes, start, end))) {
      this.blankLines++;
      this.lines += breaks + 1;
      return end;
    }
    const record = this.records++;
    if (record < preamble) this.#reject(bytes, start, end, 'preamble');
    else if (record < this.#skipped) this.lines += breaks + 1;
    else if (fault === UNCLOSED) this.#reject(bytes, start, end, 'quote-unclosed');
    else if (field !== width) this.#reject(bytes, start, end, field < width ? 'too-few-fields' : 'too-many-fields');
    else {
      if (fault === MALFORMED) this.malformed++;
      batch.rows++;
      this.lines += breaks + 1;
    }
    return end;
  }

  #reject(bytes: Uint8Array, start: number, end: number, reason: string): void {
    const text = this.#decode(bytes, start, end).replace(/\r?\n$|\r$/, '');
    this.rejected.push({ line: this.lines + 1, reason, text });
    this.lines += Math.max(1, countLineEnds(bytes, start, end));
  }

  #decode(bytes: Uint8Array, start: number, end: number): string {
    return this.#decoder.decode(bytes.subarray(start, end));
  }

  /** Where the line that begins at `from` ends, its line end included. */
  #lineEnd(bytes: Uint8Array, from: number, end: number): number {
    for (let at = from; at < end; at++) {
      if (bytes[at] === LINE_FEED) return at + 1;
      if (bytes[at] === CARRIAGE_RETURN) return at + 1 < end && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
    return end;
  }
}
