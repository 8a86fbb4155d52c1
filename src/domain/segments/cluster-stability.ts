import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';
import { matrixRows } from '../stats/matrix-rows';
import { seededRandom } from '../stats/random';
import { portion, type Steps } from '../stats/steps';
import { kmeans, type KmeansOptions } from './kmeans';

/**
 * How much each cluster is found again in other samples: the mean, over bootstrap samples of the rows, of its Jaccard
 * likeness to the cluster of the sample that is most like it, both restricted to the rows drawn (Hennig 2007,
 * "Cluster-wise assessment of cluster stability"). Above 0.75 it is stable; below 0.6 it should not be trusted.
 *
 * @param labels 0 to nClusters − 1, one a row
 * @returns a likeness (0 to 1) a cluster; null for one of which no sample had a row
 */
export function* clusterStability(
  data: Matrix,
  labels: Uint32Array,
  bootstraps: number,
  options: KmeansOptions,
): Steps<(number | null)[]> {
  const { nClusters, seed } = options;
  const random = seededRandom(seed);
  const sums = new Float64Array(nClusters);
  const seen = new Float64Array(nClusters);
  for (let bootstrap = 0; bootstrap < bootstraps; bootstrap++) {
    const rows = Uint32Array.from({ length: data.rows }, () => Math.floor(random() * data.rows));
    const found = yield* portion(
      foundAgain(matrixRows(data, rows), options),
      bootstrap / bootstraps,
      (bootstrap + 1) / bootstraps,
    );
    likeness(rows, labels, found, nClusters).forEach((most, cluster) => {
      if (Number.isNaN(most)) return;
      sums[cluster]! += most;
      seen[cluster]!++;
    });
  }
  return Array.from(sums, (sum, cluster) => (seen[cluster] === 0 ? null : sum / seen[cluster]!));
}

/** Labels of a sample; none where too few of its rows differ. */
function* foundAgain(sample: Matrix, options: KmeansOptions): Steps<Uint32Array | null> {
  try {
    return (yield* kmeans(sample, options)).labels;
  } catch (error) {
    if (error instanceof ClienteleError && error.code === 'too-few-groups') return null;
    throw error;
  }
}

/** The best Jaccard likeness of each cluster, by the different rows drawn; `NaN` for one of which no row was drawn. */
function likeness(rows: Uint32Array, labels: Uint32Array, found: Uint32Array | null, nClusters: number): Float64Array {
  const both = new Float64Array(nClusters * nClusters);
  const own = new Float64Array(nClusters);
  const other = new Float64Array(nClusters);
  const drawn = new Uint8Array(labels.length);
  rows.forEach((row, i) => {
    if (drawn[row] === 1) return;
    drawn[row] = 1;
    const cluster = labels[row]!;
    own[cluster]!++;
    if (!found) return;
    other[found[i]!]!++;
    both[cluster * nClusters + found[i]!]!++;
  });
  return own.map((size, cluster) => {
    if (size === 0) return NaN;
    let most = 0;
    for (let to = 0; to < nClusters; to++) {
      const shared = both[cluster * nClusters + to]!;
      most = Math.max(most, shared / (size + other[to]! - shared));
    }
    return most;
  });
}
