import * as v from 'valibot';
import { fitRecipe } from '../domain/prepare/recipe';
import { defineAnalysis } from './analysis';
import { MOST_STEPS, preparationStep } from './prepare-steps';
import { readColumns, storePrepared } from './prepared-table';

/** Fits steps of preparation on a table, one after the other, and makes the table that they leave. */
export const prepareApply = defineAnalysis({
  id: 'prepare.apply',
  version: 1,
  title: 'Prepare a table',
  params: v.strictObject({
    table: v.string(),
    steps: v.pipe(v.array(preparationStep), v.maxLength(MOST_STEPS)),
    name: v.optional(v.string()),
  }),
  async run(context, { table: tableId, steps, name }) {
    const table = await context.table(tableId);
    const { recipe, ...prepared } = await context.drive(fitRecipe(await readColumns(table), steps), 0, 0.9);
    return { ...(await storePrepared(context, table, prepared, steps, name)), recipe };
  },
});
