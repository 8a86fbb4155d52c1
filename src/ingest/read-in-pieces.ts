import type { RowReader } from './row-reader';

const PIECE = 4_096;

/**
 * Reads a text at hand, a small piece at a time, and lets go of each row at once: whoever keeps rows must copy them.
 * V8 watches the first rows that the parser makes; if they live long, it takes all later ones for long-lived too
 * (allocation site pretenuring), and the whole import spends more time on collecting garbage than on parsing.
 * @param last whether the file ends with the text
 * @param enough asked after each piece, with the characters read: whether the rest need not be read
 */
export function readInPieces(
  reader: RowReader,
  text: string,
  last: boolean,
  take: (row: readonly string[]) => void,
  enough: (read: number) => boolean = () => false,
): void {
  for (let from = 0; from < text.length; from += PIECE) {
    reader.read(text.slice(from, from + PIECE), false).forEach(take);
    if (enough(from + PIECE)) return;
  }
  if (last) reader.read('', true).forEach(take);
}
