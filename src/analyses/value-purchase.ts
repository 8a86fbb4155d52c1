import * as v from 'valibot';
import { MADE_NAMES } from '../contract/made-names';
import { purchaseValue } from '../domain/value/purchase-value';
import { defineAnalysis, type TableReader } from './analysis';
import { findColumn, needColumn, readNumbers } from './column-parameter';
import { contextPart } from './context-part';
import { customerIds, describeValues, leftOutRows, storeValues } from './customer-values';
import { highRule } from './high-rule';
import { laterRows } from './source-end';

const PRICE_NAMES = ['averageOrderValue', 'unitPrice', 'price'];

/**
 * amount × frequency, summed by customer: of purchase lines price × quantity, of customer features orders × their mean. Lines that
 * tell their amount and no price count as they are: quantity is in it already.
 */
export const valuePurchase = defineAnalysis({
  id: 'value.purchase',
  version: 4,
  title: 'Purchase value: amount × frequency summed by customer',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    amount: v.optional(v.string()),
    frequency: v.optional(v.string()),
    asOf: v.optional(v.string()),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, { table: tableId, customerId, asOf, preview, rule, ...asked }) {
    const table = await context.table(tableId);
    const columns = factorColumns(table, asked);
    const customers = await customerIds(table, customerId);
    const amounts = await readNumbers(table, columns.amount);
    const frequencies = columns.frequency === null ? null : await readNumbers(table, columns.frequency);
    const later = (await laterRows(context, table, asOf))?.later ?? null;
    const { ids, values, leftOut } = await context.drive(purchaseValue(customers, amounts, frequencies, later), 0, 0.3);
    const rest = contextPart(context, 0.3, 1);
    const made = await describeValues(rest, ids, values, rule);
    const stored = await storeValues(rest, table, made, { kind: MADE_NAMES['value.purchase'], preview });
    return { tableId: stored, ...made.described, columns, leftOut: leftOutRows(leftOut) };
  },
});

/** The frequency is null where the amount is that of the whole row. */
type Factors = Readonly<{ amount: string; frequency: string | null }>;

function factorColumns(
  table: TableReader,
  asked: { readonly amount?: string | undefined; readonly frequency?: string | undefined },
): Factors {
  const frequency = findColumn(table, asked.frequency, {
    role: 'quantity',
    names: ['orders', 'frequency', 'quantity', 'purchases'],
  });
  const ofLines = frequency !== null && frequency === table.byRole('quantity')?.name;
  const price = findColumn(table, asked.amount, {
    role: 'unitPrice',
    names: ofLines ? PRICE_NAMES : [...PRICE_NAMES, 'amount'],
  });
  const lineTotal = table.byRole('amount')?.name;
  if (price === null && asked.frequency === undefined && lineTotal !== undefined) {
    return { amount: lineTotal, frequency: null };
  }
  return {
    amount: price ?? needColumn(table, 'amount', undefined, {}),
    frequency: frequency ?? needColumn(table, 'frequency', undefined, {}),
  };
}
