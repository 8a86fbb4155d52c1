import type { PrepareParams, ReapplyParams } from '../../../contract/catalogue';
import type { Recipe } from '../../../domain/prepare/recipe';
import { recipeOf, type Draft } from './draft';
import { runnable, unfinished } from './unfinished';

/** What runs a draft on a table: steps that learn from it, or that use what they have learnt from another. */
export type RecipeRequest =
  | { readonly id: 'prepare.apply'; readonly parameters: PrepareParams }
  | { readonly id: 'prepare.reapply'; readonly parameters: ReapplyParams };

export function recipeRequest(table: string, draft: Draft): RecipeRequest {
  const steps = runnable(draft.steps);
  return draft.learntFrom === null
    ? { id: 'prepare.apply', parameters: { table, steps: steps.map(({ step }) => step) } }
    : { id: 'prepare.reapply', parameters: { table, recipe: recipeOf({ ...draft, steps }) } };
}

/** The places, from 0, of the steps that keep a table from being made. */
export function unfinishedPlaces({ steps }: Draft): number[] {
  return placesOf(steps, ({ step }) => !step.disabled && unfinished(step) !== null);
}

/** The places, from 0, of the steps that are on and have learnt nothing. */
export function unlearntPlaces(steps: Recipe['steps']): number[] {
  return placesOf(steps, ({ step, fitted }) => !step.disabled && fitted === null);
}

const placesOf = <T>(steps: readonly T[], holds: (step: T) => boolean): number[] =>
  steps.flatMap((step, place) => (holds(step) ? [place] : []));

/** Of an error about parameters: the place of the step, from 0, and the option; `null` where it is about another thing. */
export function parameterPlace(parameter: unknown): { step: number; option: string } | null {
  const found = /^(?:recipe\.)?steps\.(\d+)\.?(.*)$/.exec(String(parameter));
  return found ? { step: Number(found[1]), option: found[2]!.replace(/^step\./, '') } : null;
}
