import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { LeftOut } from '../contract/catalogue';
import { customerFeatures } from '../domain/customers/customer-features';
import { rfm } from '../domain/segments/rfm';
import type { RfmInput } from '../domain/segments/rfm-segments';
import type { TextColumn } from '../domain/table/column';
import { defineAnalysis, type AnalysisContext, type NewColumn, type TableReader } from './analysis';
import { findColumn, readNumbers } from './column-parameter';
import { customerIds, leftOutRows } from './customer-values';
import { readTransactions } from './transactions';

/** RFM scores and named segments, from customer features or straight from transactions. */
export const segmentsRfm = defineAnalysis({
  id: 'segments.rfm',
  version: 2,
  title: 'RFM segments: recency, frequency, monetary value',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    bins: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)), 5),
    map: v.optional(v.record(v.string(), v.pipe(v.string(), v.nonEmpty()))),
  }),
  async run(context, { table: tableId, customerId, bins, map }) {
    const table = await context.table(tableId);
    const customers = (await fromFeatures(table, customerId)) ?? (await fromTransactions(context, table, customerId));
    const { ids, input, missing } = customers;
    const { r, f, m, segment, leftOut, ...described } = await context.drive(rfm(input, { bins, map }), 0.5, 0.9);
    const number = (name: string, values: Float64Array): NewColumn => ({ name, column: { type: 'number', values } });
    const made = await context.createTable(`${table.info.name}: RFM`, [
      { name: 'customerId', column: ids, role: 'customerId' },
      number('r', r),
      number('f', f),
      number('m', m),
      { name: 'segment', column: segment },
      number('recencyDays', input.recencyDays),
      number('frequency', input.frequency),
      number('monetaryValue', input.monetaryValue),
    ]);
    return { tableId: made, leftOut: [...customers.leftOut, ...leftOutRows({ [missing]: leftOut })], ...described };
  },
});

interface Customers {
  readonly ids: TextColumn;
  readonly input: RfmInput;
  /** Transaction lines that were not used. */
  readonly leftOut: readonly LeftOut[];
  /** Why a customer would have no scores. */
  readonly missing: 'missing-value' | 'no-purchase';
}

/** Null where the table has no such columns. */
async function fromFeatures(table: TableReader, customerId: string | undefined): Promise<Customers | null> {
  const recency = findColumn(table, undefined, { names: ['recencyDays'] });
  const frequency = findColumn(table, undefined, { names: ['orders', 'frequency'] });
  const monetary = findColumn(table, undefined, { names: ['monetaryValue'] });
  if (recency === null || frequency === null || monetary === null) return null;
  return {
    ids: await customerIds(table, customerId),
    input: {
      recencyDays: await readNumbers(table, recency),
      frequency: await readNumbers(table, frequency),
      monetaryValue: await readNumbers(table, monetary),
    },
    leftOut: [],
    missing: 'missing-value',
  };
}

/** @throws ClienteleError `missing-parameter` where the table is not transactions either */
async function fromTransactions(
  context: AnalysisContext,
  table: TableReader,
  customerId: string | undefined,
): Promise<Customers> {
  if (!table.byRole('date')) {
    throw new ClienteleError(
      'missing-parameter',
      `"${table.info.name}" has neither customer features (recencyDays, orders, monetaryValue) nor a column with the ` +
        'role of a date: make customer features first, or give a transactions table its roles.',
      { parameter: 'recencyDays', table: table.info.name },
    );
  }
  const lines = await readTransactions(table, { customerId });
  const made = await context.drive(customerFeatures(lines, { asOf: null, refunds: 'net', timeUnit: 'day' }), 0, 0.5);
  const { customerId: ids, recencyDays, orders, monetaryValue } = made.features;
  return {
    ids,
    input: { recencyDays, frequency: orders, monetaryValue },
    leftOut: made.leftOut,
    missing: 'no-purchase',
  };
}
