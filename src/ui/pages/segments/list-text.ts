import { t } from '../../preferences/i18n-state.svelte';

/** Parts side by side, as the language puts them. */
export function listText(parts: readonly string[]): string {
  return parts.join(t('segments.list'));
}
