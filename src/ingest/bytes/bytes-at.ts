import { CARRIAGE_RETURN, LINE_FEED } from './byte-shape';

export const BLANK = 32;
export const TAB = 9;
const FORM_FEED = 12;

/** A blank that may stand between a closing quote and what ends its field. */
export function isInnerBlank(byte: number): boolean {
  return byte === BLANK || (byte >= TAB && byte <= FORM_FEED && byte !== LINE_FEED);
}

export function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** Whether a delimiter whose first byte stands at `at` stands there whole. */
export function isDelimiter(bytes: Uint8Array, at: number, delimiter: Uint8Array): boolean {
  for (let index = 1; index < delimiter.length; index++) if (bytes[at + index] !== delimiter[index]) return false;
  return true;
}

export function startsWith(bytes: Uint8Array, at: number, end: number, prefix: Uint8Array): boolean {
  if (at + prefix.length > end) return false;
  for (let index = 0; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
  return true;
}

/** Line ends in `bytes[from, to)`, of any kind, inside quotes or not. */
export function countLineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && (at + 1 >= to || bytes[at + 1] !== LINE_FEED)))
      count++;
  }
  return count;
}
