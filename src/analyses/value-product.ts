import * as v from 'valibot';
import { MADE_NAMES } from '../contract/made-names';
import { productValue } from '../domain/value/product-value';
import { defineAnalysis } from './analysis';
import { needColumn, readNumbers, type ColumnDefaults } from './column-parameter';
import { valueResult } from './customer-values';
import { highRule } from './high-rule';

/** What each factor is called in customer features and in common exports. */
const CONVENTIONS: Readonly<Record<'amount' | 'frequency' | 'loyalty', ColumnDefaults>> = {
  amount: { role: 'amount', names: ['averageOrderValue', 'amount'] },
  frequency: { names: ['orders', 'frequency'] },
  loyalty: { names: ['loyalty', 'tenureDays'] },
};

/** amount × frequency × loyalty. */
export const valueProduct = defineAnalysis({
  id: 'value.product',
  version: 5,
  title: 'Customer value as amount × frequency × loyalty',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    amount: v.optional(v.string()),
    frequency: v.optional(v.string()),
    loyalty: v.optional(v.string()),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, params) {
    const table = await context.table(params.table);
    const column = (factor: keyof typeof CONVENTIONS): string =>
      needColumn(table, factor, params[factor], CONVENTIONS[factor]);
    const columns = { amount: column('amount'), frequency: column('frequency'), loyalty: column('loyalty') };
    const factors: Float64Array[] = [];
    for (const name of Object.values(columns)) factors.push(await readNumbers(table, name));
    const { customerId, preview, rule } = params;
    const options = { kind: MADE_NAMES['value.product'], customerId, columns, preview, rule };
    return valueResult(context, table, productValue(factors), options);
  },
});
