import type { ImportPreview } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';
import { separatedText } from './dialect-text';
import { missingRoles } from './next-step';
import { roleList, rolesOf } from './role-text';

/** How the file reads, in one sentence. */
export function reviewAnswer({ columns, detected }: ImportPreview): string {
  const { format, sheet, delimiter } = detected;
  const counted = { columns: columns.length };
  if (format === 'parquet') return t('data.columns', counted);
  if (format === 'xlsx') {
    return sheet === undefined ? t('data.columns', counted) : t('data.review.answerSheet', { ...counted, sheet });
  }
  if (delimiter === 'none') return t('data.review.answerWhole');
  return t('data.review.answer', { ...counted, separated: separatedText(delimiter) });
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
