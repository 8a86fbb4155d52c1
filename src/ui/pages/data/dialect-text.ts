import type { Dialect } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';

export const DELIMITERS = [',', ';', '\t', '|', 'blanks', 'none'] as const;

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

/** What makes a quote within quotes literal. */
export function escapeText(escape: string | null): string {
  return escape === null ? t('data.escape.doubled') : t('data.escape.before', { mark: escape });
}

/** What comment lines begin with. */
export function commentText(comment: string | null): string {
  return comment === null ? t('data.comment.none') : t('data.comment.begin', { mark: comment });
}
