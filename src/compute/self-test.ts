import type { Tensor } from '@tensorflow/tfjs';
import { seededRandom } from '../domain/stats/random';
import type { Tensorflow } from './tensorflow-library';

/** Relative to the largest expected figure: float32 stays well below, float16 well above. */
const TOLERANCE = 1e-4;
const SIDE = 24;
const LONG = 10_000;
const ADAM = { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, steps: 3 };

interface Check {
  readonly name: string;
  readonly expected: ArrayLike<number>;
  compute(): Promise<ArrayLike<number>>;
}

/** The first operation whose result strays from float64, or `null`. Leaves no tensor behind. */
export async function failedCheck(tf: Tensorflow): Promise<string | null> {
  for (const { name, expected, compute } of checks(tf)) {
    const computed = await compute();
    if (!close(computed, expected)) return name;
  }
  return null;
}

/** Whether every figure is within the float32 tolerance; `NaN` never is. */
export function close(computed: ArrayLike<number>, expected: ArrayLike<number>): boolean {
  const figures = Array.from(expected);
  const largest = figures.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
  return (
    computed.length === figures.length &&
    figures.every((figure, i) => Math.abs(computed[i]! - figure) <= TOLERANCE * largest)
  );
}

function checks(tf: Tensorflow): Check[] {
  const random = seededRandom(1);
  const draw = (length: number): Float32Array => Float32Array.from({ length }, () => random() * 2 - 1);
  const left = draw(SIDE * SIDE);
  const right = draw(SIDE * SIDE);
  const long = draw(LONG);
  const square: [number, number] = [SIDE, SIDE];
  const read = (compute: () => Tensor) => async (): Promise<ArrayLike<number>> => {
    const tensor = tf.tidy(compute);
    try {
      return await tensor.data();
    } finally {
      tensor.dispose();
    }
  };
  return [
    {
      name: 'matMul',
      expected: product(left, right),
      compute: read(() => tf.matMul(tf.tensor2d(left, square), tf.tensor2d(right, square)).as1D()),
    },
    {
      name: 'mean',
      expected: rowsOf(left).map((row) => row.reduce((sum, value) => sum + value, 0) / SIDE),
      compute: read(() => tf.tensor2d(left, square).mean(1)),
    },
    {
      name: 'exp and log',
      expected: Array.from(left, (value) => Math.log(1 + Math.exp(3 * value))),
      compute: read(() => tf.tensor1d(left).mul(3).exp().add(1).log()),
    },
    {
      name: 'argMin',
      expected: rowsOf(left).map((row) => row.indexOf(Math.min(...row))),
      compute: read(() => tf.tensor2d(left, square).argMin(1)),
    },
    {
      name: 'sums',
      expected: [long.reduce((sum, value) => sum + value * value, 0), Math.max(...long), Math.min(...long)],
      compute: read(() => {
        const tensor = tf.tensor1d(long);
        return tf.stack([tensor.square().sum(), tensor.max(), tensor.min()]).as1D();
      }),
    },
    { name: 'Adam', expected: adam(left, right), compute: () => adamOnTensors(tf, left, right) },
  ];
}

function rowsOf(values: Float32Array): number[][] {
  return Array.from({ length: SIDE }, (_, row) => Array.from(values.subarray(row * SIDE, (row + 1) * SIDE)));
}

function product(left: Float32Array, right: Float32Array): Float64Array {
  const result = new Float64Array(SIDE * SIDE);
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      for (let k = 0; k < SIDE; k++) result[i * SIDE + j]! += left[i * SIDE + k]! * right[k * SIDE + j]!;
    }
  }
  return result;
}

/** Adam (Kingma & Ba 2015, algorithm 1) on the loss Σ(w − target)², in float64. */
function adam(start: Float32Array, target: Float32Array): number[] {
  const { learningRate, beta1, beta2, epsilon, steps } = ADAM;
  return Array.from(start, (weight, i) => {
    let first = 0;
    let second = 0;
    for (let step = 1; step <= steps; step++) {
      const gradient = 2 * (weight - target[i]!);
      first = beta1 * first + (1 - beta1) * gradient;
      second = beta2 * second + (1 - beta2) * gradient ** 2;
      weight -= (learningRate * (first / (1 - beta1 ** step))) / (Math.sqrt(second / (1 - beta2 ** step)) + epsilon);
    }
    return weight;
  });
}

async function adamOnTensors(tf: Tensorflow, start: Float32Array, target: Float32Array): Promise<ArrayLike<number>> {
  const optimizer = tf.train.adam(ADAM.learningRate, ADAM.beta1, ADAM.beta2, ADAM.epsilon);
  const weights = tf.tidy(() => tf.variable(tf.tensor1d(start)));
  const goal = tf.tensor1d(target);
  try {
    for (let step = 0; step < ADAM.steps; step++) {
      optimizer.minimize(() => weights.sub(goal).square().sum(), false, [weights]);
    }
    return await weights.data();
  } finally {
    optimizer.dispose();
    weights.dispose();
    goal.dispose();
  }
}
