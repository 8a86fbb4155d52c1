import * as v from 'valibot';
import type { LeftOut } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { customerFeatures } from '../domain/customers/customer-features';
import { refundedMoney, type RefundedMoney } from '../domain/customers/refunded-money';
import type { TransactionLines } from '../domain/customers/transaction-lines';
import { DAY_MS, isoDay } from '../domain/table/calendar';
import type { TextColumn } from '../domain/table/column';
import type { AnalysisContext, TableReader } from './analysis';
import { findColumn, readNumbers } from './column-parameter';
import { observationEnd } from './observation-end';
import { total } from './total';
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
  /** Whether nothing says the unit: neither a parameter nor how the table was made. */
  readonly unitAssumed: boolean;
  /** End of observation, epoch milliseconds; null where the table does not tell it. */
  readonly asOf: number | null;
  /** Mean money of a repeat purchase, and the name of its column; null where there is none. */
  readonly money: { readonly name: string; readonly values: Float64Array } | null;
  /** Sales and refunds; null where the table does not tell them. */
  readonly refunded: RefundedMoney | null;
  /** What the features were computed from; null where the table is of features. */
  readonly lines: TransactionLines | null;
  /** Customers none of whose lines could be used. */
  readonly absent: number;
  /** Transaction lines that were not used. */
  readonly leftOut: readonly LeftOut[];
}

const MOST_YEARS = 100;
const MONEY_NAMES = ['repeatOrderValue', 'zbar', 'averageOrderValue', 'monetaryValue', 'monetary'];

type Asked = Source & { readonly monetaryValue?: string | undefined; readonly calibrationEnd?: string | undefined };

/** What only one of the two kinds of table can use. */
const OF_LINES = ['asOf', 'calibrationEnd', 'amount', 'quantity', 'unitPrice'] as const;
const OF_HISTORIES = ['frequency', 'recency', 'T', 'monetaryValue'] as const;

/**
 * Reads features (frequency, recency, T), or computes them out of transaction lines. Refunds are no purchases: their lines are
 * left out. Lines with an amount of 0 are purchases.
 *
 * @throws ClienteleError `missing-parameter` where the table is neither, `invalid-parameter` for a parameter of the other kind,
 *   `too-many-periods` for lines over more than a hundred years
 */
export async function readPurchases(
  context: AnalysisContext,
  table: TableReader,
  params: Asked,
): Promise<PurchaseRows> {
  const histories = historyColumns(table, params, ['frequency', 'recency', 'T']);
  if (histories === null) return fromLines(context, table, params);
  return {
    ids: await readIds(table, params.customerId),
    frequency: await readNumbers(table, histories.frequency),
    recency: await readNumbers(table, histories.recency),
    T: await readNumbers(table, histories.T),
    timeUnit: params.timeUnit ?? featureUnit(table) ?? 'day',
    unitAssumed: params.timeUnit === undefined && featureUnit(table) === null,
    asOf: featureEnd(table),
    money: await readMoney(table, params.monetaryValue),
    refunded: await featureRefunds(table),
    lines: null,
    absent: 0,
    leftOut: [],
  };
}

/** What Gamma-Gamma takes: as `readPurchases`, but the times may be missing. @throws as `readPurchases` */
export async function readSpend(
  context: AnalysisContext,
  table: TableReader,
  params: Asked,
): Promise<Pick<PurchaseRows, 'ids' | 'frequency' | 'money' | 'refunded' | 'leftOut'>> {
  const histories = historyColumns(table, params, ['frequency']);
  if (histories === null) return fromLines(context, table, params);
  return {
    ids: await readIds(table, params.customerId),
    frequency: await readNumbers(table, histories.frequency),
    money: await readMoney(table, params.monetaryValue),
    refunded: await featureRefunds(table),
    leftOut: [],
  };
}

const HISTORY_NAMES = { frequency: ['frequency', 'x'], recency: ['recency', 't_x'], T: ['T'] } as const;

type HistoryColumn = keyof typeof HISTORY_NAMES;

