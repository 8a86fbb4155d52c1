import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import type { Applied } from './applied';
import { applyStep, fitStep, type FittedStep } from './fitted-step';
import { encodeOutOfFold } from './out-of-fold';
import { runSteps, type Prepared, type StepsRun } from './run-steps';
import type { Step } from './step';
import type { Table } from './table';

/** One step of a recipe, with what it has learnt. */
export interface RecipeStep {
  /** As it was asked for. */
  readonly step: Step;
  /** What it has learnt; `null` where it, or a step before it, was disabled or failed when the recipe was fitted. */
  readonly fitted: FittedStep | null;
}

/** Steps with all that they have learnt from one table. Plain data: the same recipe after JSON prepares a table the same. */
export interface Recipe {
  readonly version: 1;
  readonly steps: readonly RecipeStep[];
}

function* fitAndApply(table: Table, step: Step, keep: (fitted: FittedStep) => void): Steps<Applied> {
  const fitted = yield* portion(fitStep(table, step), 0, 0.5);
  keep(fitted);
  const isTarget = step.op === 'encode' && fitted.op === 'encode' && fitted.method === 'target';
  return yield* portion(isTarget ? encodeOutOfFold(table, step, fitted) : applyStep(table, fitted), 0.5, 1);
}

/** Fits steps as `fitRecipe` does, up to the first that fails. Those after it have learnt nothing. */
export function* tryFitRecipe(table: Table, steps: readonly Step[]): Steps<StepsRun & { readonly recipe: Recipe }> {
  const fittedSteps = new Map<number, FittedStep>();
  const run = yield* runSteps(table, steps, (current, index) =>
    fitAndApply(current, steps[index]!, (fitted) => fittedSteps.set(index, fitted)),
  );
  const recipe: Recipe = {
    version: 1,
    steps: steps.map((step, index) => ({ step, fitted: fittedSteps.get(index) ?? null })),
  };
  return { ...run, recipe };
}

/** Applies a fitted recipe as `applyRecipe` does, up to the first step that fails. @throws ClienteleError `invalid-parameter` for a recipe of another version */
export function* tryApplyRecipe(table: Table, recipe: Recipe): Steps<StepsRun> {
  if (recipe.version !== 1) {
    throw new ClienteleError('invalid-parameter', `This recipe has version ${String(recipe.version)}, not 1.`, {
      parameter: 'recipe',
    });
  }
  const steps = recipe.steps.map(({ step }) => step);
  return yield* runSteps(table, steps, (current, index) => {
    const { fitted } = recipe.steps[index]!;
    if (fitted) return applyStep(current, fitted);
    throw new ClienteleError(
      'invalid-parameter',
      'It has learnt nothing, since it or a step before it was disabled or failed: fit the recipe again.',
      { parameter: 'recipe' },
    );
  });
}

/**
 * Fits steps one after the other, each on the table that the one before it left, and gives that table too. Applying the
 * recipe to the same table gives the same again, but for target encoding, which encodes the table that it has learnt from out
 * of fold.
 *
 * @throws ClienteleError of the step that fails, with `step` (from 1) and `op` in the details
 */
export function* fitRecipe(table: Table, steps: readonly Step[]): Steps<Prepared & { readonly recipe: Recipe }> {
  const run = yield* tryFitRecipe(table, steps);
  return { ...unlessFailed(run), recipe: run.recipe };
}

/**
 * Applies a fitted recipe to another table, unchanged. Steps that have been disabled since are passed over.
 *
 * @throws ClienteleError of the step that fails, with `step` (from 1) and `op` in the details: `column-not-found` where the
 *   table lacks a column; `invalid-parameter` for a recipe of another version, and for a step that was disabled when the
 *   recipe was fitted and is no longer
 */
export function* applyRecipe(table: Table, recipe: Recipe): Steps<Prepared> {
  return unlessFailed(yield* tryApplyRecipe(table, recipe));
}

function unlessFailed({ table, outcomes, failure }: StepsRun): Prepared {
  if (failure) throw failure;
  return { table, outcomes };
}
