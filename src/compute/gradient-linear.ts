import type * as tensorflow from '@tensorflow/tfjs';
import { adamStep, createAdam } from '../domain/predict/adam';
import { predictLinear, requireRows, type LinearModel } from '../domain/predict/linear-model';
import { columnDeviations, columnMeans } from '../domain/stats/column-moments';
import type { Matrix } from '../domain/stats/matrix';
import type { Steps } from '../domain/stats/steps';
import { linearLossAndSlope, uploadBlocks, type LinearBlock } from './linear-operations';
import { requireAgreement, requireBounded, type Curve, type ReportTraining } from './training-progress';
import { trainingRows, type TrainingRows } from './training-rows';

/** The loss has stopped falling, as far as float32 can tell, where no slope is above this. */
const FLAT = 1e-6;
/** Where the last epoch ends above this slope, the figures are not those of the minimum. */
const NEARLY_FLAT = 1e-4;
/** Weights of zero cost 1. */
const WORSE_THAN_MEAN = 1.001;

export interface GradientOptions {
  /** L2 penalty, with the meaning it has for the exact solver; 0 is ordinary least squares. */
  readonly alpha: number;
  /** Of Adam at the start; falls to 0 over the epochs along half a cosine. */
  readonly learningRate: number;
  readonly epochs: number;
}

export interface GradientFit {
  readonly linear: LinearModel;
  /** `validation` is empty: all rows train. */
  readonly curve: Curve;
  readonly converged: boolean;
}

async function paused<T>(steps: Steps<T>, report: ReportTraining): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await report(0);
  }
}

/** The weights of standardised columns as a model of the design matrix itself. */
function inDesignUnits(
  data: TrainingRows,
  alpha: number,
  weights: Float64Array,
  means: Float64Array,
  deviations: Float64Array,
): LinearModel {
  const { targetMean, targetDeviation } = data;
  const coefficients = weights.map((weight, j) =>
    deviations[j] === 0 ? 0 : (weight * targetDeviation) / deviations[j]!,
  );
  const intercept = coefficients.reduce((sum, value, j) => sum - value * means[j]!, targetMean);
  const rows = data.design.rows;
  return {
    version: 1,
    rows,
    alpha,
    intercept,
    coefficients,
    aliased: [],
    deviations,
    targetDeviation,
    uncertainty: null,
  };
}

function standardisedLoss({ design, target, targetDeviation }: TrainingRows, linear: LinearModel): number {
  const predicted = predictLinear(linear, design);
  return target.reduce((sum, value, i) => sum + ((predicted[i]! - value) / targetDeviation) ** 2, 0) / target.length;
}

/**
 * Linear regression by full-batch Adam with TensorFlow.js on standardised columns and target: the device gives the loss
 * and its slope, block by block; weights are kept and moved in float64. It minimises what the exact solver minimises,
 * ‖y − Xb‖² + alpha ‖b‖² with a free intercept.
 *
 * @param tf the library with its backend ready
 * @param design n x p without an intercept column, all finite
 * @throws ClienteleError `too-few-rows`, `constant-column`, `not-converged` where the loss grows without bound,
 *   `backend-unavailable` where the device's loss is not what float64 gives
 */
export async function fitLinearByGradient(
  tf: typeof tensorflow,
  design: Matrix,
  target: Float64Array,
  { alpha, learningRate, epochs }: GradientOptions,
  report: ReportTraining,
): Promise<GradientFit> {
  const { rows, columns } = design;
  if (alpha === 0) requireRows(rows, columns + 1);
  const data = trainingRows(design, target);
  const means = await paused(columnMeans(design), report);
  const deviations = await paused(columnDeviations(design, means), report);
  const penalties = deviations.map((deviation) => (deviation === 0 ? 0 : alpha / (rows * deviation ** 2)));
  const weights = new Float64Array(columns);
  const gradient = new Float64Array(columns);
  const adam = createAdam(columns);
  const curve: Curve = { training: [], validation: [] };
  const blocks: LinearBlock[] = [];
  let steepest = Infinity;

  const lossAndGradient = async (epoch: number): Promise<number> => {
    let squares = 0;
    for (let j = 0; j < columns; j++) gradient[j] = 2 * penalties[j]! * weights[j]!;
    for (const block of blocks) {
      const part = await linearLossAndSlope(tf, block, weights);
      squares += part.squares;
      for (let j = 0; j < columns; j++) gradient[j]! += (2 * part.halfSlope[j]!) / rows;
      await report((epoch - 1) / epochs);
    }
    requireBounded(squares / rows, epoch, learningRate);
    steepest = gradient.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
    return squares / rows;
  };

  try {
    for (const block of uploadBlocks(tf, data, means, deviations)) {
      blocks.push(block);
      await report(0);
    }
    let loss = await lossAndGradient(1);
    for (let epoch = 1; epoch <= epochs && steepest > FLAT; epoch++) {
      adamStep(adam, weights, gradient, (learningRate * (1 + Math.cos((Math.PI * (epoch - 1)) / epochs))) / 2);
      loss = await lossAndGradient(epoch);
      curve.training.push(loss);
      await report(epoch / epochs, { training: loss, validation: null, epoch });
    }
    requireBounded(loss, epochs, learningRate, WORSE_THAN_MEAN);
    const linear = inDesignUnits(data, alpha, weights, means, deviations);
    requireAgreement(loss, standardisedLoss(data, linear));
    return { linear, curve, converged: steepest <= NEARLY_FLAT };
  } finally {
    for (const { inputs, targets } of blocks) {
      inputs.dispose();
      targets.dispose();
    }
  }
}
