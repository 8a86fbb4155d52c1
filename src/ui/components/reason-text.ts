import { isMessageKey } from '../../messages/format';
import { t } from '../preferences/i18n-state.svelte';

/** Why rows or columns were left out, in words; a reason without a text stays as it is. */
export function reasonText(reason: string): string {
  const key = `reason.${reason}`;
  return isMessageKey(key) ? t(key) : reason;
}
