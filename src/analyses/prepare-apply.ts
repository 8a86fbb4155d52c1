import * as v from 'valibot';
import { fitRecipe, tryFitRecipe } from '../domain/prepare/recipe';
import { defineAnalysis } from './analysis';
import { MOST_STEPS, preparationStep } from './prepare-steps';
import { previewPrepared, readColumns, storePrepared } from './prepared-table';

/** Fits steps of preparation on a table, one after the other, and makes the table that they leave. */
export const prepareApply = defineAnalysis({
  id: 'prepare.apply',
  version: 3,
  title: 'Prepare a table',
  params: v.strictObject({
    table: v.string(),
    steps: v.pipe(v.array(preparationStep), v.maxLength(MOST_STEPS)),
    name: v.optional(v.string()),
    preview: v.optional(v.boolean(), false),
  }),
  async run(context, { table: tableId, steps, name, preview }) {
    const table = await context.table(tableId);
    const columns = await readColumns(table);
    if (preview) {
      const { recipe, ...run } = await context.drive(tryFitRecipe(columns, steps));
      return { ...previewPrepared(run), recipe };
    }
    const { recipe, ...prepared } = await context.drive(fitRecipe(columns, steps), 0, 0.9);
    return { ...(await storePrepared(context, table, prepared, steps, name)), recipe };
  },
});
