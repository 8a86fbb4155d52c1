import type { Matrix } from '../stats/matrix';
import { matrixRows } from '../stats/matrix-rows';
import type { Steps } from '../stats/steps';
import { clusterMeans } from './cluster-means';
import { assignRows } from './kmeans-assign';

const STEP_WORK = 4_000_000;

/**
 * A label for every row, where a sample of them has labels: those of the sample, and of the others that of the nearest
 * mean of a cluster.
 *
 * @param sample ascending @param labels 0 to nClusters − 1, one a row of the sample; every cluster has rows
 */
export function* nearestMeans(
  data: Matrix,
  sample: Uint32Array,
  labels: Uint32Array,
  nClusters: number,
): Steps<Uint32Array> {
  if (sample.length === data.rows) return labels;
  const { rows, columns } = data;
  const means = clusterMeans(matrixRows(data, sample), labels, nClusters);
  const whole = { labels: new Uint32Array(rows), distances: new Float64Array(rows) };
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (columns * nClusters)));
  for (let from = 0; from < rows; from += stepRows) {
    const to = Math.min(rows, from + stepRows);
    assignRows(data, means, whole, from, to);
    yield to / rows;
  }
  sample.forEach((row, i) => (whole.labels[row] = labels[i]!));
  return whole.labels;
}
