import type { Matrix } from '../stats/matrix';
import { addRows, centersOf, emptySums } from './kmeans-centers';

/** The mean of each cluster. @param labels 0 to nClusters − 1, one a row; every cluster has rows */
export function clusterMeans(data: Matrix, labels: Uint32Array, nClusters: number): Matrix {
  const { rows, columns } = data;
  const sums = emptySums(nClusters, columns);
  addRows(data, labels, sums, 0, rows);
  return centersOf(sums, { rows: nClusters, columns, values: new Float64Array(nClusters * columns) });
}
