import type { LeftOut, ValueResult } from '../contract/catalogue';
import { leadingRows } from '../domain/stats/leading-rows';
import { sortedFinite } from '../domain/stats/sorted-values';
import type { Steps } from '../domain/stats/steps';
import { summarize } from '../domain/stats/summary';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import { distribution, type HighRule } from '../domain/value/distribution';
import { highMembers } from '../domain/value/high-group';
import { leadingRanks, rankDescending } from '../domain/value/rank';
import type { AnalysisContext, NewColumn, TableReader } from './analysis';
import { needColumn } from './column-parameter';

const STEP_ROWS = 65_536;
/** The catalogue's promise for `top`. */
const TOP_CUSTOMERS = 50;

export interface ValueOptions {
  /** What kind of value it is, for the new table's name. */
  readonly kind: string;
  readonly customerId: string | undefined;
  readonly columns: ValueResult['columns'];
  readonly preview: boolean;
  readonly rule: HighRule;
  /** Whether the values are scores rather than money. */
  readonly score?: boolean;
}

/** A value a customer, with what is told of it. */
export interface CustomerValues {
  readonly ids: TextColumn;
  /** `NaN` where a row has no customer or no finite value. */
  readonly values: Float64Array;
  /** The others, ascending. */
  readonly sorted: Float64Array;
  readonly described: Omit<ValueResult, 'tableId' | 'columns'>;
}

/** Describes the rows of a table, one a customer, by value and, unless it is a preview, stores them. @throws as `describeValues` */
export async function valueResult(
  context: AnalysisContext,
  table: TableReader,
  computed: Float64Array,
  options: ValueOptions,
): Promise<ValueResult> {
  const ids = await customerIds(table, options.customerId);
  const made = await describeValues(context, ids, computed, options.rule, options.score);
  return { tableId: await storeValues(context, table, made, options), ...made.described, columns: options.columns };
}

/** @throws ClienteleError `no-usable-rows` */
export async function describeValues(
  context: AnalysisContext,
  ids: TextColumn,
  computed: Float64Array,
  rule: HighRule,
  score = false,
): Promise<CustomerValues> {
  const { values, leftOut } = await context.drive(usableValues(ids, computed), 0, 0.1);
  const sorted = await context.drive(sortedFinite(values), 0.1, 0.5);
  const described = {
    leftOut,
    summary: summarize(sorted),
    distribution: await context.drive(distribution(sorted, rule, score), 0.5, 0.5),
    top: (await topRows(context, values)).map(({ row, value, rank }) => ({
      customerId: ids.dictionary[ids.codes[row]!]!,
      value,
      rank,
    })),
  };
  return { ids, values, sorted, described };
}

/**
 * Stores customerId, value, rank, whether the customer is high-value by the rule, and the columns given. A row that is left out
 * keeps its place, with neither value nor rank. Returns the table's id, or none for a preview.
 */
export async function storeValues(
  context: AnalysisContext,
  table: TableReader,
  { ids, values, sorted, described }: CustomerValues,
  { kind, preview }: Pick<ValueOptions, 'kind' | 'preview'>,
  more: readonly NewColumn[] = [],
): Promise<string> {
  if (preview) return '';
  const rank = await context.drive(rankDescending(values, sorted), 0.5, 0.8);
  return context.createTable(`${table.info.name}: ${kind}`, [
    { name: 'customerId', column: ids, role: 'customerId' },
    { name: 'value', column: { type: 'number', values } },
    { name: 'rank', column: { type: 'number', values: rank } },
    { name: 'high', column: { type: 'boolean', values: highMembers(values, described.distribution.high) } },
    ...more,
  ]);
}

/** @throws ClienteleError `missing-parameter` */
export async function customerIds(table: TableReader, asked: string | undefined): Promise<TextColumn> {
  return table.text(needColumn(table, 'customerId', asked, { role: 'customerId', names: ['customerId'] }));
}

/** The reasons that rows are left out for, without those that no row is left out for. */
export function leftOutRows(rows: Readonly<Record<string, number>>): LeftOut[] {
  return Object.entries(rows).flatMap(([reason, count]) => (count > 0 ? [{ reason, rows: count }] : []));
}

function* usableValues(
  { codes }: TextColumn,
  computed: Float64Array,
): Steps<{ values: Float64Array; leftOut: LeftOut[] }> {
  const values = computed.slice();
  let customers = 0;
  let missing = 0;
  for (let row = 0; row < values.length; row++) {
    if (row % STEP_ROWS === 0) yield row / values.length;
    if (codes[row] === MISSING_CODE) customers++;
    else if (!Number.isFinite(values[row])) missing++;
    else continue;
    values[row] = NaN;
  }
  return { values, leftOut: leftOutRows({ 'missing-customer': customers, 'missing-value': missing }) };
}

/** The most valuable, with their ranks: of equal values the earlier row comes first, and they share a rank. */
export async function topRows(
  context: AnalysisContext,
  values: Float64Array,
): Promise<readonly { readonly row: number; readonly value: number; readonly rank: number }[]> {
  const rows = await context.drive(leadingRows(values, TOP_CUSTOMERS), 0.5, 0.5);
  const highest = rows.map((row) => values[row]!);
  const ranks = leadingRanks(highest);
  return rows.map((row, place) => ({ row, value: highest[place]!, rank: ranks[place]! }));
}
