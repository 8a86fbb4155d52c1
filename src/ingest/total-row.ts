import type { ReadSource, Warning } from '../contract/tables';
import { readMended } from './mend';
import { warning } from './warnings';

/** Bytes of a file's end that its last line is looked for in. */
const TAIL_BYTES = 16_384;
const TOTAL =
  /^(grand total|sub-?totals?|totals?|sum|summe|gesamt(summe)?|somme|total général|suma|totale|totaal|итого|всего|(合|总|總|小|総)\s*(计|計)(金额|金額|额|額)?|합계|총계)\s*:?$/iu;
const NUMBER = /\d/;

/** Of a last row that looks like the sum of those before it. @param row its place in the table, from 1 */
export function totalRowWarning(fields: readonly string[], row: number): Warning[] {
  const word = fields.find((field) => field.trim() !== '') ?? '';
  const summed = TOTAL.test(word.trim()) && fields.some((field) => field !== word && NUMBER.test(field));
  return summed ? [warning('total-row', { text: word.trim(), row })] : [];
}

/** The fields of the last line of text in UTF-8; `null` where it is not a row of the table by itself. */
export async function lastRow(
  blob: Blob,
  read: Omit<ReadSource, 'name' | 'bytes' | 'encoding' | 'lossy'>,
): Promise<readonly string[] | null> {
  const tail = await blob.slice(Math.max(0, blob.size - TAIL_BYTES)).text();
  // A line of nothing but separators is a row.
  const isRow = (line: string): boolean => line.trim() !== '' || line.includes(read.delimiter);
  const line = tail.split(/\r\n|\n|\r/).findLast(isRow) ?? '';
  const source = { name: '', bytes: 0, encoding: 'utf-8', lossy: false, ...read };
  const mended = readMended(line, source);
  return 'fields' in mended ? mended.fields : null;
}
