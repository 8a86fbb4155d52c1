import type { LabelsMade, SegmentSample } from '../contract/catalogue';
import { clusterProfiles, noiseProfile } from '../domain/segments/cluster-profile';
import type { NamedValues } from '../domain/segments/feature-space';
import { LEAST_OF_EACH, sampleOfEach } from '../domain/segments/sample-of-each';
import { sampleRows } from '../domain/prepare/sample-rows';
import type { AnalysisContext, NewColumn, TableReader } from './analysis';
import { leftOutRows } from './customer-values';
import { distinctNames, segmentIdColumn, segmentValueColumn } from './segments-columns';

/** Rows to draw. */
const SAMPLE_ROWS = 1_500;

export interface Labelling {
  /** How the rows were grouped, for the new table's name. */
  readonly kind: string;
  readonly columns: readonly NamedValues[];
  /** The rows of the table that have labels, and the label of each: 0 for the largest cluster on, −1 for noise. */
  readonly rows: Uint32Array;
  readonly labels: Int32Array;
  readonly sizes: readonly number[];
  /** Whose share each cluster is told. */
  readonly value?: string | undefined;
  readonly seed: number;
  /** Describe only; no table is made then. */
  readonly preview: boolean;
  /** Columns of the new table beside the cluster and those that rows were grouped by. */
  readonly more?: readonly NewColumn[];
}

/** Describes clusters and, unless it is a preview, stores the label of every row; one that is left out has none. */
export async function storeLabels(
  context: AnalysisContext,
  table: TableReader,
  { kind, columns, rows, labels, sizes, value, seed, preview, more = [] }: Labelling,
  from: number,
  to: number,
): Promise<LabelsMade> {
  const valueColumn = segmentValueColumn(table, value);
  const values = valueColumn === null ? null : await table.numbers(valueColumn);
  const described = columns.map((column) => take(column.values, rows));
  const worth = values && take(values, rows);
  const clusters = await context.drive(clusterProfiles(described, labels, sizes.length, worth), from, to);
  const noise = await context.drive(noiseProfile(described, labels, worth), to, to);
  const made = preview ? '' : await labelsTable(context, table, { kind, columns, rows, labels, more });
  return {
    tableId: made,
    labels: made,
    leftOut: leftOutRows({ 'missing-value': table.info.rowCount - rows.length }),
    columns: columns.map(({ name }) => name),
    sizes,
    clusters,
    noise,
    valueColumn,
    sample: segmentSample(columns, rows, labels, seed),
  };
}

async function labelsTable(
  context: AnalysisContext,
  table: TableReader,
  { kind, columns, rows, labels, more = [] }: Pick<Labelling, 'kind' | 'columns' | 'rows' | 'labels' | 'more'>,
): Promise<string> {
  const cluster = new Float64Array(table.info.rowCount).fill(NaN);
  rows.forEach((row, i) => (cluster[row] = labels[i]!));
  return context.createTable(
    `${table.info.name}: ${kind}`,
    distinctNames([
      await segmentIdColumn(table),
      { name: 'cluster', column: { type: 'number', values: cluster } },
      ...more,
      ...(await Promise.all(columns.map(async ({ name }) => ({ name, column: await table.column(name) })))),
    ]),
  );
}

/** Rows to draw, the same for the same seed, whatever they were grouped by. */
export function drawnRows(count: number, seed: number): Uint32Array {
  return sampleRows(
    Uint32Array.from({ length: count }, (_, i) => i),
    SAMPLE_ROWS,
    seed,
  );
}

function segmentSample(
  columns: readonly NamedValues[],
  rows: Uint32Array,
  labels: Int32Array,
  seed: number,
): SegmentSample {
  const drawn = sampleOfEach(drawnRows(rows.length, seed), labels, LEAST_OF_EACH, seed);
  const index = Array.from(drawn, (i) => rows[i]!);
  return {
    rows: drawn.length,
    index,
    values: columns.map(({ values }) => index.map((row) => values[row]!)),
    labels: Array.from(drawn, (i) => labels[i]!),
  };
}

function take(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]!);
}
