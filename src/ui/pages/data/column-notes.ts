import type { ColumnInfo } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';
import { roleText, typeText } from './role-text';

/** What the grid says under a column's name: type and role, then missing and different values. */
export function columnNotes({ type, role, missing, distinct }: ColumnInfo): string[] {
  const meaning = [...new Set([typeText(type), ...(role ? [roleText(role)] : [])])].join(' · ');
  return [meaning, t('data.column.different', { distinct }), t('data.column.missingCells', { missing })];
}
