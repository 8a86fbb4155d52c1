import * as v from 'valibot';
import type { AssignResult, SegmentModel } from '../contract/catalogue';
import { meets } from '../domain/segments/segment-rule';
import { MISSING_CODE } from '../domain/table/column';
import { defineAnalysis, type AnalysisContext, type TableReader } from './analysis';
import { byPoints, type Assigned } from './assign-points';
import { byScores } from './assign-scores';
import { leftOutRows } from './customer-values';
import { segmentModel } from './segment-model';
import { segmentIdColumn } from './segments-columns';

type Model<M extends SegmentModel['method']> = Extract<SegmentModel, { method: M }>;

/** Rows in a step. */
const STEP_ROWS = 65_536;

/** Puts customers into the segments of an earlier segmentation, which stays as it is. */
export const segmentsAssign = defineAnalysis({
  id: 'segments.assign',
  version: 2,
  title: 'Customers assigned to known segments',
  params: v.strictObject({ table: v.string(), model: segmentModel, customerId: v.optional(v.string()) }),

  async run(context, { table: tableId, model, customerId }): Promise<AssignResult> {
    const table = await context.table(tableId);
    const { id, segment, more, leftOut, asOf = null } = await assign(context, table, model, customerId);
    const made = await context.createTable(`${table.info.name}: assigned`, [
      id,
      { name: 'segment', column: segment },
      ...more,
    ]);
    const counts = new Array<number>(segment.dictionary.length).fill(0);
    for (const code of segment.codes) if (code !== MISSING_CODE) counts[code]!++;
    const customers = counts.reduce((sum, count) => sum + count, 0);
    return {
      tableId: made,
      leftOut,
      method: model.method,
      asOf,
      segments: segment.dictionary.map((name, code) => ({
        segment: name,
        count: counts[code]!,
        share: customers > 0 ? counts[code]! / customers : 0,
      })),
    };
  },
});

function assign(
  context: AnalysisContext,
  table: TableReader,
  model: SegmentModel,
  customerId: string | undefined,
): Promise<Assigned> {
  if (model.method === 'rfm') return byScores(context, table, model, customerId);
  return model.method === 'rules' ? byRules(context, table, model) : byPoints(context, table, model);
}

async function byRules(context: AnalysisContext, table: TableReader, { rules }: Model<'rules'>): Promise<Assigned> {
  const names = new Set(rules.flatMap(({ conditions }) => conditions.map(({ column }) => column)));
  const columns = new Map<string, Float64Array>();
  for (const name of names) columns.set(name, await table.numbers(name));
  const dictionary = [...new Set(rules.map(({ segment }) => segment))];
  const codes = new Uint32Array(table.info.rowCount).fill(MISSING_CODE);
  let without = 0;
  for (let row = 0; row < codes.length; row++) {
    if (row % STEP_ROWS === 0) await context.tick(row / codes.length);
    const rule = rules.find(({ conditions }) =>
      conditions.every(({ column, ...bounds }) => meets(columns.get(column)![row]!, bounds)),
    );
    if (rule) codes[row] = dictionary.indexOf(rule.segment);
    else without++;
  }
  return {
    id: await segmentIdColumn(table),
    segment: { type: 'text', codes, dictionary },
    more: [],
    leftOut: leftOutRows({ 'no-segment': without }),
  };
}