/** The columns of histories; null where the table is to be read as transaction lines. */
function historyColumns<Name extends HistoryColumn>(
  table: TableReader,
  params: Asked,
  needed: readonly Name[],
): Record<Name, string> | null {
  const found = needed.map((name) => [name, findColumn(table, params[name], { names: HISTORY_NAMES[name] })] as const);
  const lacking = found.find(([, column]) => column === null)?.[0];
  const asked = OF_HISTORIES.find((name) => params[name] !== undefined);
  if (params.date !== undefined || lacking !== undefined) {
    const dated = params.date !== undefined || table.byRole('date') !== undefined;
    if (!dated) throw neitherKind(table, lacking ?? 'frequency');
    if (asked !== undefined) throw unusedParameter(asked, table, 'transaction lines');
    return null;
  }
  const given = OF_LINES.find((name) => params[name] !== undefined);
  if (given !== undefined) throw unusedParameter(given, table, 'purchase histories');
  return Object.fromEntries(found) as Record<Name, string>;
}

async function readMoney(table: TableReader, asked: string | undefined): Promise<PurchaseRows['money']> {
  const name = findColumn(table, asked, { names: MONEY_NAMES });
  return name === null ? null : { name, values: await readNumbers(table, name) };
}

async function fromLines(context: AnalysisContext, table: TableReader, params: Source): Promise<PurchaseRows> {
  const end = params.asOf === undefined ? null : observationEnd(params.asOf);
  const { customerId, date, amount, quantity, unitPrice, timeUnit = 'day' } = params;
  const lines = await readTransactions(table, { customerId, date, amount, quantity, unitPrice });
  const options = { asOf: end, refunds: 'ignore' as const, timeUnit };
  const { features, from, asOf, absent, leftOut } = await context.drive(customerFeatures(lines, options), 0, 0.3);
  checkSpan(from, asOf);
  return {
    ids: features.customerId,
    frequency: features.frequency,
    recency: features.recency,
    T: features.T,
    timeUnit,
    unitAssumed: false,
    asOf,
    money: { name: 'repeatOrderValue', values: features.repeatOrderValue },
    refunded: await context.drive(refundedMoney(lines, asOf / DAY_MS), 0.3, 0.3),
    lines,
    absent,
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

/** The parameters that customer features were made with; null for other tables. */
function featureParameters({ info }: TableReader): Readonly<Record<string, unknown>> | null {
  return info.madeBy?.analysis === 'customers.features' ? info.madeBy.parameters : null;
}

function featureUnit(table: TableReader): TimeUnit | null {
  const made = featureParameters(table);
  return made && (made.timeUnit === 'week' ? 'week' : 'day');
}

function featureEnd(table: TableReader): number | null {
  const asOf = featureParameters(table)?.asOf;
  return typeof asOf === 'string' ? observationEnd(asOf) : null;
}

/** Of features that were made with refunds taken off: others tell none. */
async function featureRefunds(table: TableReader): Promise<RefundedMoney | null> {
  const made = featureParameters(table);
  if (!made || made.refunds === 'ignore') return null;
  const sum = async (column: string): Promise<number> =>
    table.info.columns.some(({ name }) => name === column) ? total(await readNumbers(table, column)) : NaN;
  const [net, refunded, refunds] = [await sum('monetaryValue'), await sum('refundAmount'), await sum('refunds')];
  return { sales: net + refunded, refunded, refunds };
}

function neitherKind({ info }: TableReader, lacking: HistoryColumn): ClienteleError {
  return new ClienteleError(
    'missing-parameter',
    `"${info.name}" has neither purchase histories (frequency, recency, T) nor a column with the role of a date: make ` +
      'customer features first, or give a transactions table its roles.',
    { parameter: lacking, table: info.name },
  );
}

function unusedParameter(parameter: string, { info }: TableReader, kind: string): ClienteleError {
  return new ClienteleError(
    'invalid-parameter',
    `The parameter "${parameter}" means nothing here: "${info.name}" is read as ${kind}. Leave it out.`,
    { parameter, table: info.name },
  );
}

/** A date that stands for "never" would make every customer thousands of years old: better to say so than to fit that. */
function checkSpan(from: number, asOf: number): void {
  const years = (asOf - from) / DAY_MS / 365.25;
  if (years <= MOST_YEARS) return;
  const months = Math.ceil(12 * years);
  throw new ClienteleError(
    'too-many-periods',
    `The purchases span the time from ${isoDay(from)} to ${isoDay(asOf)}: more than ${MOST_YEARS} years. Correct or leave out ` +
      'dates that stand for something else, such as 9999-12-31, or say by "asOf" when observation ended.',
    { periods: months, most: 12 * MOST_YEARS, from: isoDay(from), to: isoDay(asOf) },
  );
}
