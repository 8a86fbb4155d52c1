import { ClienteleError } from '../../../contract/errors';
import type { Warning } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';
import { encodingText } from './encodings';
import type { ImportChoice } from './import-choices';
import { encodingChoice, likelyEncodings } from './likely-encodings';

/** The other way of reading what could be read in two ways. */
export interface ReadingFix {
  readonly label: string;
  readonly choice: ImportChoice;
}

/** @param dateFormats what was chosen for single columns so far */
export function warningFix(warning: Warning, dateFormats: ImportChoice['dateFormats'] = {}): ReadingFix | null {
  const { code, column = '', details } = warning;
  switch (code) {
    case 'date-ambiguous': {
      const format = dayAndMonthSwapped(String(details?.['format'] ?? ''));
      const choice = { dateFormats: { ...dateFormats, [column]: format } };
      return { label: t('data.fix.dates', { format }), choice };
    }
    case 'decimal-ambiguous': {
      const decimal = details?.['decimal'] === ',' ? '.' : ',';
      return { label: t(decimal === ',' ? 'data.fix.decimalComma' : 'data.fix.decimalPoint'), choice: { decimal } };
    }
    case 'header-assumed':
      return { label: t('data.fix.noHeader'), choice: { header: false } };
    case 'header-joined':
      return { label: t('data.fix.oneHeader'), choice: { headerRows: 1 } };
    case 'comment-lines':
      return { label: t('data.fix.noComments'), choice: { comment: null } };
    case 'quote-guessed':
      return { label: t('data.fix.doubleQuotes'), choice: { quote: '"' } };
    case 'escape-guessed':
      return { label: t('data.fix.noEscape'), choice: { escape: null } };
    case 'quote-open':
      return { label: t('data.fix.noQuotes'), choice: { quote: null } };
    default:
      return null;
  }
}

/** `MM/DD/YYYY` for `DD/MM/YYYY`, and back. */
export function dayAndMonthSwapped(format: string): string {
  return format.replaceAll(/D+|M+/g, (part) => (part.startsWith('D') ? 'MM' : 'DD'));
}

/** What may mend a file that could not be read. @param sample the bytes about the place where reading failed */
export function errorFixes(error: unknown, sample: Uint8Array | null): ReadingFix[] {
  if (!(error instanceof ClienteleError)) return [];
  if (error.code === 'file-quote-unclosed') return [{ label: t('data.fix.noQuotes'), choice: { quote: null } }];
  if (error.code !== 'file-encoding') return [];
  const current = String(error.details['encoding'] ?? '');
  const others = sample ? likelyEncodings(sample, current) : [];
  return [
    ...others.map((other) => ({
      label: t('data.fix.encoding', { encoding: encodingText(other.encoding) }),
      choice: encodingChoice(other),
    })),
    { label: t('data.fix.lossy'), choice: { lossy: true, ...(current && { encoding: current }) } },
  ];
}

/** Where in the file reading failed, in bytes. */
export function errorOffset(error: unknown): number {
  return error instanceof ClienteleError ? Number(error.details['offset'] ?? 0) : 0;
}
