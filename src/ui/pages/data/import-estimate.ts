import type { ColumnType, ImportPreview } from '../../../contract/tables';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const CELL_BYTES: Readonly<Record<ColumnType, number>> = { number: 8, date: 8, text: 4, boolean: 1 };
/** Of a column whose shown values are as often different as this, every value counts as another. */
const DIFFERENT_SHARE = 0.5;
/** Bytes of JavaScript text, and of its place in a dictionary. */
const TEXT_OVERHEAD = 8;

/** What an import will come to, before it is begun. */
export interface ImportEstimate {
  readonly rows: number;
  /** Bytes of storage. */
  readonly storage: number;
}

/** @returns the mean length of the sample's lines, `null` where no line ends in it */
export function bytesPerRow(sample: Uint8Array): number | null {
  const end = sample.includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
  const last = sample.lastIndexOf(end);
  if (last < 0) return null;
  let lines = 0;
  for (let at = 0; at <= last; at++) if (sample[at] === end) lines++;
  return (last + 1) / lines;
}

/** By the lines of a sample, for text; `null` for what is packed, where bytes say nothing about rows. */
export function estimateImport(
  bytes: number,
  sample: Uint8Array,
  preview: ImportPreview,
  keepOriginal: boolean,
): ImportEstimate | null {
  const { format, gzip } = preview.detected;
  const rowBytes = format === 'text' && !gzip ? bytesPerRow(sample) : null;
  if (rowBytes === null) return null;
  const rows = Math.max(1, Math.round(bytes / rowBytes));
  const columns = preview.columns.reduce((sum, { type }, index) => {
    const cells = preview.rows.map((row) => row[index] ?? '');
    return sum + rows * CELL_BYTES[type] + (type === 'text' ? dictionaryBytes(cells, rows) : 0);
  }, 0);
  return { rows, storage: Math.round(columns + (keepOriginal ? bytes : 0)) };
}

function dictionaryBytes(cells: readonly string[], rows: number): number {
  const different = new Set(cells);
  const texts = different.size > DIFFERENT_SHARE * cells.length ? rows : different.size;
  const length = [...different].reduce((sum, text) => sum + text.length, 0) / Math.max(1, different.size);
  return texts * (length + TEXT_OVERHEAD);
}

/** Two significant digits: more would pretend to know. */
export function rounded(value: number): number {
  const digit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.round(value / digit) * digit;
}
