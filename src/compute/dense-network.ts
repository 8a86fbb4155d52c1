import type * as tensorflow from '@tensorflow/tfjs';
import { ClienteleError } from '../contract/errors';
import { adamStep, createAdam } from '../domain/predict/adam';
import { glorotParameters, layersOf, type Activation, type DenseNetwork } from '../domain/predict/dense-network';
import { earlyStopping } from '../domain/predict/early-stopping';
import { makeSplits } from '../domain/predict/splits';
import type { Matrix } from '../domain/stats/matrix';
import { seededRandom, shuffle } from '../domain/stats/random';
import { deviceLoss, float64Loss, lossAndGradient, slices, type Calls } from './dense-losses';
import { denseOperations } from './dense-operations';
import { requireAgreement, requireBounded, type Curve, type ReportTraining } from './training-progress';
import { trainingRows } from './training-rows';

/** Of the training rows, held back to see when training should stop. */
const VALIDATION_SHARE = 0.15;
const MIN_ROWS = 10;
/** Multiplications of one forward pass in one call of the device: some 10 ms with its gradient on wasm. */
const CALL_PRODUCTS = 10_000_000;

export interface DenseOptions {
  /** Units of each hidden layer; none gives a linear model. */
  readonly hiddenLayers: readonly number[];
  readonly activation: Activation;
  readonly learningRate: number;
  readonly epochs: number;
  /** Rows a step of Adam; undefined chooses 32 to 1,024 by the number of rows. */
  readonly batchSize: number | undefined;
  /** Weight of the sum of squared weights (not biases) beside the mean squared error of the standardised target. */
  readonly l2: number;
  /** Epochs without improvement on the validation rows before training stops; 0 trains all epochs and keeps the last. */
  readonly patience: number;
  readonly seed: number;
}

export interface TrainedNetwork {
  readonly network: DenseNetwork;
  readonly curve: Curve;
  /** Whether the loss on the validation rows had stopped falling. */
  readonly converged: boolean;
}

const defaultBatchSize = (rows: number): number => Math.min(1024, Math.max(32, 2 ** Math.round(Math.log2(rows / 64))));

/**
 * Trains a dense network by Adam on mini-batches with TensorFlow.js. Weights start from the seed and live on the host:
 * a step uploads them, brings back their gradient and leaves no tensor behind. A seeded 15 % of the rows is held back,
 * and the weights of the epoch with the lowest loss on it are kept. The same seed gives the same network on the same
 * backend, and a similar one on another.
 *
 * @param tf the library with its backend ready
 * @param design n x p, scaled, all finite
 * @param target n values; standardised inside
 * @throws ClienteleError `too-few-rows` under 10 rows, `constant-column`, `not-converged` where the loss grows without bound,
 *   `backend-unavailable` where the device's loss is not what float64 gives
 */
export async function trainDenseNetwork(
  tf: typeof tensorflow,
  design: Matrix,
  target: Float64Array,
  options: DenseOptions,
  report: ReportTraining,
): Promise<TrainedNetwork> {
  if (design.rows < MIN_ROWS) {
    const message = `A network needs at least ${MIN_ROWS} training rows; there are ${design.rows}.`;
    throw new ClienteleError('too-few-rows', message, { rows: design.rows, needed: MIN_ROWS });
  }
  const { activation, learningRate, epochs, l2, seed } = options;
  const data = trainingRows(design, target);
  const sizes = [design.columns, ...options.hiddenLayers, 1];
  const parameters = glorotParameters(sizes, seed);
  const gradient = new Float32Array(parameters.length);
  const layers = layersOf(sizes, parameters);
  const slopes = layersOf(sizes, gradient);
  const operations = denseOperations(tf, layers, activation);
  const adam = createAdam(parameters.length);
  const stopping = earlyStopping(options.patience);
  const curve: Curve = { training: [], validation: [] };
  const { training, heldOut } = makeSplits(design.rows, { kind: 'holdout', testSize: VALIDATION_SHARE }, seed)[0]!;
  const batchSize = options.batchSize ?? defaultBatchSize(training.length);
  const random = seededRandom(seed + 1);
  let fraction = 0;
  const rowsPerCall = Math.max(16, Math.floor(CALL_PRODUCTS / parameters.length));
  const calls: Calls = { data, rowsPerCall, pause: () => report(fraction) };

  for (let epoch = 1; epoch <= epochs && !stopping.stopped; epoch++) {
    let squares = 0;
    shuffle(training, random);
    for (const batch of slices(training, batchSize)) {
      squares += await lossAndGradient(operations, calls, batch, gradient);
      requireBounded(squares / training.length, epoch, learningRate);
      slopes.forEach((slope, k) =>
        slope.weights.forEach((_, i) => (slope.weights[i]! += 2 * l2 * layers[k]!.weights[i]!)),
      );
      adamStep(adam, parameters, gradient, learningRate);
      fraction += batch.length / training.length / epochs;
    }
    const validation = await deviceLoss(operations, calls, heldOut);
    requireBounded(validation, epoch, learningRate);
    stopping.observe(validation, parameters);
    curve.training.push(squares / training.length);
    curve.validation.push(validation);
    await report(epoch / epochs, { training: squares / training.length, validation, epoch });
  }

  const { targetMean, targetDeviation } = data;
  const kept = layersOf(sizes, stopping.bestParameters);
  const network: DenseNetwork = { version: 1, activation, layers: kept, targetMean, targetDeviation };
  requireAgreement(stopping.bestLoss, await float64Loss(network, calls, heldOut));
  return { network, curve, converged: stopping.waited >= Math.max(1, options.patience) };
}
