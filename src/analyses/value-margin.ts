import * as v from 'valibot';
import { MADE_NAMES } from '../contract/made-names';
import { marginValue } from '../domain/value/margin-value';
import { defineAnalysis } from './analysis';
import { needColumn, readNumbers } from './column-parameter';
import { valueResult } from './customer-values';
import { highRule } from './high-rule';

/** revenue − cost, with customers split into high and low by the rule: at the mean unless told. */
export const valueMargin = defineAnalysis({
  id: 'value.margin',
  version: 5,
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
    const { customerId, preview, rule } = params;
    const made = await valueResult(context, table, margin, {
      kind: MADE_NAMES['value.margin'],
      customerId,
      columns: { revenue, cost },
      preview,
      rule,
    });
    const { threshold, count, share } = made.distribution.high;
    return { ...made, high: { threshold, count, share } };
  },
});
