import type { ImportPreview } from '../../../contract/tables';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { separatedText } from './dialect-text';
import { encodingText } from './encodings';
import { formatText } from './reading-facts';
import { apartText } from './review-text';
import { roleNames, rolesOf } from './role-text';

/** What was understood of what is to become one table, in one line. @param bytes of all its files */
export function understoodText(preview: ImportPreview, bytes: number): string {
  const { columns, detected, sampled, warnings } = preview;
  const roles = rolesOf(columns);
  return [
    t('data.columns', { columns: columns.length }),
    formatText(detected),
    ...(detected.format === 'text' ? [separatedText(detected.delimiter), encodingText(detected.encoding)] : []),
    i18n.bytes(bytes),
    roles.length > 0 ? t('data.import.recognised', { roles: roleNames(roles) }) : '',
    apartText(sampled),
    warnings.length > 0 ? t('data.import.notes', { notes: warnings.length }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
