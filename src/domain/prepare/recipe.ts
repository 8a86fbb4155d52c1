import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import type { Applied } from './applied';
import { compactText } from './compact-text';
import { applyStep, fitStep, type FittedStep } from './fitted-step';
import { encodeOutOfFold } from './out-of-fold';
import type { Step } from './step';
import { rowCount, type NamedColumn, type Table } from './table';

export interface RecipeStep {
  /** As it was asked for. */
  readonly step: Step;
  /** What it has learnt; `null` where it was disabled when the recipe was fitted. */
  readonly fitted: FittedStep | null;
}

/** Steps with all that they have learnt from one table. Plain data: the same recipe after JSON prepares a table the same. */
export interface Recipe {
  readonly version: 1;
  readonly steps: readonly RecipeStep[];
}

/** What one step did. Disabled steps have none of these. */
export interface StepOutcome extends Omit<Applied, 'table'> {
  /** Place of the step in the recipe, from 0. */
  readonly index: number;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
}

export interface Prepared {
  readonly table: Table;
  readonly outcomes: readonly StepOutcome[];
}

/** Says in which step an error arose: `step` counts from 1, as the list of steps is shown. */
function located(error: unknown, index: number, { op }: Step): unknown {
  if (!(error instanceof ClienteleError)) return error;
  const step = index + 1;
  return new ClienteleError(
    error.code,
    `Step ${step} (${op}): ${error.message}`,
    { ...error.details, step, op },
    { cause: error },
  );
}

/** Text columns that are new since the table came in lose the dictionary entries that no cell has any more. */
function compacted(table: Table, original: Table): Table {
  const untouched = new Set(original.map(({ column }) => column));
  return table.map(({ name, column }): NamedColumn => {
    const shrinks = column.type === 'text' && !untouched.has(column);
    return { name, column: shrinks ? compactText(column) : column };
  });
}

/** Runs the enabled steps one after the other, each on the table that the one before it left. */
function* runSteps(
  table: Table,
  steps: readonly Step[],
  run: (table: Table, index: number) => Steps<Applied>,
): Steps<Prepared> {
  let current = table;
  const outcomes: StepOutcome[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.disabled) continue;
    try {
      const work = run(current, index);
      const { table: next, ...counts } = yield* portion(work, index / steps.length, (index + 1) / steps.length);
      outcomes.push({ index, rowsBefore: rowCount(current), rowsAfter: rowCount(next), ...counts });
      current = next;
    } catch (error) {
      throw located(error, index, step);
    }
    yield (index + 1) / steps.length;
  }
  return { table: compacted(current, table), outcomes };
}

function* fitAndApply(table: Table, step: Step, keep: (fitted: FittedStep) => void): Steps<Applied> {
  const fitted = yield* portion(fitStep(table, step), 0, 0.5);
  keep(fitted);
  const isTarget = step.op === 'encode' && fitted.op === 'encode' && fitted.method === 'target';
  return yield* portion(isTarget ? encodeOutOfFold(table, step, fitted) : applyStep(table, fitted), 0.5, 1);
}

/**
 * Fits steps one after the other, each on the table that the one before it left, and gives that table too. Applying the
 * recipe to the same table gives the same again, but for target encoding, which encodes the table that it has learnt from out
 * of fold.
 *
 * @throws ClienteleError of the step that fails, with `step` (from 1) and `op` in the details
 */
export function* fitRecipe(table: Table, steps: readonly Step[]): Steps<Prepared & { readonly recipe: Recipe }> {
  const fittedSteps = new Map<number, FittedStep>();
  const prepared = yield* runSteps(table, steps, (current, index) =>
    fitAndApply(current, steps[index]!, (fitted) => fittedSteps.set(index, fitted)),
  );
  const recipe: Recipe = {
    version: 1,
    steps: steps.map((step, index) => ({ step, fitted: fittedSteps.get(index) ?? null })),
  };
  return { ...prepared, recipe };
}

/**
 * Applies a fitted recipe to another table, unchanged. Steps that have been disabled since are passed over.
 *
 * @throws ClienteleError of the step that fails, with `step` (from 1) and `op` in the details: `column-not-found` where the
 *   table lacks a column; `invalid-parameter` for a recipe of another version, and for a step that was disabled when the
 *   recipe was fitted and is no longer
 */
export function* applyRecipe(table: Table, recipe: Recipe): Steps<Prepared> {
  if (recipe.version !== 1) {
    throw new ClienteleError('invalid-parameter', `This recipe has version ${String(recipe.version)}, not 1.`, {
      parameter: 'recipe',
    });
  }
  const steps = recipe.steps.map(({ step }) => step);
  return yield* runSteps(table, steps, (current, index) => {
    const { fitted } = recipe.steps[index]!;
    if (fitted) return applyStep(current, fitted);
    throw new ClienteleError('invalid-parameter', 'It was disabled when the recipe was fitted: fit the recipe again.', {
      parameter: 'recipe',
    });
  });
}
