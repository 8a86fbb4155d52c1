import type { TableInfo } from '../../../contract/tables';
import { isMessageKey } from '../../../messages/format';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { roleNames, rolesOf } from './role-text';

/** Where a table comes from: imported when, and what its columns mean; or made by which analysis. */
export function originText({ createdAt, madeBy, columns }: TableInfo): string {
  const date = i18n.date(createdAt);
  if (madeBy) return t('data.origin.made', { analysis: analysisText(madeBy.analysis), date });
  const roles = rolesOf(columns);
  const imported = t('data.origin.imported', { date });
  return roles.length > 0 ? `${imported} · ${roleNames(roles)}` : imported;
}

/** The same, with the files and their size, and whether they are kept. */
export function tableBasis(table: TableInfo): string {
  const { bytes, originalKept, sources = [] } = table;
  return [
    originText(table),
    sources.length > 1 ? t('data.origin.files', { files: sources.length }) : '',
    i18n.bytes(bytes),
    originalKept === undefined ? '' : t(originalKept ? 'data.origin.kept' : 'data.origin.notKept'),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function analysisText(analysis: string): string {
  const key = `data.analysis.${analysis}`;
  return isMessageKey(key) ? t(key) : analysis;
}
