import { ClienteleError } from '../contract/errors';
import type { LeftOut } from '../contract/catalogue';
import { purchaseTotals } from '../domain/customers/purchase-totals';
import type { TransactionLines } from '../domain/customers/transaction-lines';
import type { RfmInput } from '../domain/segments/rfm-segments';
import { isoDay } from '../domain/table/calendar';
import type { TextColumn } from '../domain/table/column';
import type { AnalysisContext, TableReader } from './analysis';
import { findColumn, readNumbers } from './column-parameter';
import { customerIds } from './customer-values';
import { sourceEnd } from './source-end';
import { readTransactions } from './transactions';

export interface RfmCustomers {
  readonly ids: TextColumn;
  readonly input: RfmInput;
  /** The day from which recency is counted, ISO 8601; null where nothing tells it. */
  readonly asOf: string | null;
  /** Transaction lines that were not used. */
  readonly leftOut: readonly LeftOut[];
  /** Why a customer would have no scores. */
  readonly missing: 'missing-value' | 'no-purchase';
}

/**
 * Recency, frequency and money of each customer, from features or straight from transactions.
 * @throws ClienteleError `missing-parameter` where the table is neither
 */
export async function readRfmInput(
  context: AnalysisContext,
  table: TableReader,
  customerId: string | undefined,
): Promise<RfmCustomers> {
  const features = await fromFeatures(context, table, customerId);
  if (features) return features;
  if (!table.byRole('date')) {
    throw new ClienteleError(
      'missing-parameter',
      `"${table.info.name}" has neither customer features (recencyDays, orders, monetaryValue) nor a column with the ` +
        'role of a date: make customer features first, or give a transactions table its roles.',
      { parameter: 'recencyDays', table: table.info.name },
    );
  }
  return rfmOfLines(context, await readTransactions(table, { customerId }), null, 0, 0.5);
}

/** @param asOf end of observation, epoch milliseconds; `null` for the last date */
export async function rfmOfLines(
  context: AnalysisContext,
  lines: TransactionLines,
  asOf: number | null,
  from: number,
  to: number,
): Promise<RfmCustomers> {
  const made = await context.drive(purchaseTotals(lines, asOf), from, to);
  const { customerId: ids, recencyDays, orders, monetaryValue, leftOut } = made;
  const input = { recencyDays, frequency: orders, monetaryValue };
  return { ids, input, asOf: isoDay(made.asOf), leftOut, missing: 'no-purchase' };
}

/** Null where the table has no such columns. */
async function fromFeatures(
  context: AnalysisContext,
  table: TableReader,
  customerId: string | undefined,
): Promise<RfmCustomers | null> {
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
    // Of other tables the last date may be that of a purchase, before the day that recency was counted from.
    asOf: table.info.madeBy?.analysis === 'customers.features' ? await sourceEnd(context, table, undefined) : null,
    leftOut: [],
    missing: 'missing-value',
  };
}
