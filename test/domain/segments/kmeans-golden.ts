import golden from '../../golden/kmeans.json';
import type { Matrix } from '../../../src/domain/stats/matrix';

/** Runs of scikit-learn's KMeans from given starting centers. */
export const goldenRuns = golden.cases.map(({ columns, data, init, ...figures }) => ({
  ...figures,
  data: matrix(data, columns),
  init: matrix(init, columns),
}));

export const goldenRandIndices = golden.adjustedRand;

function matrix(values: readonly number[], columns: number): Matrix {
  return { rows: values.length / columns, columns, values: Float64Array.from(values) };
}
