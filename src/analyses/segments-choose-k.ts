import * as v from 'valibot';
import type { ChooseKResult } from '../contract/catalogue';
import { chooseK } from '../domain/segments/choose-k';
import { clusterStability } from '../domain/segments/cluster-stability';
import { featureSpace } from '../domain/segments/feature-space';
import { matrixRows } from '../domain/stats/matrix-rows';
import { sampleRows } from '../domain/prepare/sample-rows';
import { defineAnalysis } from './analysis';
import { leftOutRows } from './customer-values';
import { readSegmentColumns } from './segments-columns';
import { count, segmentColumnsParameters } from './segments-parameters';

const TOLERANCE = 1e-4;
/** Rows that bootstrap samples are drawn from. */
const STABILITY_ROWS = 5_000;

/** How many clusters there are, if any, by the usual criteria. */
export const segmentsChooseK = defineAnalysis({
  id: 'segments.chooseK',
  version: 2,
  title: 'How many segments are there?',
  params: v.pipe(
    v.strictObject({
      ...segmentColumnsParameters,
      kMin: v.optional(count(50, 2), 2),
      kMax: v.optional(count(50, 2), 10),
      nInit: v.optional(count(100), 4),
      maxIter: v.optional(count(10_000), 300),
      references: v.optional(count(200, 2), 20),
      bootstraps: v.optional(count(1_000), 20),
    }),
    v.check(({ kMin, kMax }) => kMin <= kMax, 'kMax must not be below kMin.'),
  ),

  async run(context, { table: tableId, columns: asked, scale, bootstraps, ...params }): Promise<ChooseKResult> {
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, asked);
    const { data, rows } = await context.drive(featureSpace(columns, scale), 0, 0.05);
    const options = { ...params, tol: TOLERANCE };
    const { chosen, ...choice } = await context.drive(chooseK(data, options), 0.05, 0.9);
    const { nClusters } = chosen;
    const drawn = sampleRows(
      Uint32Array.from(chosen.labels, (_, row) => row),
      STABILITY_ROWS,
      params.seed,
    );
    const labels = Uint32Array.from(drawn, (row) => chosen.labels[row]!);
    const jaccard = await context.drive(
      clusterStability(matrixRows(chosen.data, drawn), labels, bootstraps, { ...options, nClusters }),
      0.9,
      1,
    );
    return {
      columns: columns.map(({ name }) => name),
      leftOut: leftOutRows({ 'missing-value': table.info.rowCount - rows.length }),
      ...choice,
      stability: { jaccard, bootstraps, rows: drawn.length, nClusters },
    };
  },
});
