import { predictDense } from '../domain/predict/dense-forward';
import type { DenseNetwork } from '../domain/predict/dense-network';
import type { DenseOperations } from './dense-operations';
import { gatherBatch, gatherDesign, type TrainingRows } from './training-rows';

/** Rows in the parts that one call may hold, with a pause after each. */
export interface Calls {
  readonly data: TrainingRows;
  readonly rowsPerCall: number;
  pause(): Promise<void>;
}

/** Views of the rows, `size` at a time. */
export function* slices(rows: Uint32Array, size: number): Generator<Uint32Array> {
  for (let from = 0; from < rows.length; from += size) yield rows.subarray(from, from + size);
}

/** Sum of squared errors of the batch; `gradient` is set to the slope of their mean. */
export async function lossAndGradient(
  operations: DenseOperations,
  calls: Calls,
  batch: Uint32Array,
  gradient: Float32Array,
): Promise<number> {
  let loss = 0;
  gradient.fill(0);
  for (const rows of slices(batch, calls.rowsPerCall)) {
    const { squares, slopes } = await operations.lossAndGradient(gatherBatch(calls.data, rows));
    loss += squares;
    for (let i = 0; i < gradient.length; i++) gradient[i]! += slopes[i]! / batch.length;
    await calls.pause();
  }
  return loss;
}

/** Mean squared error of the rows by the device. */
export async function deviceLoss(operations: DenseOperations, calls: Calls, rows: Uint32Array): Promise<number> {
  let loss = 0;
  for (const part of slices(rows, calls.rowsPerCall)) {
    loss += await operations.loss(gatherBatch(calls.data, part));
    await calls.pause();
  }
  return loss / rows.length;
}

/** The same in float64, of the standardised target. */
export async function float64Loss(network: DenseNetwork, calls: Calls, rows: Uint32Array): Promise<number> {
  let loss = 0;
  for (const part of slices(rows, calls.rowsPerCall)) {
    const predicted = predictDense(network, gatherDesign(calls.data, part));
    part.forEach((row, i) => (loss += ((predicted[i]! - calls.data.target[row]!) / network.targetDeviation) ** 2));
    await calls.pause();
  }
  return loss / rows.length;
}
