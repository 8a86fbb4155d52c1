import { CARRIAGE_RETURN, DELIMITER, LINE_END, LINE_FEED, type ByteShape } from './byte-shape';
import { CellBatch } from './cell-batch';
import { RowScanner } from './row-scanner';

/** Bytes that are looked at. */
const PROBED = 262_144;

/**
 * Guesses where the first row begins that does not begin before offset 1: whoever cuts a file anywhere does not know
 * whether the cut lies within quotes. Both are tried, and the one is taken under which the rows that follow are sound.
 * @param length bytes of the file in `bytes`, of which the first stands before the cut
 * @returns the offset, or -1 where none is found
 */
export function guessRowStart(bytes: Uint8Array<ArrayBuffer>, length: number, shape: ByteShape): number {
  const end = Math.min(length, PROBED);
  const outside = nextRow(bytes, 0, end, shape);
  if (shape.quote < 0) return outside;
  const close = closingQuote(bytes, 0, end, shape);
  const inside = close < 0 ? -1 : nextRow(bytes, close, end, shape);
  if (inside < 0 || inside === outside) return outside;
  return soundness(bytes, inside, end, shape) > soundness(bytes, outside, end, shape) ? inside : outside;
}

/** From within a field outside quotes: past the end of its row. */
function nextRow(bytes: Uint8Array, from: number, end: number, shape: ByteShape): number {
  const { fieldEnds, quote, delimiter } = shape;
  for (let at = from; at < end; at++) {
    const kind = fieldEnds[bytes[at]!];
    if (kind === LINE_END) {
      return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
    const field = at + Math.max(1, delimiter.length);
    if (kind === DELIMITER && bytes[field] === quote) {
      at = closingQuote(bytes, field + 1, end, shape);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** A quote that is neither escaped nor doubled and stands before a delimiter or a line end. */
function closingQuote(bytes: Uint8Array, from: number, end: number, shape: ByteShape): number {
  const { quote, escape, fieldEnds } = shape;
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    if (byte === escape) at++;
    else if (byte === quote) {
      if (escape < 0 && bytes[at + 1] === quote) at++;
      else if (fieldEnds[bytes[at + 1]!] !== 0) return at;
    }
  }
  return -1;
}

/** The share of sound rows among those that follow. */
function soundness(bytes: Uint8Array<ArrayBuffer>, from: number, end: number, shape: ByteShape): number {
  if (from < 0) return -1;
  const copy = bytes.slice(from, end + 1);
  copy[end - from] = LINE_FEED;
  const scanner = new RowScanner(shape, Infinity);
  const batch = new CellBatch(shape.width, shape.quote, shape.escape);
  batch.begin(copy);
  const reached = scanner.scan(batch, 0, end - from, end - from, false);
  const odd = scanner.rejected.length + scanner.malformed;
  // Where the first row does not even end, a quote was opened that does not close.
  return reached === 0
    ? 0
    : batch.rows / (batch.rows + odd + (scanner.openQuote >= 0 && batch.rows === 0 ? 1 : 0) || 1);
}
