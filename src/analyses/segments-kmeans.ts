import * as v from 'valibot';
import { kmeansOnTensors } from '../compute/lloyd-restarts';
import { backendPreference, useTensorflow } from '../compute/tensorflow';
import type { KmeansResult } from '../contract/catalogue';
import { clusterProfiles } from '../domain/segments/cluster-profile';
import { featureSpace, type FeatureSpace } from '../domain/segments/feature-space';
import { kmeans, type KmeansFit, type KmeansOptions } from '../domain/segments/kmeans';
import { silhouette } from '../domain/segments/silhouette';
import type { Matrix } from '../domain/stats/matrix';
import { seededRandom, shuffle } from '../domain/stats/random';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { distinctNames, readSegmentColumns, segmentIdColumn, segmentValueColumn } from './segments-columns';

/** Rows x columns x clusters from which loading TensorFlow.js pays; below, float64 alone is faster. */
const TENSOR_WORK = 1_000_000;
/** Rows to draw. */
const SAMPLE_ROWS = 1_500;

const count = (most: number, least = 1) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const segmentsKmeans = defineAnalysis({
  id: 'segments.kmeans',
  version: 1,
  title: 'k-means segments',
  params: v.strictObject({
    table: v.string(),
    columns: v.optional(
      v.pipe(
        v.array(v.string()),
        v.minLength(1),
        v.check((names) => new Set(names).size === names.length, 'Each column may be named once.'),
      ),
    ),
    nClusters: v.optional(count(100, 2), 4),
    nInit: v.optional(count(1_000), 10),
    maxIter: v.optional(count(100_000), 300),
    tol: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1e-4),
    scale: v.optional(v.picklist(['none', 'minmax', 'zscore']), 'zscore'),
    seed: v.optional(v.pipe(v.number(), v.integer()), 42),
    value: v.optional(v.string()),
  }),

  async run(context, { table: tableId, scale, value, ...params }): Promise<KmeansResult> {
    const { nClusters, seed } = params;
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, params.columns);
    const valueColumn = segmentValueColumn(table, value);
    const values = valueColumn === null ? null : await table.numbers(valueColumn);

    const space = await context.drive(featureSpace(columns, scale), 0, 0.05);
    const { data, rows } = space;
    const fit = await fitClusters(context, data, params);
    const { mean, rows: silhouetteRows } = await context.drive(
      silhouette(data, fit.labels, nClusters, seed),
      0.85,
      0.95,
    );
    const used = columns.map((column) => take(column.values, rows));
    const clusters = await context.drive(
      clusterProfiles(used, fit.labels, nClusters, values && take(values, rows)),
      0.95,
      1,
    );

    const cluster = new Float64Array(table.info.rowCount).fill(NaN);
    rows.forEach((row, i) => (cluster[row] = fit.labels[i]!));
    const made = await context.createTable(
      `${table.info.name}: k-means`,
      distinctNames([
        await segmentIdColumn(table),
        { name: 'cluster', column: { type: 'number', values: cluster } },
        ...(await Promise.all(columns.map(async ({ name }) => ({ name, column: await table.column(name) })))),
      ]),
    );
    const leftOut = table.info.rowCount - rows.length;
    return {
      tableId: made,
      labels: made,
      leftOut: leftOut > 0 ? [{ reason: 'missing-value', rows: leftOut }] : [],
      columns: columns.map(({ name }) => name),
      centers: unscaledCenters(fit.centers, space),
      inertia: fit.inertia,
      nIter: fit.nIter,
      converged: fit.converged,
      silhouette: mean,
      silhouetteRows,
      sizes: fit.sizes,
      clusters,
      valueColumn,
      sample: sampleRows(used, fit.labels, seed),
    };
  },
});

/** On tensors where there is enough to compute, or where the user insists on a backend. */
async function fitClusters(context: AnalysisContext, data: Matrix, options: KmeansOptions): Promise<KmeansFit> {
  const from = 0.05;
  const to = 0.85;
  const at = (fraction: number): number => from + (to - from) * fraction;
  if (backendPreference() === 'auto' && data.values.length * options.nClusters < TENSOR_WORK) {
    return context.drive(kmeans(data, options), from, to);
  }
  const session = await useTensorflow();
  context.usesBackend(session.backend);
  return kmeansOnTensors(session, data, options, {
    tick: (fraction) => context.tick(at(fraction)),
    drive: (steps, start = 0, end = 1) => context.drive(steps, at(start), at(end)),
  });
}

function unscaledCenters({ rows, columns, values }: Matrix, { scalings }: FeatureSpace): number[][] {
  return Array.from({ length: rows }, (_, k) =>
    scalings.map(({ shift, factor }, j) => values[k * columns + j]! * factor + shift),
  );
}

function take(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]!);
}

function sampleRows(columns: readonly Float64Array[], labels: Uint32Array, seed: number): KmeansResult['sample'] {
  const order = Uint32Array.from(labels, (_, row) => row);
  shuffle(order, seededRandom(seed));
  const drawn = order.subarray(0, SAMPLE_ROWS).sort();
  return {
    rows: drawn.length,
    values: columns.map((values) => Array.from(drawn, (row) => values[row]!)),
    labels: Array.from(drawn, (row) => labels[row]!),
  };
}
