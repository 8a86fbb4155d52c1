import type { ReadSource } from '../contract/tables';
import { RowReader } from './row-reader';

/** What the text of a row says, or why it is no row of its file. */
export type Mended = { readonly fields: readonly string[] } | { readonly reason: string };

/** Reads a row that was mended as its file was read. */
export function readMended(text: string, read: ReadSource): Mended {
  const reader = new RowReader({ ...read, preamble: 0, headerRows: 0 });
  const rows = reader.read(text, true);
  const [rejected] = reader.rejected;
  if (rejected) return { reason: rejected.reason };
  if (rows.length > 1) return { reason: 'several-rows' };
  return rows[0] ? { fields: rows[0] } : { reason: 'blank' };
}

/** Rows as text that reads back to the same fields, whatever they hold: every field is quoted. */
export function mendedText(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

/** How to read what `mendedText` writes. */
export function mendedSource(name: string, bytes: number, width: number): ReadSource {
  return {
    name,
    bytes,
    encoding: 'utf-8',
    lossy: false,
    delimiter: ',',
    quote: '"',
    escape: null,
    comment: null,
    width,
    preamble: 0,
    headerRows: 0,
  };
}
