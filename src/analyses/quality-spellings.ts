import * as v from 'valibot';
import { columnSpellings } from '../domain/quality/spellings';
import { defineAnalysis } from './analysis';

/** Whether a column, such as that of customers, writes the same value in several ways. */
export const qualitySpellings = defineAnalysis({
  id: 'quality.spellings',
  version: 1,
  title: 'Spellings of one value',
  params: v.strictObject({ table: v.string(), column: v.string() }),
  async run(context, params) {
    const table = await context.table(params.table);
    return context.drive(columnSpellings(await table.column(params.column)));
  },
});
