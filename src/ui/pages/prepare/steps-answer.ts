import type { TableInfo } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';
import { unfinishedPlaces } from './recipe-request';
import type { RecipeState } from './recipe-state.svelte';
import { placesText } from './words';

type Asked = Pick<RecipeState, 'draft' | 'rehearsal' | 'table'>;

/** What the steps make of the table, and which of them wait to be finished. */
export function stepsAnswer(recipe: Asked): string {
  const { table } = recipe;
  if (!table) return '';
  const waiting = unfinishedPlaces(recipe.draft);
  const made = madeText(recipe, table, waiting.length);
  if (waiting.length === 0) return made;
  const wait = t('prepare.steps.waiting', { count: waiting.length, steps: placesText(waiting) });
  return made === '' ? wait : t('prepare.sentences', { first: made, second: wait });
}

function madeText({ draft, rehearsal }: Asked, table: TableInfo, waiting: number): string {
  const steps = draft.steps.filter(({ step }) => !step.disabled).length - waiting;
  const before = { rowsBefore: table.rowCount, columnsBefore: table.columns.length };
  if (steps === 0) return waiting > 0 ? '' : t('prepare.steps.answerNone', before);
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
