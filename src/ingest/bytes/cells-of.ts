import type { Cells } from '../../domain/table/cells';
import { decodeUtf8 } from '../decode-utf8';

/** Rows of text, all of the same width, as the builders of columns take them. */
export function cellsOf(rows: readonly (readonly string[])[]): Cells {
  const width = rows[0]?.length ?? 0;
  const encoder = new TextEncoder();
  const texts = rows.flat();
  const starts = new Int32Array(texts.length);
  const ends = new Int32Array(texts.length);
  const bytes = encoder.encode(texts.join(''));
  let at = 0;
  for (const [cell, text] of texts.entries()) {
    starts[cell] = at;
    at += utf8Length(text);
    ends[cell] = at;
  }
  const text = (cell: number): string => decodeUtf8(bytes.subarray(starts[cell], ends[cell]));
  return { bytes, view: new DataView(bytes.buffer), starts, ends, width, rows: rows.length, text };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return length;
}
