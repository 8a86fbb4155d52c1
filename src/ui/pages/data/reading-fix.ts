import { ClienteleError } from '../../../contract/errors';
import type { Warning } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';
import type { ImportChoice } from './import-choices';

/** The other way of reading what could be read in two ways. */
export interface ReadingFix {
  readonly label: string;
  readonly choice: ImportChoice;
}

export function warningFix({ code, details }: Warning): ReadingFix | null {
  switch (code) {
    case 'date-ambiguous': {
      const dateFormat = dayAndMonthSwapped(String(details?.['format'] ?? ''));
      return { label: t('data.fix.dates', { format: dateFormat }), choice: { dateFormat } };
    }
    case 'decimal-ambiguous': {
      const decimal = details?.['decimal'] === ',' ? '.' : ',';
      return { label: t(decimal === ',' ? 'data.fix.decimalComma' : 'data.fix.decimalPoint'), choice: { decimal } };
    }
    case 'header-assumed':
      return { label: t('data.fix.noHeader'), choice: { header: false } };
    case 'quote-open':
      return { label: t('data.fix.noQuotes'), choice: { quote: null } };
    default:
      return null;
  }
}

/** `MM/DD/YYYY` for `DD/MM/YYYY`, and back. */
function dayAndMonthSwapped(format: string): string {
  return format.replaceAll(/D+|M+/g, (part) => (part.startsWith('D') ? 'MM' : 'DD'));
}

/** What may mend a file that could not be read. */
export function errorFix(error: unknown): ReadingFix | null {
  if (!(error instanceof ClienteleError) || error.code !== 'file-quote-unclosed') return null;
  return { label: t('data.fix.noQuotes'), choice: { quote: null } };
}

/** Whether reading the same file again in the same way is bound to fail again. */
export function isFileFault(error: unknown): boolean {
  return error instanceof ClienteleError && error.code.startsWith('file-');
}
