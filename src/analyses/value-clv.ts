import * as v from 'valibot';
import { MADE_NAMES } from '../contract/made-names';
import { netAmount } from '../domain/customers/refund';
import type { Column, TextColumn } from '../domain/table/column';
import { customerPeriods } from '../domain/value/customer-periods';
import { paybackAge, periodClv } from '../domain/value/period-clv';
import { periodPurchases } from '../domain/value/period-purchases';
import { periodsOf } from '../domain/value/periods';
import { acquisitionCosts, oneCost, type AcquisitionCosts } from './acquisition-costs';
import { defineAnalysis, type AnalysisContext, type TableReader } from './analysis';
import { clvAges, clvPeriods, customerColumns, simpleClv } from './clv-figures';
import { findColumn, needColumn, readNumbers } from './column-parameter';
import { contextPart } from './context-part';
import { customerIds, describeValues, leftOutRows, storeValues } from './customer-values';
import { highRule } from './high-rule';
import { laterRows } from './source-end';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** CLV = Σ_t (CP_t − C_t) / N over the periods of a table, for the base and by customer. */
export const valueClv = defineAnalysis({
  id: 'value.clv',
  version: 5,
  title: 'Customer lifetime value by periods',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    period: v.optional(v.string()),
    asOf: v.optional(v.string()),
    unit: v.optional(v.picklist(['month', 'quarter', 'year']), 'month'),
    revenue: v.optional(v.string()),
    quantity: v.optional(v.string()),
    cost: v.optional(v.string()),
    margin: v.optional(share, 1),
    discountRate: v.optional(v.pipe(v.number(), v.gtValue(-1), v.finite()), 0),
    horizon: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    acquisitionCost: v.optional(v.pipe(v.number(), v.minValue(0), v.finite()), 0),
    acquisitionColumn: v.optional(v.string()),
    acquisitionTable: v.optional(v.string()),
    retentionRate: v.optional(share),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, params) {
    const { unit, discountRate, rule, preview } = params;
    const table = await context.table(params.table);
    const period = needColumn(table, 'period', params.period, {
      role: 'date',
      names: ['period', 'month', 'quarter', 'year'],
    });
    const customer = await customerIds(table, params.customerId);
    const later = (await laterRows(context, table, params.asOf))?.later;
    const dated = observed(await table.column(period), later);
    const periods = await context.drive(periodsOf(dated, unit), 0, 0.1);
    const { index, labels } = periods;
    const { revenue, cost, costs, columns } = await readMoney(table, params);
    const purchases =
      dated.type === 'date'
        ? await context.drive(periodPurchases(dated.values, revenue, costs === 'column' ? cost : null), 0.1, 0.1)
        : null;
    const rows = { customer, period: index, periodCount: labels.length, later, purchases, revenue, cost };
    const cells = await context.drive(customerPeriods(rows), 0.1, 0.4);
    const ids = {
      type: 'text' as const,
      codes: Uint32Array.from(cells.codes.keys()),
      dictionary: Array.from(cells.codes, (code) => customer.dictionary[code]!),
    };
    const acquisition = await readAcquisition(context, ids, params);
    const horizon = params.horizon ?? null;
    const options = { discountRate, horizon, acquisitionCost: acquisition.each };
    const clv = await context.drive(periodClv(cells, labels.length, options), 0.4, 0.5);
    const rest = contextPart(context, 0.5, 1);
    const made = await describeValues(rest, ids, clv.customers.value, rule);
    const count = cells.codes.length;
    const discountedClv = clv.customers.discounted.reduce((sum, value) => sum + value, 0) / count;
    return {
      tableId: await storeValues(
        rest,
        table,
        made,
        { kind: MADE_NAMES['value.clv'], preview },
        customerColumns(clv.customers, labels, acquisition.each),
      ),
      ...made.described,
      leftOut: leftOutRows(cells.leftOut),
      customers: count,
      clv: made.described.summary.total / count,
      discountedClv,
      acquisition: { mean: acquisition.mean, known: acquisition.known },
      netClv: discountedClv - acquisition.mean,
      payback: paybackAge(clv.ages, acquisition.mean),
      paidBack:
        clv.customers.payback.reduce((sum, age) => sum + Number(!Number.isNaN(age)), 0) / (acquisition.known || 1),
      periods: clvPeriods(clv.periods, periods),
      ages: clvAges(clv.ages, acquisition.mean),
      ...simpleClv(clv.periods, periods, discountRate, params.retentionRate),
      costs,
      columns: { period, ...columns },
    };
  },
});

/** Dates up to the end of observation: later ones make no periods. */
function observed(column: Column, later: Uint8Array | undefined): Column {
  if (!later || column.type !== 'date') return column;
  return { ...column, values: column.values.map((date, row) => (later[row] ? NaN : date)) };
}

function readAcquisition(
  context: AnalysisContext,
  ids: TextColumn,
  asked: {
    readonly table: string;
    readonly customerId?: string | undefined;
    readonly acquisitionCost: number;
    readonly acquisitionColumn?: string | undefined;
    readonly acquisitionTable?: string | undefined;
  },
): Promise<AcquisitionCosts> {
  const { table, acquisitionColumn: column, acquisitionTable } = asked;
  if (column === undefined) return Promise.resolve(oneCost(ids.dictionary.length, asked.acquisitionCost));
  // The column of ids may be called otherwise in another table.
  const own = acquisitionTable === undefined || acquisitionTable === table;
  const customerId = own ? asked.customerId : undefined;
  return acquisitionCosts(context, ids, { table: acquisitionTable ?? table, column, customerId });
}

interface Asked {
  readonly revenue?: string | undefined;
  readonly quantity?: string | undefined;
  readonly cost?: string | undefined;
  readonly margin: number;
}

/** What each row brought, refunds below 0, and cost. Without a column of costs they are a share of the revenue. */
async function readMoney(table: TableReader, asked: Asked) {
  const revenue = needColumn(table, 'revenue', asked.revenue, {
    role: 'amount',
    names: ['revenue', 'amount', 'monetaryValue'],
  });
  const quantity = findColumn(table, asked.quantity, { role: 'quantity' });
  const cost = findColumn(table, asked.cost, { role: 'cost', names: ['cost', 'costs'] });
  const amounts = await readNumbers(table, revenue);
  const units = quantity === null ? null : await readNumbers(table, quantity);
  const net = units ? amounts.map((amount, row) => netAmount(amount, units[row])) : amounts;
  const costShare = 1 - asked.margin;
  return {
    revenue: net,
    cost: cost === null ? net.map((value) => value * costShare) : await readNumbers(table, cost),
    costs: cost !== null ? ('column' as const) : costShare > 0 ? ('margin' as const) : ('none' as const),
    columns: { revenue, quantity, cost },
  };
}
