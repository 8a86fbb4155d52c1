import type { ImportOptions } from '../../../contract/tables';

export interface PastedTable {
  readonly text: string;
  readonly options: ImportOptions;
}

/** Cells of a spreadsheet, or lines of delimited text, from the clipboard; `null` where it holds neither. */
export function pastedTable(clipboard: string): PastedTable | null {
  const text = clipboard.replace(/^\uFEFF/, '');
  if (text.includes('\t')) return { text, options: { delimiter: '\t' } };
  const lines = text.trim().split(/\r\n|\n|\r/);
  return lines.length > 1 && lines.every((line) => /[,;|]/.test(line)) ? { text, options: {} } : null;
}
