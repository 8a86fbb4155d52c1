import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import { MADE_NAMES } from '../contract/made-names';
import { weightedValue, type WeightedPart } from '../domain/value/weighted-value';
import { defineAnalysis } from './analysis';
import { findColumn, readNumbers, type ColumnDefaults } from './column-parameter';
import { valueResult } from './customer-values';
import { highRule } from './high-rule';

/** What each part is called in customer features and in common exports. */
const CONVENTIONS: Readonly<Record<'purchase' | 'recommend' | 'maintain', ColumnDefaults>> = {
  purchase: { role: 'amount', names: ['monetaryValue', 'purchase', 'amount', 'revenue'] },
  recommend: { names: ['recommend', 'referrals', 'referralsMade'] },
  maintain: { names: ['maintain', 'loyalty', 'tenureDays'] },
};

const weight = v.optional(v.pipe(v.number(), v.finite()), 1);

/** α·purchase + β·recommend + γ·maintain. A part whose weight is 0 is not looked at. */
export const valueWeighted = defineAnalysis({
  id: 'value.weighted',
  version: 5,
  title: 'Weighted customer value',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    purchase: v.optional(v.string()),
    recommend: v.optional(v.string()),
    maintain: v.optional(v.string()),
    alpha: weight,
    beta: weight,
    gamma: weight,
    scale: v.optional(v.picklist(['none', 'minmax', 'zscore']), 'none'),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, params) {
    const table = await context.table(params.table);
    const weights = { purchase: params.alpha, recommend: params.beta, maintain: params.gamma };
    const column = (part: keyof typeof CONVENTIONS): string | null =>
      findColumn(table, params[part], CONVENTIONS[part]);
    const columns = { purchase: column('purchase'), recommend: column('recommend'), maintain: column('maintain') };
    if (Object.values(columns).every((name) => name === null)) {
      throw new ClienteleError(
        'missing-parameter',
        `Say which column of "${table.info.name}" is the purchase, recommend or maintain part: none has such a name.`,
        { parameter: 'purchase', table: table.info.name },
      );
    }
    const parts: WeightedPart[] = [];
    for (const part of ['purchase', 'recommend', 'maintain'] as const) {
      const [name, weight] = [columns[part], weights[part]];
      if (name !== null && weight !== 0) parts.push({ values: await readNumbers(table, name), weight });
    }
    const values = parts.length > 0 ? weightedValue(parts, params.scale) : new Float64Array(table.info.rowCount);
    const { customerId, preview, rule } = params;
    return valueResult(context, table, values, {
      kind: MADE_NAMES['value.weighted'],
      customerId,
      columns,
      preview,
      rule,
      score: params.scale !== 'none',
    });
  },
});
