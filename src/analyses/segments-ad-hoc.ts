import * as v from 'valibot';
import type { AdHocResult } from '../contract/catalogue';
import { defineAnalysis } from './analysis';
import { chosenCodes, chosenRowsParameters, isToldOnce, TOLD_ONCE } from './chosen-rows';
import { segmentIdColumn } from './segments-columns';

const named = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** A segment that was chosen by hand, and everyone else beside it. */
export const segmentsAdHoc = defineAnalysis({
  id: 'segments.adHoc',
  version: 1,
  title: 'Segment chosen by hand',
  params: v.pipe(
    v.strictObject({
      table: v.string(),
      name: named,
      others: v.optional(named, 'Others'),
      ...chosenRowsParameters,
    }),
    v.check((given) => isToldOnce(given), TOLD_ONCE),
    v.check(({ name, others }) => name !== others, 'The names must differ.'),
  ),

  async run(context, { table: tableId, name, others, ...given }): Promise<AdHocResult> {
    const table = await context.table(tableId);
    const { codes, leftOut, ...counts } = await chosenCodes(context, table, given);
    return {
      tableId: await context.createTable(`${table.info.name}: ${name}`, [
        await segmentIdColumn(table),
        { name: 'segment', column: { type: 'text', codes, dictionary: [name, others] } },
      ]),
      ...counts,
      leftOut,
    };
  },
});
