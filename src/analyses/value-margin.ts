import * as v from 'valibot';
import { MISSING_BOOLEAN } from '../domain/table/column';
import { cumulativeSums } from '../domain/value/concentration';
import { highGroup } from '../domain/value/high-group';
import { marginValue } from '../domain/value/margin-value';
import { defineAnalysis } from './analysis';
import { needColumn, readNumbers } from './column-parameter';
import { describeValues, storeValues } from './customer-values';
import { highRule } from './high-rule';

/** revenue − cost, with the customers above the mean marked as high. */
export const valueMargin = defineAnalysis({
  id: 'value.margin',
  version: 1,
  title: 'Customer margin: revenue − cost',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    revenue: v.optional(v.string()),
    cost: v.optional(v.string()),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, params) {
    const table = await context.table(params.table);
    const revenue = needColumn(table, 'revenue', params.revenue, {
      role: 'amount',
      names: ['monetaryValue', 'revenue'],
    });
    const cost = needColumn(table, 'cost', params.cost, { role: 'cost', names: ['cost', 'supportCost'] });
    const margin = marginValue(await readNumbers(table, revenue), await readNumbers(table, cost));
    const options = { kind: 'margin', customerId: params.customerId, preview: params.preview, rule: params.rule };
    const made = await describeValues(context, table, margin, options);
    const { mean } = made.described.summary;
    const { threshold, count, share } = highGroup(made.sorted, cumulativeSums(made.sorted), mean, { kind: 'mean' });
    const high = Uint8Array.from(made.values, (value) =>
      Number.isNaN(value) ? MISSING_BOOLEAN : Number(value > mean),
    );
    const tableId = await storeValues(context, table, made, options, [
      { name: 'high', column: { type: 'boolean', values: high } },
    ]);
    return { tableId, ...made.described, high: { threshold, count, share } };
  },
});
