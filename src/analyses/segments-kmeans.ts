import * as v from 'valibot';
import { kmeansOnTensors } from '../compute/lloyd-restarts';
import { backendPreference, useTensorflow } from '../compute/tensorflow';
import type { ClusterStability, KmeansResult, SegmentModel } from '../contract/catalogue';
import { clusterStability } from '../domain/segments/cluster-stability';
import { featureSpace, type FeatureSpace } from '../domain/segments/feature-space';
import { kmeans, type KmeansFit, type KmeansOptions } from '../domain/segments/kmeans';
import { silhouette } from '../domain/segments/silhouette';
import type { Matrix } from '../domain/stats/matrix';
import { matrixRows } from '../domain/stats/matrix-rows';
import { sampleRows } from '../domain/prepare/sample-rows';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { readSegmentColumns } from './segments-columns';
import { storeLabels } from './segments-labels';
import { count, segmentColumnsParameters } from './segments-parameters';

/** Rows x columns x clusters from which loading TensorFlow.js pays; below, float64 alone is faster. */
const TENSOR_WORK = 1_000_000;
/** Rows that bootstrap samples are drawn from. */
const STABILITY_ROWS = 5_000;
const STABILITY_RESTARTS = 3;

export const segmentsKmeans = defineAnalysis({
  id: 'segments.kmeans',
  version: 2,
  title: 'k-means segments',
  params: v.strictObject({
    ...segmentColumnsParameters,
    nClusters: v.optional(count(100, 2), 4),
    nInit: v.optional(count(1_000), 10),
    maxIter: v.optional(count(100_000), 300),
    tol: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1e-4),
    value: v.optional(v.string()),
    bootstraps: v.optional(count(1_000, 0), 0),
  }),

  async run(context, { table: tableId, scale, value, bootstraps, ...params }): Promise<KmeansResult> {
    const { nClusters, seed } = params;
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, params.columns);
    const space = await context.drive(featureSpace(columns, scale), 0, 0.05);
    const { data, rows } = space;
    const fit = await fitClusters(context, data, params);
    const { mean, rows: silhouetteRows } = await context.drive(
      silhouette(data, fit.labels, nClusters, seed),
      0.8,
      0.85,
    );
    const stability = bootstraps === 0 ? null : await fitStability(context, data, fit.labels, bootstraps, params);
    const labelled = {
      kind: 'k-means',
      columns,
      rows,
      labels: Int32Array.from(fit.labels),
      sizes: fit.sizes,
      value,
      seed,
    };
    const made = await storeLabels(context, table, labelled, 0.95, 1);
    const model = centersModel(columns, space, fit.centers);
    return {
      ...made,
      centers: unscaledCenters(fit.centers, space),
      inertia: fit.inertia,
      nIter: fit.nIter,
      converged: fit.converged,
      silhouette: mean,
      silhouetteRows,
      stability,
      modelId: await context.saveModel({ ...model }),
      model,
    };
  },
});

/** On tensors where there is enough to compute, or where the user insists on a backend. */
async function fitClusters(context: AnalysisContext, data: Matrix, options: KmeansOptions): Promise<KmeansFit> {
  const from = 0.05;
  const to = 0.8;
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

async function fitStability(
  context: AnalysisContext,
  data: Matrix,
  labels: Uint32Array,
  bootstraps: number,
  options: KmeansOptions,
): Promise<ClusterStability> {
  const everyRow = Uint32Array.from(labels, (_, row) => row);
  const rows = sampleRows(everyRow, STABILITY_ROWS, options.seed);
  const own = Uint32Array.from(rows, (row) => labels[row]!);
  const nInit = Math.min(options.nInit, STABILITY_RESTARTS);
  const steps = clusterStability(matrixRows(data, rows), own, bootstraps, { ...options, nInit });
  return { jaccard: await context.drive(steps, 0.85, 0.95), bootstraps, rows: rows.length };
}

function unscaledCenters({ rows, columns, values }: Matrix, { scalings }: FeatureSpace): number[][] {
  return Array.from({ length: rows }, (_, k) =>
    scalings.map(({ shift, factor }, j) => values[k * columns + j]! * factor + shift),
  );
}

function centersModel(
  columns: readonly { readonly name: string }[],
  { scalings }: FeatureSpace,
  { rows, columns: width, values }: Matrix,
): SegmentModel {
  return {
    kind: 'segments',
    version: 1,
    method: 'centers',
    columns: columns.map(({ name }) => name),
    scalings,
    centers: Array.from({ length: rows }, (_, k) => Array.from(values.subarray(k * width, (k + 1) * width))),
    names: Array.from({ length: rows }, (_, k) => String(k)),
  };
}
