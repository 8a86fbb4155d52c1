import * as v from 'valibot';
import { applyRecipe, tryApplyRecipe } from '../domain/prepare/recipe';
import { defineAnalysis } from './analysis';
import { fittedStep } from './fitted-steps';
import { MOST_STEPS, preparationStep } from './prepare-steps';
import { previewPrepared, readColumns, storePrepared } from './prepared-table';

const recipeStep = v.pipe(
  v.strictObject({ step: preparationStep, fitted: v.nullable(fittedStep) }),
  v.check(({ step, fitted }) => fitted === null || fitted.op === step.op, 'Expected what this step has learnt'),
);

/** Applies a recipe, with all that it has learnt from another table, unchanged. */
export const prepareReapply = defineAnalysis({
  id: 'prepare.reapply',
  version: 2,
  title: 'Prepare a table as another',
  params: v.strictObject({
    recipe: v.strictObject({
      version: v.literal(1),
      steps: v.pipe(v.array(recipeStep), v.maxLength(MOST_STEPS)),
    }),
    table: v.string(),
    name: v.optional(v.string()),
    preview: v.optional(v.boolean(), false),
  }),
  async run(context, { recipe, table: tableId, name, preview }) {
    const table = await context.table(tableId);
    const columns = await readColumns(table);
    if (preview) return previewPrepared(await context.drive(tryApplyRecipe(columns, recipe)));
    const prepared = await context.drive(applyRecipe(columns, recipe), 0, 0.9);
    const steps = recipe.steps.map(({ step }) => step);
    return storePrepared(context, table, prepared, steps, name);
  },
});
