import { isMessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';

/** Why rows were left out, in words. */
export function reasonText(reason: string): string {
  const key = `reason.${reason}`;
  return isMessageKey(key) ? t(key) : reason;
}
