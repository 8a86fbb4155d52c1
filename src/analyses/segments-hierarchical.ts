import * as v from 'valibot';
import type { HierarchicalResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { clustersAt, cutDendrogram, dendrogram, leafOrder, type Dendrogram } from '../domain/segments/dendrogram';
import { featureSpace } from '../domain/segments/feature-space';
import { requireRows } from '../domain/segments/kmeans';
import { linkage } from '../domain/segments/linkage';
import { nearestLabels } from '../domain/segments/nearest-labels';
import { bySize } from '../domain/segments/size-order';
import { matrixRows } from '../domain/stats/matrix-rows';
import { sampleRows } from '../domain/prepare/sample-rows';
import { defineAnalysis } from './analysis';
import { keepModel, pointsModel } from './points-model';
import { readSegmentColumns } from './segments-columns';
import { storeLabels } from './segments-labels';
import { count, labellingParameters } from './segments-parameters';

/** Rows in a tree: their distances take 64 MB. */
const TREE_ROWS = 4_000;
/** More is no segmentation. */
const MOST_CLUSTERS = 200;

/** A tree of merges, cut into clusters. */
export const segmentsHierarchical = defineAnalysis({
  id: 'segments.hierarchical',
  version: 4,
  title: 'Hierarchical segments',
  params: v.strictObject({
    ...labellingParameters,
    linkage: v.optional(v.picklist(['ward', 'average', 'complete', 'single']), 'ward'),
    nClusters: v.optional(count(100), 4),
    height: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  }),

  async run(
    context,
    { table: tableId, columns: asked, scale, seed, value, preview, ...given },
  ): Promise<HierarchicalResult> {
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, asked);
    const space = await context.drive(featureSpace(columns, scale), 0, 0.1);
    const { data, rows } = space;
    requireRows(data, given.height === undefined ? Math.max(2, given.nClusters) : 2);
    const everyRow = Uint32Array.from(rows, (_, i) => i);
    const inTree = sampleRows(everyRow, TREE_ROWS, seed);
    const treeData = matrixRows(data, inTree);
    const merges = await context.drive(linkage(treeData, given.linkage), 0.1, 0.8);
    const tree = dendrogram(inTree.length, merges);
    const nClusters = given.height === undefined ? given.nClusters : clustersAt(tree, given.height);
    requireClusters(tree, nClusters);
    const treeLabels = cutDendrogram(tree, nClusters);
    const whole = await context.drive(nearestLabels(data, inTree, treeLabels), 0.8, 0.9);
    const { labels, sizes } = bySize(whole, nClusters);
    const kind = `hierarchical (${given.linkage})`;
    const made = await storeLabels(
      context,
      table,
      { kind, columns, rows, labels, sizes, value, seed, preview },
      0.9,
      1,
    );
    const model = {
      ...pointsModel(columns, space, nClusters),
      method: 'density',
      eps: null,
      cores: Array.from(treeData.values),
      labels: Array.from(inTree, (row) => labels[row]!),
      of: inTree.length,
    } as const;
    const { left, right, height, size } = tree;
    return {
      ...made,
      ...(await keepModel(context, model, preview)),
      linkage: given.linkage,
      nClusters,
      cut: cutHeights(tree, nClusters),
      treeRows: inTree.length,
      of: rows.length,
      dendrogram: {
        left,
        right,
        height,
        size,
        order: leafOrder(tree),
        labels: Int32Array.from(inTree, (row) => labels[row]!),
      },
    };
  },
});

/** @throws ClienteleError `too-few-groups` where equal rows would be split, `invalid-parameter` where there would be too many */
function requireClusters(tree: Dendrogram, nClusters: number): void {
  const groups = clustersAt(tree, 0);
  if (nClusters > groups) {
    throw new ClienteleError(
      'too-few-groups',
      `${nClusters} clusters need as many different rows; there are only ${groups} in the chosen columns.`,
      { groups, needed: nClusters },
    );
  }
  if (nClusters > MOST_CLUSTERS) {
    throw new ClienteleError(
      'invalid-parameter',
      `At this height ${nClusters} clusters are left; at most ${MOST_CLUSTERS} can be told apart: cut higher.`,
      { parameter: 'height', expected: `a height that leaves at most ${MOST_CLUSTERS} clusters`, received: nClusters },
    );
  }
}

/** From the last merge that was made to the first that was not; beyond the tree, its own height. */
function cutHeights({ rows, height }: Dendrogram, nClusters: number): HierarchicalResult['cut'] {
  const made = rows - nClusters;
  return { from: height[made - 1] ?? 0, to: height[made] ?? height.at(-1)! };
}
