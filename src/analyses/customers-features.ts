import * as v from 'valibot';
import type { FeaturesResult } from '../contract/catalogue';
import { MADE_NAMES } from '../contract/made-names';
import { customerFeatures } from '../domain/customers/customer-features';
import type { CustomerFeatures } from '../domain/customers/feature-table';
import { freeName } from '../domain/joins/free-name';
import { joinRows } from '../domain/joins/join-rows';
import { sharedKeys } from '../domain/joins/shared-keys';
import { takeRows } from '../domain/joins/take-rows';
import { decimalScale } from '../domain/stats/decimal-scale';
import { GroupSums } from '../domain/stats/group-sums';
import { isoDay } from '../domain/table/calendar';
import type { TextColumn } from '../domain/table/column';
import type { Role } from '../domain/table/role';
import { defineAnalysis, type AnalysisContext, type NewColumn } from './analysis';
import { observationEnd } from './observation-end';
import { readTransactions } from './transactions';

/** Roles that mean the same of a customer as of the row that they were joined from. */
const CUSTOMER_ROLES: ReadonlySet<Role> = new Set<Role>(['cost', 'feedback', 'score', 'referrer', 'target']);

const join = v.strictObject({ table: v.string(), customerId: v.string(), columns: v.array(v.string()) });
type Join = v.InferOutput<typeof join>;

/** One row a customer out of transaction lines. */
export const customersFeatures = defineAnalysis({
  id: 'customers.features',
  version: 4,
  title: 'Customer features from transactions',
  params: v.strictObject({
    table: v.string(),
    customerId: v.optional(v.string()),
    date: v.optional(v.string()),
    amount: v.optional(v.string()),
    quantity: v.optional(v.string()),
    unitPrice: v.optional(v.string()),
    orderId: v.optional(v.string()),
    item: v.optional(v.string()),
    asOf: v.optional(v.string()),
    refunds: v.optional(v.picklist(['net', 'ignore']), 'net'),
    timeUnit: v.optional(v.picklist(['day', 'week']), 'day'),
    join: v.optional(v.array(join), []),
    preview: v.optional(v.boolean(), false),
  }),
  async run(context, params) {
    const table = await context.table(params.table);
    const asOf = params.asOf === undefined ? null : observationEnd(params.asOf);
    const lines = await readTransactions(table, params);
    const { refunds, timeUnit } = params;
    const made = await context.drive(customerFeatures(lines, { asOf, refunds, timeUnit }), 0, 0.8);
    const columns = featureColumns(made.features);
    const joins: FeaturesResult['joins'][number][] = [];
    for (const [index, each] of params.join.entries()) {
      const [from, to] = [index, index + 1].map((done) => 0.8 + (0.1 * done) / params.join.length);
      joins.push(await joinTable(context, made.features.customerId, each, columns, from!, to!));
    }
    return {
      tableId: params.preview
        ? ''
        : await context.createTable(`${table.info.name}: ${MADE_NAMES['customers.features']}`, columns),
      leftOut: made.leftOut,
      customers: made.features.customerId.codes.length,
      absent: made.absent,
      transactions: made.lines,
      orders: await total(context, made.features.orders),
      revenue: await total(context, made.features.monetaryValue),
      refunds: await total(context, made.features.refunds),
      from: isoDay(made.from),
      asOf: isoDay(made.asOf),
      joins,
    };
  },
});

function featureColumns({ customerId, firstPurchase, lastPurchase, ...figures }: CustomerFeatures): NewColumn[] {
  return [
    { name: 'customerId', column: customerId, role: 'customerId' },
    ...Object.entries(figures).flatMap(([name, values]): NewColumn[] =>
      values === null ? [] : [{ name, column: { type: 'number', values } }],
    ),
    { name: 'firstPurchase', column: { type: 'date', values: firstPurchase } },
    { name: 'lastPurchase', column: { type: 'date', values: lastPurchase } },
  ];
}

async function joinTable(
  context: AnalysisContext,
  ids: TextColumn,
  { table, customerId, columns: wanted }: Join,
  columns: NewColumn[],
  from: number,
  to: number,
): Promise<FeaturesResult['joins'][number]> {
  const other = await context.table(table);
  const keys = await context.drive(sharedKeys([ids], [await other.column(customerId)]), from, (from + to) / 2);
  const { right: rows, matched, leftOut } = await context.drive(joinRows(keys, 'left', false), (from + to) / 2, to);
  for (const name of wanted) {
    const column = await context.drive(takeRows(await other.column(name), rows), to, to);
    const role = other.info.columns.find((info) => info.name === name)?.role;
    const carried = role && CUSTOMER_ROLES.has(role) && !columns.some((taken) => taken.role === role);
    const taken = new Set(columns.map((made) => made.name));
    columns.push({ name: freeName(name, other.info.name, taken), column, ...(carried && { role }) });
  }
  const duplicated = leftOut.find(({ reason }) => reason === 'right-repeated')?.rows ?? 0;
  return { table, matched, unmatched: rows.length - matched, duplicated };
}

async function total(context: AnalysisContext, values: Float64Array): Promise<number> {
  const sums = new GroupSums(1, await context.drive(decimalScale(values), 0.9, 0.9));
  for (const value of values) sums.add(0, value);
  return sums.totals()[0]!;
}
