import { t } from '../../preferences/i18n-state.svelte';
import type { RecipeProblem } from './recipe-file';

/** Why a file is no recipe, where it goes wrong, and what would be right. */
export function problemText({ message, values, cause }: RecipeProblem): string {
  return t(message, { ...values, cause: cause ? t(cause.message, cause.values) : '' });
}
