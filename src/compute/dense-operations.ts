import type * as tensorflow from '@tensorflow/tfjs';
import type { Activation, DenseLayer } from '../domain/predict/dense-network';

/** Rows of a design matrix (row-major) and of the standardised target, in float32. */
export interface Batch {
  readonly rows: number;
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

/** What the device computes of a network whose weights live on the host. No call leaves a tensor behind. */
export interface DenseOperations {
  /** Sum of squared errors of the batch, and its slope by each parameter in the order of the layers' flat array. */
  lossAndGradient(batch: Batch): Promise<{ readonly squares: number; readonly slopes: Float32Array }>;
  /** Sum of squared errors of the batch. */
  loss(batch: Batch): Promise<number>;
}

async function takeValues(tensor: tensorflow.Tensor): Promise<Float32Array> {
  try {
    return (await tensor.data()) as Float32Array;
  } finally {
    tensor.dispose();
  }
}

/** The weights are uploaded with each call: a layer or two is small beside a batch, and nothing stays on the device. */
export function denseOperations(
  tf: typeof tensorflow,
  layers: readonly DenseLayer[],
  activation: Activation,
): DenseOperations {
  const upload = (): tensorflow.Tensor[] =>
    layers.flatMap(({ inputs, outputs, weights, biases }) => [
      tf.tensor2d(weights, [inputs, outputs]),
      tf.tensor1d(biases),
    ]);

  const squaredErrors = ({ rows, inputs, targets }: Batch, parameters: tensorflow.Tensor[]): tensorflow.Scalar => {
    let values: tensorflow.Tensor = tf.tensor2d(inputs, [rows, inputs.length / rows]);
    for (let i = 0; i < parameters.length; i += 2) {
      values = tf.add(tf.matMul(values, parameters[i]!), parameters[i + 1]!);
      if (i + 2 < parameters.length) values = tf[activation](values);
    }
    return tf.sum(tf.square(tf.sub(values, tf.tensor2d(targets, [rows, 1]))));
  };

  return {
    async lossAndGradient(batch) {
      // One flat tensor, so that a device that is slow to read back is read once a step.
      const flat = tf.tidy(() => {
        const { value, grads } = tf.valueAndGrads((...parameters) => squaredErrors(batch, parameters))(upload());
        return tf.concat([value, ...grads].map((part) => tf.reshape(part, [-1])));
      });
      const values = await takeValues(flat);
      return { squares: values[0]!, slopes: values.subarray(1) };
    },
    async loss(batch) {
      const values = await takeValues(tf.tidy(() => squaredErrors(batch, upload())));
      return values[0]!;
    },
  };
}
