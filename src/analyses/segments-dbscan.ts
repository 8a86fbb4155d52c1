import * as v from 'valibot';
import type { DbscanResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { dbscan } from '../domain/segments/dbscan';
import { featureSpace } from '../domain/segments/feature-space';
import { kDistance } from '../domain/segments/k-distance';
import { kdTree } from '../domain/segments/kd-tree';
import { thinCores } from '../domain/segments/thin-cores';
import { bySize } from '../domain/segments/size-order';
import type { Matrix } from '../domain/stats/matrix';
import { matrixRows } from '../domain/stats/matrix-rows';
import { sampleRows } from '../domain/prepare/sample-rows';
import { defineAnalysis } from './analysis';
import { keepModel, pointsModel } from './points-model';
import { readSegmentColumns } from './segments-columns';
import { storeLabels } from './segments-labels';
import { count, labellingParameters } from './segments-parameters';

/** Rows that are asked for their k-distance. */
const PLOT_ROWS = 5_000;
/** Of these rows, so many neighbours at most. */
const PLOT_NEIGHBOURS = 1_000_000;
/** Core rows that a model holds. */
const MODEL_CORES = 10_000;
const LEAST_SAMPLES = 5;
const USUAL_MOST_SAMPLES = 100;
const EQUAL_EPS = 1e-9;

/** Dense groups of any shape, and the rows that are in none. */
export const segmentsDbscan = defineAnalysis({
  id: 'segments.dbscan',
  version: 4,
  title: 'DBSCAN segments',
  params: v.strictObject({
    ...labellingParameters,
    eps: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
    minSamples: v.optional(count(1_000)),
  }),

  async run(context, { table: tableId, columns: asked, scale, seed, value, preview, ...given }): Promise<DbscanResult> {
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, asked);
    const space = await context.drive(featureSpace(columns, scale), 0, 0.1);
    const { data, rows } = space;
    const minSamples = given.minSamples ?? usualSamples(data);
    if (data.rows < minSamples) throw tooFewRows(data.rows, minSamples);

    const tree = await context.drive(kdTree(data), 0.1, 0.2);
    const places = sampleRows(
      Uint32Array.from(tree.order, (_, place) => place),
      Math.min(PLOT_ROWS, Math.floor(PLOT_NEIGHBOURS / minSamples)),
      seed,
    );
    const plot = await context.drive(kDistance(tree, places, minSamples), 0.2, 0.3);
    // Where most rows have equals, the curve turns at nothing: the least distance above that, or what keeps equals together.
    const eps =
      given.eps ?? (plot.eps > 0 ? plot.eps : (plot.distance.findLast((distance) => distance > 0) ?? EQUAL_EPS));
    const found = await context.drive(dbscan(tree, { eps, minSamples }), 0.3, 0.9);
    const { labels, sizes } = bySize(found.labels, found.nClusters);
    const made = await storeLabels(
      context,
      table,
      { kind: 'DBSCAN', columns, rows, labels, sizes, value, seed, preview },
      0.92,
      1,
    );
    const cores = Uint32Array.from(found.core, (_, row) => row).filter((row) => found.core[row] === 1);
    const thin = await context.drive(thinCores(data, cores, eps, MODEL_CORES, seed), 0.9, 0.92);
    const model = {
      ...pointsModel(columns, space, found.nClusters),
      method: 'density',
      eps: eps + thin.slack,
      cores: Array.from(matrixRows(data, thin.rows).values),
      labels: Array.from(thin.rows, (row) => labels[row]!),
      of: cores.length,
    } as const;
    return {
      ...made,
      ...(await keepModel(context, model, preview)),
      nClusters: found.nClusters,
      nNoise: labels.reduce((noise, label) => noise + Number(label < 0), 0),
      nCore: found.core.reduce((cores, each) => cores + each, 0),
      eps,
      minSamples,
      kDistance: plot,
    };
  },
});

/**
 * Twice the columns (Sander et al. 1998), and more of many rows, by the root of their number: where five rows make a heap, the
 * thin rims of large clusters break into ever more of them.
 */
function usualSamples({ rows, columns }: Matrix): number {
  const byRows = Math.min(USUAL_MOST_SAMPLES, 2 + Math.round(Math.sqrt(rows) / 3));
  return Math.max(LEAST_SAMPLES, 2 * columns, byRows);
}

function tooFewRows(rows: number, needed: number): ClienteleError {
  return new ClienteleError(
    'too-few-rows',
    `A cluster takes ${needed} complete rows near each other (minSamples); there are only ${rows} in all.`,
    { rows, needed },
  );
}
