import type { Step } from '../../../domain/prepare/step';
import type { RecipeState } from './recipe-state.svelte';
import { sameStep } from './remedy-step';

/** Takes the step that a link from another page asks for, which writes one column alike, unless it is there. */
export function takeTidying(recipe: RecipeState, column: string): void {
  const step: Step = { op: 'tidyText', columns: [column], method: 'commonestSpelling' };
  if (!recipe.draft.steps.some((entry) => sameStep(entry.step, step))) recipe.take(step);
}
