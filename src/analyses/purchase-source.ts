import * as v from 'valibot';
import type { LeftOut } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { customerFeatures } from '../domain/customers/customer-features';
import type { TransactionLines } from '../domain/customers/transaction-lines';
import type { TextColumn } from '../domain/table/column';
import type { AnalysisContext, TableReader } from './analysis';
import { findColumn, readNumbers } from './column-parameter';
import { observationEnd } from './observation-end';
import { readTransactions } from './transactions';

/** Parameters that tell where purchase histories come from. */
export const purchaseSource = {
  table: v.string(),
  customerId: v.optional(v.string()),
  frequency: v.optional(v.string()),
  recency: v.optional(v.string()),
  T: v.optional(v.string()),
  date: v.optional(v.string()),
  amount: v.optional(v.string()),
  quantity: v.optional(v.string()),
  unitPrice: v.optional(v.string()),
  asOf: v.optional(v.string()),
  timeUnit: v.optional(v.picklist(['day', 'week'])),
};

type Source = v.InferOutput<v.ObjectSchema<typeof purchaseSource, undefined>>;

export type TimeUnit = 'day' | 'week';

/** Customers as the purchase models and Gamma-Gamma see them, a row each. */
export interface PurchaseRows {
  readonly ids: TextColumn;
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly T: Float64Array;
  readonly timeUnit: TimeUnit;
  /** End of observation, epoch milliseconds; null where the table does not tell it. */
  readonly asOf: number | null;
  /** Mean money of a repeat purchase, and the name of its column; null where there is none. */
  readonly money: { readonly name: string; readonly values: Float64Array } | null;
  /** What the features were computed from; null where the table is of features. */
  readonly lines: TransactionLines | null;
  /** Transaction lines that were not used. */
  readonly leftOut: readonly LeftOut[];
}

const MONEY_NAMES = ['repeatOrderValue', 'zbar', 'averageOrderValue', 'monetaryValue', 'monetary'];

/**
 * Reads features (frequency, recency, T), or computes them out of transaction lines. Refunds are no purchases: their lines are
 * left out. Lines with an amount of 0 are purchases.
 *
 * @throws ClienteleError `missing-parameter` where the table is neither
 */
export async function readPurchases(
  context: AnalysisContext,
  table: TableReader,
  params: Source & { readonly monetaryValue?: string | undefined },
): Promise<PurchaseRows> {
  const asOf = params.asOf === undefined ? null : observationEnd(params.asOf);
  const frequency = frequencyColumn(table, params.frequency);
  const recency = findColumn(table, params.recency, { names: ['recency', 't_x'] });
  const T = findColumn(table, params.T, { names: ['T'] });
  if (frequency !== null && recency !== null && T !== null && params.date === undefined) {
    return {
      ids: await readIds(table, params.customerId),
      frequency: await readNumbers(table, frequency),
      recency: await readNumbers(table, recency),
      T: await readNumbers(table, T),
      timeUnit: params.timeUnit ?? featureUnit(table),
      asOf: asOf ?? featureEnd(table),
      money: await readMoney(table, params.monetaryValue),
      lines: null,
      leftOut: [],
    };
  }
  return fromLines(context, table, params, asOf);
}

/** What Gamma-Gamma takes: as `readPurchases`, without the times. @throws as `readPurchases` */
export async function readSpend(
  context: AnalysisContext,
  table: TableReader,
  params: Source & { readonly monetaryValue?: string | undefined },
): Promise<Pick<PurchaseRows, 'ids' | 'frequency' | 'money' | 'leftOut'>> {
  const frequency = frequencyColumn(table, params.frequency);
  if (frequency === null || params.date !== undefined) {
    return fromLines(context, table, params, params.asOf === undefined ? null : observationEnd(params.asOf));
  }
  return {
    ids: await readIds(table, params.customerId),
    frequency: await readNumbers(table, frequency),
    money: await readMoney(table, params.monetaryValue),
    leftOut: [],
  };
}

function frequencyColumn(table: TableReader, asked: string | undefined): string | null {
  return findColumn(table, asked, { names: ['frequency', 'x'] });
}

async function readMoney(table: TableReader, asked: string | undefined): Promise<PurchaseRows['money']> {
  const name = findColumn(table, asked, { names: MONEY_NAMES });
  return name === null ? null : { name, values: await readNumbers(table, name) };
}

async function fromLines(
  context: AnalysisContext,
  table: TableReader,
  params: Source,
  end: number | null,
): Promise<PurchaseRows> {
  if (params.date === undefined && !table.byRole('date')) throw neitherKind(table);
  const { customerId, date, amount, quantity, unitPrice, timeUnit = 'day' } = params;
  const lines = await readTransactions(table, { customerId, date, amount, quantity, unitPrice });
  const options = { asOf: end, refunds: 'ignore' as const, timeUnit };
  const { features, asOf, leftOut } = await context.drive(customerFeatures(lines, options), 0, 0.3);
  return {
    ids: features.customerId,
    frequency: features.frequency,
    recency: features.recency,
    T: features.T,
    timeUnit,
    asOf,
    money: { name: 'repeatOrderValue', values: features.repeatOrderValue },
    lines,
    leftOut: leftOut.map(({ reason, rows }) => ({ reason: reason === 'refund-ignored' ? 'refund' : reason, rows })),
  };
}

/** The customers, or else the rows by their number from 1 on. */
async function readIds(table: TableReader, asked: string | undefined): Promise<TextColumn> {
  const name = findColumn(table, asked, { role: 'customerId', names: ['customerId', 'id', 'customer'] });
  if (name !== null) return table.text(name);
  const { rowCount } = table.info;
  return {
    type: 'text',
    dictionary: Array.from({ length: rowCount }, (_, row) => String(row + 1)),
    codes: Uint32Array.from({ length: rowCount }, (_, row) => row),
  };
}

/** The parameters that customer features were made with; none for other tables. */
function featureParameters({ info }: TableReader): Readonly<Record<string, unknown>> {
  return info.madeBy?.analysis === 'customers.features' ? info.madeBy.parameters : {};
}

function featureUnit(table: TableReader): TimeUnit {
  return featureParameters(table).timeUnit === 'week' ? 'week' : 'day';
}

function featureEnd(table: TableReader): number | null {
  const { asOf } = featureParameters(table);
  return typeof asOf === 'string' ? observationEnd(asOf) : null;
}

function neitherKind({ info }: TableReader): ClienteleError {
  return new ClienteleError(
    'missing-parameter',
    `"${info.name}" has neither purchase histories (frequency, recency, T) nor a column with the role of a date: make ` +
      'customer features first, or give a transactions table its roles.',
    { parameter: 'frequency', table: info.name },
  );
}
