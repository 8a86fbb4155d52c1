import type { ImportPreview } from '../../../contract/tables';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { encodingText, separatedText } from './dialect-text';
import { apartText } from './review-text';
import { roleNames, rolesOf } from './role-text';

/** What was understood of a file, in one line. */
export function understoodText({ bytes, columns, detected, sampled, warnings }: ImportPreview): string {
  const roles = rolesOf(columns);
  return [
    t('data.columns', { columns: columns.length }),
    separatedText(detected.delimiter),
    encodingText(detected.encoding),
    i18n.bytes(bytes),
    roles.length > 0 ? t('data.import.recognised', { roles: roleNames(roles) }) : '',
    apartText(sampled),
    warnings.length > 0 ? t('data.import.notes', { notes: warnings.length }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
