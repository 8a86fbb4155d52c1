import * as v from 'valibot';
import { umapPlaces } from '../compute/umap-places';
import type { UmapNeighbours } from '../compute/umap-server';
import type { UmapResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { featureSpace } from '../domain/segments/feature-space';
import { kdTree, type KdTree } from '../domain/segments/kd-tree';
import { nearestNeighbours, type Neighbours } from '../domain/segments/nearest-neighbours';
import { matrixRows } from '../domain/stats/matrix-rows';
import { defineAnalysis } from './analysis';
import { leftOutRows } from './customer-values';
import { readSegmentColumns } from './segments-columns';
import { drawnRows } from './segments-labels';
import { count, segmentColumnsParameters } from './segments-parameters';

/** A second map, of a sample, by umap-js from neighbours that are found here. */
export const segmentsUmap = defineAnalysis({
  id: 'segments.umap',
  version: 1,
  title: 'UMAP map',
  params: v.strictObject({
    ...segmentColumnsParameters,
    nNeighbors: v.optional(count(200, 2), 15),
    minDist: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.1),
    nEpochs: v.optional(count(2_000), 300),
  }),

  async run(context, { table: tableId, columns: asked, scale, seed, ...options }): Promise<UmapResult> {
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, asked);
    const { data, rows } = await context.drive(featureSpace(columns, scale), 0, 0.05);
    if (data.rows <= options.nNeighbors) throw tooFewRows(data.rows, options.nNeighbors);
    const drawn = drawnRows(rows.length, seed);
    const tree = await context.drive(kdTree(matrixRows(data, drawn)), 0.05, 0.08);
    const everyPlace = Uint32Array.from(tree.order, (_, place) => place);
    const near = await context.drive(nearestNeighbours(tree, everyPlace, options.nNeighbors), 0.08, 0.1);

    const places = await umapPlaces(neighbourRows(tree, near), { ...options, seed }, (fraction) =>
      context.tick(0.1 + 0.9 * fraction),
    );
    return {
      columns: columns.map(({ name }) => name),
      leftOut: leftOutRows({ 'missing-value': table.info.rowCount - rows.length }),
      points: {
        rows: drawn.length,
        index: Array.from(drawn, (i) => rows[i]!),
        ...places,
      },
      of: rows.length,
    };
  },
});

/** By row instead of by place in the tree. */
function neighbourRows({ order }: KdTree, { k, places, distances }: Neighbours): UmapNeighbours {
  const byRow = { k, rows: new Uint32Array(places.length), distances: new Float64Array(places.length) };
  order.forEach((row, place) => {
    const [from, to] = [place * k, (place + 1) * k];
    byRow.rows.set(
      places.subarray(from, to).map((other) => order[other]!),
      row * k,
    );
    byRow.distances.set(distances.subarray(from, to), row * k);
  });
  return byRow;
}

function tooFewRows(rows: number, neighbours: number): ClienteleError {
  const needed = neighbours + 1;
  return new ClienteleError(
    'too-few-rows',
    `To keep each row near ${neighbours} others (nNeighbors) takes ${needed} complete rows; there are ${rows}.`,
    { rows, needed },
  );
}
