import { trainDenseNetwork } from '../compute/dense-network';
import { fitLinearByGradient } from '../compute/gradient-linear';
import { useTensorflow, type TensorflowSession } from '../compute/tensorflow';
import type { Curve, ReportTraining } from '../compute/training-progress';
import { designMatrix } from '../domain/predict/design-matrix';
import { fitLinear } from '../domain/predict/linear-model';
import type { Fitted } from '../domain/predict/predict-model';
import {
  fitPreprocess,
  type FeatureColumn,
  type Preprocess,
  type PreprocessOptions,
} from '../domain/predict/preprocess';
import type { Matrix } from '../domain/stats/matrix';
import type { AnalysisContext } from './analysis';
import type { Recipe } from './predict-options';

/** Points of a live curve, at most. */
const CURVE_POINTS = 200;

export interface TrainingSet {
  readonly columns: readonly FeatureColumn[];
  /** A value a table row. */
  readonly target: Float64Array;
  readonly preprocess: PreprocessOptions;
}

/** Which part of the whole run a fit is. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly note: string;
}

export interface Fit {
  readonly fitted: Fitted;
  readonly preprocess: Preprocess;
  readonly curve: Curve;
  readonly converged: boolean;
}

type Learnt = Omit<Fit, 'preprocess'>;

async function withTensors(
  context: AnalysisContext,
  train: (session: TensorflowSession) => Promise<Learnt>,
): Promise<Learnt> {
  const session = await useTensorflow();
  context.usesBackend(session.backend);
  try {
    return await train(session);
  } finally {
    // A lost device may have thrown of itself, or returned garbage: either way its own name for it comes first.
    session.assertAlive();
  }
}

async function learn(
  context: AnalysisContext,
  recipe: Recipe,
  design: Matrix,
  target: Float64Array,
  part: Part,
): Promise<Learnt> {
  if (recipe.model === 'linear' && recipe.solver === 'exact') {
    const linear = await context.drive(fitLinear(design, target, recipe), part.from, part.to, part.note);
    return { fitted: { model: 'linear', linear }, curve: { training: [], validation: [] }, converged: true };
  }
  const every = Math.ceil(recipe.epochs / CURVE_POINTS);
  const report: ReportTraining = (fraction, point) =>
    context.tick(
      part.from + (part.to - part.from) * fraction,
      part.note,
      point && (point.epoch === 1 || point.epoch % every === 0) ? point : undefined,
    );
  return withTensors(context, async ({ tf }) => {
    if (recipe.model === 'linear') {
      const { linear, curve, converged } = await fitLinearByGradient(tf, design, target, recipe, report);
      return { fitted: { model: 'linear', linear }, curve, converged };
    }
    const { network, curve, converged } = await trainDenseNetwork(tf, design, target, recipe, report);
    return { fitted: { model: 'neural', network }, curve, converged };
  });
}

/** Preprocessing and model, both learnt from the given table rows alone. */
export async function fitModel(
  context: AnalysisContext,
  set: TrainingSet,
  rows: Uint32Array,
  recipe: Recipe,
  part: Part,
): Promise<Fit> {
  const { from, to, note } = part;
  const at = (fraction: number): number => from + (to - from) * fraction;
  const preprocess = await context.drive(fitPreprocess(set.columns, rows, set.preprocess), from, at(0.05), note);
  const design = await context.drive(designMatrix(preprocess, set.columns, rows), at(0.05), at(0.1), note);
  const target = Float64Array.from(rows, (row) => set.target[row]!);
  return { preprocess, ...(await learn(context, recipe, design, target, { from: at(0.1), to, note })) };
}
