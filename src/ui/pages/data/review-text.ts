import type { ImportPreview } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';
import { separatedText } from './dialect-text';
import { missingRoles } from './next-step';
import { roleList, rolesOf } from './role-text';

/** How the file reads, in one sentence. */
export function reviewAnswer({ columns, detected }: ImportPreview): string {
  return detected.delimiter === 'none'
    ? t('data.review.answerWhole')
    : t('data.review.answer', { columns: columns.length, separated: separatedText(detected.delimiter) });
}

/** What its columns are taken for, and what that is enough for. */
export function reviewBasis({ columns }: ImportPreview): string {
  const missing = missingRoles(columns);
  if (missing.length === 0) return t('data.review.complete', { roles: roleList(rolesOf(columns)) });
  return t('data.review.lacks', { roles: roleList(missing) });
}

/** How many of the first rows would be kept apart; empty where every row fits. */
export function apartText({ rows, rejected }: ImportPreview['sampled']): string {
  return rejected > 0 ? t('data.review.apart', { apart: rejected, rows }) : '';
}
