import type { ImportReport, Warning } from '../../../contract/tables';
import { isMessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';

/** What the reader had to guess; the rest is for information. */
const GUESSES: readonly string[] = [
  'encoding-guessed',
  'lines-whole',
  'header-assumed',
  'header-short',
  'header-repeated',
  'quote-open',
  'total-row',
  'date-ambiguous',
  'decimal-ambiguous',
  'cells-unreadable',
];

/** A warning in the language in use; in the engine's English where it has no translation. */
export function warningText({ code, message, column = '', details }: Warning): string {
  const key = `data.warning.${code}`;
  return isMessageKey(key)
    ? t(key, { column, ...details, ...(details?.['decimal'] === ',' && { decimal: 'comma' }) })
    : message;
}

/** An encoding that is less sure than this is asked about. */
const SURE_ENOUGH = 80;

/** Whether the file leaves something open that its user knows. */
export function isOpenQuestion({ code, details }: Warning): boolean {
  if (code === 'encoding-guessed') return Number(details?.['confidence'] ?? 0) < SURE_ENOUGH;
  return code === 'date-ambiguous' || code === 'decimal-ambiguous' || code === 'header-assumed';
}

/** What is to be said of how a file is read, beside the question that is asked: a sure guess is stated elsewhere. */
export function notesOf(warnings: readonly Warning[], asked: string | undefined): Warning[] {
  return warnings.filter(
    (warning) => warning.code !== asked && (warning.code !== 'encoding-guessed' || isOpenQuestion(warning)),
  );
}

/** Why a row was kept apart. */
export function rejectionText(reason: string): string {
  const key = `data.rejection.${reason}`;
  return isMessageKey(key) ? t(key) : reason;
}

export function needsChecking(warnings: readonly Warning[]): boolean {
  return warnings.some(({ code }) => GUESSES.includes(code));
}

/** Cells that count as missing because they could not be read. */
export function unreadableCells({ columns }: Pick<ImportReport, 'columns'>): number {
  return columns.reduce((sum, { reading }) => sum + (reading?.unreadable ?? 0), 0);
}
