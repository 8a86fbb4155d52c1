import * as v from 'valibot';
import { purchaseValue } from '../domain/value/purchase-value';
import { defineAnalysis } from './analysis';
import { needColumn, readNumbers } from './column-parameter';
import { customerIds, describeValues, leftOutRows, storeValues } from './customer-values';
import { highRule } from './high-rule';

/** amount × frequency, summed by customer: of purchase lines price × quantity, of customer features orders × their mean. */
export const valuePurchase = defineAnalysis({
  id: 'value.purchase',
  version: 1,
  title: 'Purchase value: amount × frequency summed by customer',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    amount: v.optional(v.string()),
    frequency: v.optional(v.string()),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, { table: tableId, customerId, amount, frequency, preview, rule }) {
    const table = await context.table(tableId);
    const amounts = needColumn(table, 'amount', amount, {
      role: 'unitPrice',
      names: ['averageOrderValue', 'unitPrice', 'price', 'amount'],
    });
    const frequencies = needColumn(table, 'frequency', frequency, {
      role: 'quantity',
      names: ['orders', 'frequency', 'quantity', 'purchases'],
    });
    const customers = await customerIds(table, customerId);
    const factors = [await readNumbers(table, amounts), await readNumbers(table, frequencies)] as const;
    const { ids, values, leftOut } = await context.drive(purchaseValue(customers, ...factors), 0, 0.3);
    const made = await describeValues(context, ids, values, rule);
    const stored = await storeValues(context, table, made, { kind: 'purchase value', preview });
    return { tableId: stored, ...made.described, leftOut: leftOutRows(leftOut) };
  },
});
