import * as v from 'valibot';
import type { MatchResult } from '../contract/catalogue';
import { MISSING_CODE } from '../domain/table/column';
import { defineAnalysis } from './analysis';
import { leftOutRows } from './customer-values';
import { matchedSegments } from './matched-segments';
import { requireRowsOf, rowPlaces } from './row-places';
import { labelsParameter } from './segments-parameters';

/** Which segment customers of a table are of, where another table carries the segments. */
export const segmentsMatch = defineAnalysis({
  id: 'segments.match',
  version: 1,
  title: 'Segments of the rows of a table',
  params: v.strictObject({ table: v.string(), labels: labelsParameter, rows: v.optional(rowPlaces, []) }),

  async run(context, { table: tableId, labels, rows }): Promise<MatchResult> {
    const table = await context.table(tableId);
    requireRowsOf(table, rows);
    const { segments, leftOut } = await matchedSegments(context, table, labels);
    const { codes, dictionary } = segments;
    const count = new Array<number>(dictionary.length).fill(0);
    for (const code of codes) if (code !== MISSING_CODE) count[code]!++;
    const customers = count.reduce((sum, each) => sum + each, 0);
    return {
      segments: dictionary,
      count,
      places: rows.map((row) => (codes[row] === MISSING_CODE ? -1 : codes[row]!)),
      leftOut: [...leftOutRows({ 'no-segment': codes.length - customers }), ...leftOut],
    };
  },
});
