import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import { addRows, centersOf, emptySums } from './kmeans-centers';

const STEP_WORK = 4_000_000;

/** How well apart clusters are, by their means and spreads. */
export interface Separation {
  /** Sum of the squared distances of the rows from the means of their clusters. */
  readonly inertia: number;
  /** Variance ratio (Caliński & Harabasz 1974): more is better; `NaN` for one cluster. */
  readonly calinskiHarabasz: number;
  /** Mean likeness of each cluster to its likest (Davies & Bouldin 1979): less is better; `NaN` for one cluster. */
  readonly daviesBouldin: number;
}

/** @param labels 0 to nClusters − 1, one a row; every cluster has rows */
export function* separation(data: Matrix, labels: Uint32Array, nClusters: number): Steps<Separation> {
  const { rows, columns, values } = data;
  const stepRows = Math.max(1, Math.floor(STEP_WORK / columns));
  const sums = emptySums(nClusters, columns);
  for (let from = 0; from < rows; from += stepRows) {
    addRows(data, labels, sums, from, Math.min(rows, from + stepRows));
    yield (0.5 * from) / rows;
  }
  const centers = centersOf(sums, { rows: nClusters, columns, values: new Float64Array(nClusters * columns) }).values;
  const mean = new Float64Array(columns);
  sums.sums.forEach((sum, at) => (mean[at % columns]! += sum / rows));
  const spread = new Float64Array(nClusters);
  let inertia = 0;
  for (let i = 0, at = 0; i < rows; i++) {
    if (i % stepRows === 0) yield 0.5 + (0.5 * i) / rows;
    const label = labels[i]!;
    let square = 0;
    for (let j = 0, center = label * columns; j < columns; j++, at++, center++) {
      square += (values[at]! - centers[center]!) ** 2;
    }
    inertia += square;
    spread[label]! += Math.sqrt(square) / sums.counts[label]!;
  }
  if (nClusters === 1) return { inertia, calinskiHarabasz: NaN, daviesBouldin: NaN };
  let between = 0;
  centers.forEach((value, at) => {
    between += sums.counts[Math.floor(at / columns)]! * (value - mean[at % columns]!) ** 2;
  });
  return {
    inertia,
    // As scikit-learn has it where clusters have no spread.
    calinskiHarabasz: inertia === 0 ? 1 : (between * (rows - nClusters)) / (inertia * (nClusters - 1)),
    daviesBouldin: meanLikeness(centers, spread, columns),
  };
}

function meanLikeness(centers: Float64Array, spread: Float64Array, columns: number): number {
  let total = 0;
  spread.forEach((own, a) => {
    let most = 0;
    spread.forEach((other, b) => {
      if (a === b) return;
      let square = 0;
      for (let j = 0; j < columns; j++) square += (centers[a * columns + j]! - centers[b * columns + j]!) ** 2;
      if (square > 0) most = Math.max(most, (own + other) / Math.sqrt(square));
    });
    total += most;
  });
  return total / spread.length;
}
