import type * as tensorflow from '@tensorflow/tfjs';
import type { TrainingRows } from './training-rows';

/** Cells of the design in one tensor: a few milliseconds a pass on wasm. */
const BLOCK_CELLS = 1_000_000;

/** Rows of the design and of the target on the device, both standardised. To be disposed of by whoever made it. */
export interface LinearBlock {
  readonly inputs: tensorflow.Tensor2D;
  readonly targets: tensorflow.Tensor2D;
}

/** Uploads the rows block by block; a column that does not vary is zeros. */
export function* uploadBlocks(
  tf: typeof tensorflow,
  { design: { rows, columns, values }, target, targetMean, targetDeviation }: TrainingRows,
  means: Float64Array,
  deviations: Float64Array,
): Generator<LinearBlock> {
  const blockRows = Math.max(1, Math.floor(BLOCK_CELLS / columns));
  for (let from = 0; from < rows; from += blockRows) {
    const count = Math.min(blockRows, rows - from);
    const inputs = new Float32Array(count * columns);
    for (let i = 0, at = 0; i < count; i++) {
      for (let j = 0; j < columns; j++, at++) {
        inputs[at] = deviations[j] === 0 ? 0 : (values[from * columns + at]! - means[j]!) / deviations[j]!;
      }
    }
    const targets = Float32Array.from(
      target.subarray(from, from + count),
      (value) => (value - targetMean) / targetDeviation,
    );
    yield { inputs: tf.tensor2d(inputs, [count, columns]), targets: tf.tensor2d(targets, [count, 1]) };
  }
}

/** Sum of squared errors of a block, and half its slope by each weight. Leaves no tensor behind. */
export async function linearLossAndSlope(
  tf: typeof tensorflow,
  { inputs, targets }: LinearBlock,
  weights: Float64Array,
): Promise<{ readonly squares: number; readonly halfSlope: Float32Array }> {
  const flat = tf.tidy(() => {
    const column = tf.tensor2d(Float32Array.from(weights), [weights.length, 1]);
    const errors = tf.sub(tf.matMul(inputs, column), targets);
    const slope = tf.matMul(tf.reshape(errors, [1, -1]), inputs);
    return tf.concat([tf.reshape(tf.sum(tf.square(errors)), [1]), tf.reshape(slope, [-1])]);
  });
  try {
    const values = (await flat.data()) as Float32Array;
    return { squares: values[0]!, halfSlope: values.subarray(1) };
  } finally {
    flat.dispose();
  }
}
