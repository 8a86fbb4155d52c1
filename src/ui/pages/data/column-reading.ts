import type { ColumnInfo, RetypeOptions } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';

/** How the cells of a column were read, beyond its type: `DD/MM/YYYY`, `decimal comma`; `null` for plain text. */
export function readingText({ type, reading }: ColumnInfo): string | null {
  if (type === 'date') return reading?.dateFormat ?? null;
  if (type === 'number' && reading?.decimal) {
    return t(reading.decimal === ',' ? 'data.column.decimalComma' : 'data.column.decimalPoint');
  }
  return null;
}

/** What reads a column again as it is read now. */
export function readingOptions({ type, reading }: ColumnInfo): RetypeOptions {
  return {
    type,
    ...(type === 'date' && reading?.dateFormat !== undefined && { dateFormat: reading.dateFormat }),
    ...(type === 'number' && reading?.decimal !== undefined && { decimal: reading.decimal }),
  };
}

/** What is to be said about how a column is read; only columns of a file have something. */
export function isRead(column: ColumnInfo): boolean {
  return column.reading !== undefined;
}
