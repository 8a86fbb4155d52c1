import * as v from 'valibot';
import { kmeansInWorkers } from '../compute/kmeans-in-workers';
import { kmeansOnTensors, type Pace } from '../compute/lloyd-restarts';
import { backendPreference, useTensorflow } from '../compute/tensorflow';
import type { ClusterStability, KmeansResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { clusterStability } from '../domain/segments/cluster-stability';
import { featureSpace, type FeatureSpace } from '../domain/segments/feature-space';
import { kmeans, type KmeansFit, type KmeansOptions } from '../domain/segments/kmeans';
import { kmeansAlgorithm, miniBatchKmeans, type MiniBatchFit } from '../domain/segments/kmeans-mini-batch';
import { CRITICAL_DIP, groupingDip } from '../domain/segments/modes';
import { silhouette } from '../domain/segments/silhouette';
import type { Matrix } from '../domain/stats/matrix';
import { matrixRows } from '../domain/stats/matrix-rows';
import { sampleRows } from '../domain/prepare/sample-rows';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { keepModel, modelRows, pointsModel } from './points-model';
import { readSegmentColumns } from './segments-columns';
import { storeLabels } from './segments-labels';
import { count, labellingParameters } from './segments-parameters';

/** The part of the progress that the fit takes. */
const FIT_FROM = 0.05;
const FIT_TO = 0.8;
/** Rows x columns x clusters from which workers pay. */
const WORKER_WORK = 8_000_000;
/** Rows that bootstrap samples are drawn from. */
const STABILITY_ROWS = 5_000;
const STABILITY_RESTARTS = 3;
/** Rows among which gaps between clusters are looked for. */
const DIP_ROWS = 20_000;

export const segmentsKmeans = defineAnalysis({
  id: 'segments.kmeans',
  version: 5,
  title: 'k-means segments',
  params: v.strictObject({
    ...labellingParameters,
    nClusters: v.optional(count(100, 2), 4),
    nInit: v.optional(count(1_000), 10),
    init: v.optional(v.array(v.array(v.pipe(v.number(), v.finite())))),
    maxIter: v.optional(count(100_000), 300),
    tol: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1e-4),
    algorithm: v.optional(v.picklist(['auto', 'full', 'miniBatch']), 'auto'),
    bootstraps: v.optional(count(1_000, 0), 0),
  }),

  async run(
    context,
    { table: tableId, scale, value, preview, bootstraps, init, algorithm: asked, ...params },
  ): Promise<KmeansResult> {
    const { nClusters, seed } = params;
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, params.columns);
    const space = await context.drive(featureSpace(columns, scale), 0, 0.05);
    const { data, rows } = space;
    const start = init && scaledInit(init, space, nClusters);
    const options = { ...params, init: start };
    const started = performance.now();
    const fit: MiniBatchFit = await (kmeansAlgorithm(data.rows, asked) === 'miniBatch'
      ? context.drive(miniBatchKmeans(data, options), FIT_FROM, FIT_TO)
      : fitClusters(context, data, options).then((full): MiniBatchFit => ({ ...full, algorithm: 'full' })));
    const fitMs = performance.now() - started;
    const { mean, rows: silhouetteRows } = await context.drive(
      silhouette(data, fit.labels, nClusters, seed),
      0.8,
      0.83,
    );
    const dip = await fitDip(context, data, fit, params);
    const stability = bootstraps === 0 ? null : await fitStability(context, data, fit.labels, bootstraps, params);
    const labelled = {
      kind: 'k-means',
      columns,
      rows,
      labels: Int32Array.from(fit.labels),
      sizes: fit.sizes,
      value,
      seed,
      preview,
    };
    const made = await storeLabels(context, table, labelled, 0.95, 1);
    const model = {
      ...pointsModel(columns, space, nClusters),
      method: 'centers',
      centers: modelRows(fit.centers),
    } as const;
    return {
      ...made,
      centers: unscaledCenters(fit.centers, space),
      algorithm: fit.algorithm,
      inertia: fit.inertia,
      nIter: fit.nIter,
      converged: fit.converged,
      fitMs,
      silhouette: mean,
      silhouetteRows,
      dip,
      clear: dip > CRITICAL_DIP,
      stability,
      ...(await keepModel(context, model, preview)),
    };
  },
});

/** In workers where there is enough to compute; on tensors only where the user insists on a backend. */
async function fitClusters(context: AnalysisContext, data: Matrix, options: KmeansOptions): Promise<KmeansFit> {
  const at = (fraction: number): number => FIT_FROM + (FIT_TO - FIT_FROM) * fraction;
  const pace: Pace = {
    tick: (fraction) => context.tick(at(fraction)),
    drive: (steps, start = 0, end = 1) => context.drive(steps, at(start), at(end)),
  };
  if (backendPreference() !== 'auto') {
    const session = await useTensorflow();
    context.usesBackend(session.backend);
    return kmeansOnTensors(session, data, options, pace);
  }
  const worthWorkers = data.values.length * options.nClusters >= WORKER_WORK && typeof Worker === 'function';
  return worthWorkers ? kmeansInWorkers(data, options, pace) : context.drive(kmeans(data, options), FIT_FROM, FIT_TO);
}

/** @throws ClienteleError `invalid-parameter` where there is not a center a cluster, or a figure a column */
function scaledInit(init: readonly (readonly number[])[], { scalings }: FeatureSpace, nClusters: number): Matrix {
  const columns = scalings.length;
  if (init.length !== nClusters || init.some(({ length }) => length !== columns)) {
    throw new ClienteleError(
      'invalid-parameter',
      `The starting centers (init) must be ${nClusters} rows of ${columns} figures.`,
      { parameter: 'init', expected: `${nClusters} x ${columns}`, received: init.length },
    );
  }
  const values = init.flatMap((center) => center.map((value, j) => (value - scalings[j]!.shift) / scalings[j]!.factor));
  return { rows: nClusters, columns, values: Float64Array.from(values) };
}

function fitDip(context: AnalysisContext, data: Matrix, fit: KmeansFit, options: KmeansOptions): Promise<number> {
  const { nClusters, seed } = options;
  const rows = sampleRows(
    Uint32Array.from(fit.labels, (_, row) => row),
    DIP_ROWS,
    seed,
  );
  const labels = Uint32Array.from(rows, (row) => fit.labels[row]!);
  return context.drive(groupingDip(matrixRows(data, rows), labels, nClusters, seed), 0.83, 0.85);
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
