import type { Warning } from '../../../contract/tables';
import { isMessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';

/** What the reader had to guess; the rest is for information. */
const GUESSES: readonly string[] = [
  'encoding-guessed',
  'lines-whole',
  'header-assumed',
  'quote-open',
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

/** Why a row was kept apart. */
export function rejectionText(reason: string): string {
  const key = `data.rejection.${reason}`;
  return isMessageKey(key) ? t(key) : reason;
}

export function needsChecking(warnings: readonly Warning[]): boolean {
  return warnings.some(({ code }) => GUESSES.includes(code));
}

/** Cells that count as missing because they could not be read. */
export function unreadableCells(warnings: readonly Warning[]): number {
  return warnings
    .filter(({ code }) => code === 'cells-unreadable')
    .reduce((sum, { details }) => sum + Number(details?.['count'] ?? 0), 0);
}
