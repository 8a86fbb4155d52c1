import * as v from 'valibot';
import type { FeaturesResult } from '../contract/catalogue';
import { customerFeatures } from '../domain/customers/customer-features';
import type { CustomerFeatures } from '../domain/customers/feature-table';
import { matchRows, takeRows } from '../domain/customers/join-columns';
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
  version: 1,
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
  }),
  async run(context, params) {
    const table = await context.table(params.table);
    const asOf = params.asOf === undefined ? null : observationEnd(params.asOf);
    const lines = await readTransactions(table, params);
    const { refunds, timeUnit } = params;
    const made = await context.drive(customerFeatures(lines, { asOf, refunds, timeUnit }), 0, 0.8);
    const columns = featureColumns(made.features);
    const joins: FeaturesResult['joins'][number][] = [];
    for (const each of params.join) {
      joins.push(await joinTable(context, made.features.customerId, each, columns));
      await context.tick(0.8 + (0.1 * joins.length) / params.join.length);
    }
    return {
      tableId: await context.createTable(`${table.info.name}: customers`, columns),
      leftOut: made.leftOut,
      customers: made.features.customerId.codes.length,
      transactions: made.lines,
      orders: sum(made.features.orders),
      revenue: sum(made.features.monetaryValue),
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
): Promise<FeaturesResult['joins'][number]> {
  const other = await context.table(table);
  const { rows, ...counts } = matchRows(ids, await other.text(customerId));
  for (const name of wanted) {
    const column = takeRows(await other.column(name), rows);
    const role = other.info.columns.find((info) => info.name === name)?.role;
    const carried = role && CUSTOMER_ROLES.has(role) && !columns.some((taken) => taken.role === role);
    columns.push({ name: freeName(name, other.info.name, columns), column, ...(carried && { role }) });
  }
  return { table, ...counts };
}

/** A name that is taken gets the name of its table behind it, and a number if need be. */
function freeName(name: string, table: string, columns: readonly NewColumn[]): string {
  const taken = new Set(columns.map((column) => column.name));
  if (!taken.has(name)) return name;
  const named = `${name} (${table})`;
  let free = named;
  for (let copy = 2; taken.has(free); copy++) free = `${named} ${copy}`;
  return free;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
