import * as v from 'valibot';
import { sortedFinite } from '../domain/stats/sorted-values';
import { distribution } from '../domain/value/distribution';
import { defineAnalysis, type TableReader } from './analysis';
import { needColumn, readNumbers } from './column-parameter';
import { leftOutRows } from './customer-values';
import { highRule } from './high-rule';

/** How a value is spread over customers, and who is high-value. */
export const valueDistribution = defineAnalysis({
  id: 'value.distribution',
  version: 3,
  title: 'Distribution and concentration of a value',
  params: v.strictObject({ table: v.string(), column: v.optional(v.string()), rule: highRule }),
  async run(context, params) {
    const table = await context.table(params.table);
    const column = needColumn(table, 'column', params.column, {
      role: 'amount',
      names: ['value', 'monetaryValue', 'amount'],
    });
    const values = await readNumbers(table, column);
    const sorted = await context.drive(sortedFinite(values));
    const leftOut = leftOutRows({ 'missing-value': values.length - sorted.length });
    return {
      ...(await context.drive(distribution(sorted, params.rule, isScore(table, column)), 1, 1)),
      column,
      leftOut,
    };
  },
});

/** Of a weighted value that was made of scaled parts. */
function isScore({ info }: TableReader, column: string): boolean {
  const { analysis, parameters } = info.madeBy ?? {};
  const scale = analysis === 'value.weighted' ? (parameters?.scale ?? 'none') : 'none';
  return column === 'value' && scale !== 'none';
}
