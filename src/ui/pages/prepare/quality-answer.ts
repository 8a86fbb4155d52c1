import type { TableProfile } from '../../../domain/quality/profile-table';
import { t } from '../../preferences/i18n-state.svelte';
import { shareText } from './words';

/** The page's one sentence: how much there is to mend. */
export function qualityAnswer({ rowCount, columns, findings, duplicateRows }: TableProfile): string {
  const cells = rowCount * columns.length;
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  return t('prepare.answer', {
    findings: findings.length,
    columns: columns.length,
    share: missing === 0 ? 'none' : shareText(missing / cells),
    duplicates: duplicateRows,
  });
}
