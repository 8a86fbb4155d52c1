import * as v from 'valibot';
import type { DescribeResult, SegmentDescription } from '../contract/catalogue';
import { sampleRows } from '../domain/prepare/sample-rows';
import { finiteRows, type NamedValues } from '../domain/segments/feature-space';
import { columnFigures, type ColumnFigures } from '../domain/segments/segment-figures';
import { suggestName, type SegmentName } from '../domain/segments/segment-name';
import { clusterSizes, largestFirst } from '../domain/segments/size-order';
import { segmentRule } from '../domain/segments/segment-rule';
import { campaignEstimate, usualStrategy } from '../domain/segments/strategy';
import type { Matrix } from '../domain/stats/matrix';
import { matrixRows } from '../domain/stats/matrix-rows';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import { defineAnalysis, type AnalysisContext, type TableReader } from './analysis';
import { apartColumns, commonEffects } from './apart-columns';
import { findColumn } from './column-parameter';
import { leftOutRows } from './customer-values';
import { publishedNames } from './published-names';
import { finiteOrNull } from './finite-or-null';
import { labelColumn, matchedSegments } from './matched-segments';
import { readDescribingColumns, segmentValueColumn } from './segments-columns';
import { columnNames, labelsParameter } from './segments-parameters';
import { valueFigures } from './segment-values';

/** Rows that the trees behind the rules grow on. */
const RULE_ROWS = 10_000;

/** What each segment is like, what sets it apart, and what might be done with it. */
export const segmentsDescribe = defineAnalysis({
  id: 'segments.describe',
  version: 6,
  title: 'What segments are like',
  params: v.strictObject({
    table: v.string(),
    labels: v.optional(labelsParameter),
    columns: columnNames,
    value: v.optional(v.string()),
    seed: v.optional(v.pipe(v.number(), v.integer()), 42),
  }),

  async run(context, { table: tableId, labels: given, columns: asked, value, seed }): Promise<DescribeResult> {
    const table = await context.table(tableId);
    const from = given ?? { table: tableId };
    const own = from.table === tableId ? (from.column ?? labelColumn(table)) : null;
    const matched = await matchedSegments(context, table, from);
    const segments = bySize(matched.segments);
    const published = publishedNames(own === null ? (await context.table(from.table)).info : table.info);
    const columns = await readDescribingColumns(table, asked, own);
    const names = columns.map(({ name }) => name);
    const count = segments.dictionary.length;

    const figures: ColumnFigures[] = [];
    for (const { values } of columns) {
      const at = (part: number): number => 0.1 + (0.3 * (figures.length + part)) / columns.length;
      figures.push(await context.drive(columnFigures(values, segments.codes, count), at(0), at(1)));
    }
    const rules = await findRules(context, columns, segments, seed);
    const valueColumn = segmentValueColumn(table, value);
    const money = valueColumn === null ? null : await table.numbers(valueColumn);
    const values = money && valueFigures(money, await readOrders(table), segments);

    const sizes = clusterSizes(segments.codes, count);
    const customers = sizes.reduce((sum, size) => sum + size, 0);
    return {
      columns: names,
      valueColumn,
      customers,
      leftOut: [...leftOutRows({ 'no-segment': segments.codes.length - customers }), ...matched.leftOut],
      ruleRows: rules.rows,
      segments: segments.dictionary.map((segment, place): SegmentDescription => {
        const effect = figures.map((column) => column.effect[place]!);
        const known = figures.map((column) => column.known[place]!);
        const group = { effect, known, size: sizes[place]! };
        const name = nameOf(segment, names, commonEffects(group));
        const strategy = usualStrategy(published.get(segment) ?? segment, name.code);
        const worth = values?.[place] ?? null;
        const valuePerResponse = worth?.perOrder ?? 0;
        return {
          segment,
          size: sizes[place]!,
          share: sizes[place]! / customers,
          value: worth && { total: worth.total, mean: worth.mean, median: worth.median, share: worth.share },
          mean: figures.map((column) => finiteOrNull(column.mean[place]!)),
          median: figures.map((column) => finiteOrNull(column.median[place]!)),
          q1: figures.map((column) => finiteOrNull(column.q1[place]!)),
          q3: figures.map((column) => finiteOrNull(column.q3[place]!)),
          p5: figures.map((column) => finiteOrNull(column.p5[place]!)),
          p95: figures.map((column) => finiteOrNull(column.p95[place]!)),
          known,
          effect: effect.map(finiteOrNull),
          apart: apartColumns(names, group),
          rule: rules.bySegment[place]!,
          name,
          strategy: { ...strategy, valuePerResponse },
          estimate: campaignEstimate(sizes[place]!, strategy, valuePerResponse),
        };
      }),
    };
  },
});

/** A number is no name; −1 is what belongs nowhere. */
function nameOf(segment: string, columns: readonly string[], effect: readonly number[]): SegmentName {
  const suggested = suggestName(columns, effect);
  if (segment === '-1') return { ...suggested, code: 'noise' };
  return /^\d+$/.test(segment) ? suggested : { ...suggested, code: 'given' };
}

/** The dictionary from the largest segment down; of equally large ones, that of the earlier customer comes first. */
function bySize(segments: TextColumn): TextColumn {
  const order = largestFirst(segments.codes, clusterSizes(segments.codes, segments.dictionary.length));
  const place = new Uint32Array(order.length);
  order.forEach((code, at) => (place[code] = at));
  return {
    type: 'text',
    dictionary: order.map((code) => segments.dictionary[code]!),
    codes: segments.codes.map((code) => (code === MISSING_CODE ? code : place[code]!)),
  };
}

async function readOrders(table: TableReader): Promise<Float64Array | null> {
  const name = findColumn(table, undefined, { names: ['orders'] });
  return name === null ? null : table.numbers(name);
}

async function findRules(
  context: AnalysisContext,
  columns: readonly NamedValues[],
  { codes, dictionary }: TextColumn,
  seed: number,
): Promise<{ rows: number; bySegment: SegmentDescription['rule'][] }> {
  const complete = finiteRows(columns).filter((row) => codes[row] !== MISSING_CODE);
  const all: Matrix = {
    rows: complete.length,
    columns: columns.length,
    values: new Float64Array(complete.length * columns.length),
  };
  columns.forEach(({ values }, j) => {
    complete.forEach((row, i) => (all.values[i * columns.length + j] = values[row]!));
  });
  const grown = sampleRows(
    Uint32Array.from(complete, (_, i) => i),
    RULE_ROWS,
    seed,
  );
  const data = matrixRows(all, grown);
  const bySegment: SegmentDescription['rule'][] = [];
  for (let place = 0; place < dictionary.length; place++) {
    const at = (part: number): number => 0.4 + (0.55 * (place + part)) / dictionary.length;
    const members = Uint8Array.from(complete, (row) => Number(codes[row] === place));
    const grownMembers = Float64Array.from(grown, (i) => members[i]!);
    const some = grownMembers.includes(1) && dictionary.length > 1;
    const rule = some ? await context.drive(segmentRule(data, grownMembers, all, members), at(0), at(1)) : null;
    bySegment.push(
      rule && {
        ...rule,
        conditions: rule.conditions.map(({ column, ...bounds }) => ({ column: columns[column]!.name, ...bounds })),
      },
    );
  }
  return { rows: grown.length, bySegment };
}
