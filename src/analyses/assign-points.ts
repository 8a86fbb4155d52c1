import type { LeftOut, SegmentModel } from '../contract/catalogue';
import { finiteRows } from '../domain/segments/feature-space';
import { expectation } from '../domain/segments/gaussian-mixture';
import { kdTree } from '../domain/segments/kd-tree';
import { assignRows } from '../domain/segments/kmeans-assign';
import { likeliestComponents } from '../domain/segments/likeliest-component';
import { nearestCores } from '../domain/segments/nearest-core';
import type { Matrix } from '../domain/stats/matrix';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import type { AnalysisContext, NewColumn, TableReader } from './analysis';
import { leftOutRows } from './customer-values';
import { segmentIdColumn } from './segments-columns';

/** What customers were put into. */
export interface Assigned {
  readonly id: NewColumn;
  readonly segment: TextColumn;
  readonly more: readonly NewColumn[];
  readonly leftOut: readonly LeftOut[];
  /** The day from which recency was counted, ISO 8601; none where nothing tells it, or no recency decides. */
  readonly asOf?: string | null;
}

type Model<M extends SegmentModel['method']> = Extract<SegmentModel, { method: M }>;
type PointsModel = Model<'centers' | 'density' | 'mixture'>;

/** The place in the model's names of each point, or `MISSING_CODE`, and a figure that tells how well it belongs there. */
interface Placed {
  readonly codes: Uint32Array;
  readonly figure: Float64Array;
}

/** Rows in a step. */
const STEP_ROWS = 65_536;

/** By the same columns, scaled as they were when the segments were made. */
export async function byPoints(context: AnalysisContext, table: TableReader, model: PointsModel): Promise<Assigned> {
  const { rows, data } = await modelSpace(table, model);
  const placed = await place(context, data, model);
  const codes = new Uint32Array(table.info.rowCount).fill(MISSING_CODE);
  const figure = new Float64Array(table.info.rowCount).fill(NaN);
  let without = 0;
  rows.forEach((row, i) => {
    codes[row] = placed.codes[i]!;
    figure[row] = placed.figure[i]!;
    without += Number(codes[row] === MISSING_CODE);
  });
  const name = model.method === 'mixture' ? 'probability' : 'distance';
  return {
    id: await segmentIdColumn(table),
    segment: { type: 'text', codes, dictionary: [...model.names] },
    more: [{ name, column: { type: 'number', values: figure } }],
    leftOut: leftOutRows({ 'missing-value': table.info.rowCount - rows.length, 'no-segment': without }),
  };
}

async function modelSpace(table: TableReader, { columns, scalings }: PointsModel) {
  const named = await Promise.all(columns.map(async (name) => ({ name, values: await table.numbers(name) })));
  const rows = finiteRows(named);
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  named.forEach((column, j) => {
    const { shift, factor } = scalings[j]!;
    rows.forEach((row, i) => (values[i * width + j] = (column.values[row]! - shift) / factor));
  });
  return { rows, data: { rows: rows.length, columns: width, values } };
}

function place(context: AnalysisContext, data: Matrix, model: PointsModel): Promise<Placed> {
  if (model.method === 'centers') return byCenters(context, data, model);
  return model.method === 'density' ? byDensity(context, data, model) : byMixture(context, data, model);
}

async function byCenters(context: AnalysisContext, data: Matrix, { centers }: Model<'centers'>): Promise<Placed> {
  const nearest = { labels: new Uint32Array(data.rows), distances: new Float64Array(data.rows) };
  const means = matrixOf(centers, data.columns);
  for (let from = 0; from < data.rows; from += STEP_ROWS) {
    assignRows(data, means, nearest, from, Math.min(data.rows, from + STEP_ROWS));
    await context.tick(from / data.rows);
  }
  return { codes: nearest.labels, figure: nearest.distances.map(Math.sqrt) };
}

async function byDensity(
  context: AnalysisContext,
  data: Matrix,
  { cores, labels, eps }: Model<'density'>,
): Promise<Placed> {
  const { columns } = data;
  const values = Float64Array.from(cores);
  const tree = await context.drive(kdTree({ rows: labels.length, columns, values }), 0, 0.2);
  const { core, distance } = await context.drive(nearestCores(data, tree, eps ?? Infinity), 0.2, 0.9);
  return { codes: Uint32Array.from(core, (near) => labels[near] ?? MISSING_CODE), figure: distance };
}

async function byMixture(
  context: AnalysisContext,
  data: Matrix,
  { covariance, weights, means, covariances }: Model<'mixture'>,
): Promise<Placed> {
  const mixture = {
    covariance,
    weights: Float64Array.from(weights),
    means: matrixOf(means, data.columns),
    covariances: Float64Array.from(covariances.flat()),
  };
  const { responsibilities } = await context.drive(expectation(data, mixture), 0, 0.9);
  const { component, probability } = likeliestComponents(responsibilities, weights.length);
  return { codes: component, figure: probability };
}

function matrixOf(rows: readonly (readonly number[])[], columns: number): Matrix {
  return { rows: rows.length, columns, values: Float64Array.from(rows.flat()) };
}
