import type { RowShape } from '../row-reader';

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
/** In `ByteShape.fieldEnds`: what may end a field outside quotes. */
export const DELIMITER = 1;
export const LINE_END = 2;
/** A byte that no byte equals. */
export const NONE = -1;

/** A `RowShape` in bytes of UTF-8. */
export interface ByteShape {
  readonly width: number;
  /** Rows before the first of data. */
  readonly preamble: number;
  readonly headerRows: number;
  /** Empty where each line is one field. */
  readonly delimiter: Uint8Array;
  /** Whether runs of blanks separate the fields. */
  readonly blanks: boolean;
  readonly quote: number;
  /** The byte that makes the next one literal within quotes. */
  readonly escape: number;
  readonly comment: Uint8Array | null;
  /** By byte: `DELIMITER` for a delimiter's first byte, `LINE_END`, or 0. */
  readonly fieldEnds: Uint8Array;
  /** By byte: 1 for what matters within quotes. */
  readonly quoteEnds: Uint8Array;
}

export function byteShape(shape: RowShape & { readonly width: number }): ByteShape {
  const { delimiter, quote, escape, comment, width, preamble, headerRows } = shape;
  const encoder = new TextEncoder();
  const blanks = delimiter === 'blanks';
  const delimiterBytes = encoder.encode(blanks ? ' ' : delimiter === 'none' ? '' : delimiter);
  const fieldEnds = new Uint8Array(256);
  const quoteEnds = new Uint8Array(256);
  for (const byte of delimiterBytes.subarray(0, 1)) fieldEnds[byte] = DELIMITER;
  if (blanks) fieldEnds[9] = DELIMITER;
  for (const byte of [LINE_FEED, CARRIAGE_RETURN]) {
    fieldEnds[byte] = LINE_END;
    quoteEnds[byte] = 1;
  }
  const quoteByte = quote === null ? NONE : quote.charCodeAt(0);
  const escapeByte = escape === null || quote === null ? NONE : escape.charCodeAt(0);
  for (const byte of [quoteByte, escapeByte]) if (byte !== NONE) quoteEnds[byte] = 1;
  return {
    width,
    preamble,
    headerRows,
    delimiter: delimiterBytes,
    blanks,
    quote: quoteByte,
    escape: escapeByte,
    comment: comment === null ? null : encoder.encode(comment),
    fieldEnds,
    quoteEnds,
  };
}
