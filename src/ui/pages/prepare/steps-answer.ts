import { t } from '../../preferences/i18n-state.svelte';
import type { RecipeState } from './recipe-state.svelte';

/** The page's one sentence: what the steps make of the table. */
export function stepsAnswer({ draft, rehearsal, table }: Pick<RecipeState, 'draft' | 'rehearsal' | 'table'>): string {
  if (!table) return '';
  const steps = draft.steps.filter(({ step }) => !step.disabled).length;
  const before = { rowsBefore: table.rowCount, columnsBefore: table.columns.length };
  if (steps === 0) return t('prepare.steps.answerNone', before);
  const preview = rehearsal?.preview;
  if (!preview) return t('prepare.steps.answerWaiting', { steps });
  if (preview.failure) return t('prepare.steps.answerFailed', { step: Number(preview.failure.details['step']) });
  return t('prepare.steps.answer', {
    steps,
    ...before,
    rowsAfter: preview.rowCount,
    columnsAfter: preview.columns.length,
  });
}
