import type { Dialect } from '../../../contract/tables';
import type { MessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';

/** The encodings on offer; others can be detected. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

export const DELIMITERS = [',', ';', '\t', '|', 'blanks', 'none'] as const;

const ENCODING_KEYS: Readonly<Record<(typeof ENCODINGS)[number], MessageKey>> = {
  'utf-8': 'data.encoding.utf8',
  gb18030: 'data.encoding.gb18030',
  big5: 'data.encoding.big5',
  shift_jis: 'data.encoding.shiftJis',
  'windows-1252': 'data.encoding.windows1252',
  'utf-16le': 'data.encoding.utf16le',
  'utf-16be': 'data.encoding.utf16be',
};

const DELIMITER_NAMES: Readonly<
  Record<(typeof DELIMITERS)[number], 'comma' | 'semicolon' | 'tab' | 'pipe' | 'blanks' | 'none'>
> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  blanks: 'blanks',
  none: 'none',
};

export function encodingText(encoding: string): string {
  const known = ENCODINGS.find((name) => name === encoding);
  return known ? t(ENCODING_KEYS[known]) : encoding.toUpperCase();
}

export function delimiterText(delimiter: string): string {
  const known = DELIMITERS.find((name) => name === delimiter);
  return known ? t(`data.delimiter.${DELIMITER_NAMES[known]}`) : `“${delimiter}”`;
}

/** `separated by commas`. */
export function separatedText(delimiter: string): string {
  const known = DELIMITERS.find((name) => name === delimiter);
  return t('data.separated', { delimiter: known ? DELIMITER_NAMES[known] : delimiter });
}

/** Whether, and in which row, the file names its columns. */
export function headerText(header: Dialect['header']): string {
  if (header === false) return t('data.header.none');
  return header === true || header === 0 ? t('data.header.first') : t('data.header.row', { row: header + 1 });
}

export function quoteText(quote: string | null): string {
  if (quote === null) return t('data.quote.none');
  return t(quote === "'" ? 'data.quote.single' : 'data.quote.double');
}
