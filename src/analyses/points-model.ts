import type { ModelMade, SegmentModel } from '../contract/catalogue';
import type { FeatureSpace } from '../domain/segments/feature-space';
import type { Matrix } from '../domain/stats/matrix';
import type { AnalysisContext } from './analysis';

/** What the models of all groupings by columns have: segments are named by their labels, 0 on. */
export function pointsModel(
  columns: readonly { readonly name: string }[],
  { scalings }: Pick<FeatureSpace, 'scalings'>,
  segments: number,
) {
  return {
    kind: 'segments',
    version: 1,
    columns: columns.map(({ name }) => name),
    scalings,
    names: Array.from({ length: segments }, (_, label) => String(label)),
  } as const;
}

/** The rows of a matrix as a model holds them. */
export function modelRows({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
}

/** Stores a model, unless it is of a preview, to be told in the result. */
export async function keepModel(context: AnalysisContext, model: SegmentModel, preview: boolean): Promise<ModelMade> {
  return { modelId: preview ? '' : await context.saveModel({ ...model }), model };
}
