import * as v from 'valibot';
import { profileTable } from '../domain/quality/profile-table';
import { defineAnalysis } from './analysis';
import { readColumns } from './prepared-table';

/** What is in each column, which rows repeat others, and what an analyst should know of it. */
export const qualityProfile = defineAnalysis({
  id: 'quality.profile',
  version: 3,
  title: 'Data quality',
  params: v.strictObject({ table: v.string() }),
  async run(context, params) {
    return context.drive(profileTable(await readColumns(await context.table(params.table))));
  },
});
