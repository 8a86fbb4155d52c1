import golden from '../../golden/segments.json' with { type: 'json' };
import type { Matrix } from '../../../src/domain/stats/matrix';

/** Planted clusters and Fisher's irises, with what scikit-learn and SciPy make of them. */
export const goldenCases = golden.cases.map(({ columns, data, ...figures }) => ({
  ...figures,
  data: matrix(data, columns),
}));

export const goldenGap = golden.gap;

function matrix(values: readonly number[], columns: number): Matrix {
  return { rows: values.length / columns, columns, values: Float64Array.from(values) };
}
