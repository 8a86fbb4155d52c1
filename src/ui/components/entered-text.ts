import { t } from '../preferences/i18n-state.svelte';

/**
 * What stands in place of a number that was entered, until something else is; undefined where it stands itself.
 *
 * @param entered what was settled, `NaN` for a blank
 */
export function enteredText(
  entered: number | undefined,
  value: number | null,
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  if (entered === undefined || value === null) return undefined;
  if (Number.isNaN(entered)) return t('common.stays', { value });
  if (max !== undefined && entered > max && value === max) return t('common.atMost', { limit: max });
  if (min !== undefined && entered < min && value === min) return t('common.atLeast', { limit: min });
  if (entered !== value && Math.round(entered) === value) return t('common.rounded', { value });
  return undefined;
}
