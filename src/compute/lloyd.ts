import type { Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import { assignRows, type Assignment } from '../domain/segments/kmeans-assign';
import { centersOf, centerShift, relocateEmpty } from '../domain/segments/kmeans-centers';
import type { LloydOptions } from '../domain/segments/kmeans-lloyd';
import type { Matrix } from '../domain/stats/matrix';
import { centerWeights, framedRows, frameOf, unframedSums } from './lloyd-frame';
import type { TensorflowSession } from './tensorflow';

/** Rows that one matrix product sums: enough work for each, and enough products to fill a GPU. */
const GROUP_ROWS = 256;
/** Multiplications between two looks at whether the caller wants to stop: 0.15 s on the slowest backend. */
const BLOCK_WORK = 4_000_000;
/** Iterations after which progress stands at one half: how many there will be is not known. */
const HALFWAY = 8;

/** Where Lloyd's iterations on tensors came to; float64 finishes them. */
interface TensorRun {
  readonly centers: Matrix;
  readonly nIter: number;
  readonly converged: boolean;
}

/** A data set on the device, on which Lloyd's iterations run from any starting centers. */
export interface TensorLloyd {
  /**
   * Yields after each block of rows, so that the caller may tick, or stop by `return`, which leaves no tensor.
   * @throws ClienteleError `backend-unavailable` where the device was lost
   */
  run(start: Matrix, options: LloydOptions): AsyncGenerator<number, TensorRun, void>;
  dispose(): void;
}

/**
 * Puts the data on the device in blocks of rows. They are centred and scaled by one factor, which changes no
 * assignment but keeps float32 at its best, and carry a column of ones: with the weights (−2c, |c|²) of a center
 * c one matrix product gives |c|² − 2x·c, and a product with the one-hot labels gives sums and counts at once.
 *
 * @param variance by `meanVariance`
 */
export function tensorLloyd(
  { tf, assertAlive }: TensorflowSession,
  data: Matrix,
  nClusters: number,
  variance: number,
): TensorLloyd {
  const { columns } = data;
  const width = columns + 1;
  const frame = frameOf(data);
  const blocks = tf.tidy(() =>
    blockRanges(data.rows, width * nClusters).map(([from, to]) => {
      const groups = Math.ceil((to - from) / GROUP_ROWS);
      return tf.tensor3d(framedRows(data, frame, from, to, groups * GROUP_ROWS), [groups, GROUP_ROWS, width]);
    }),
  );

  const sumBlock = (block: Tensor3D, weights: Tensor2D): Tensor =>
    tf.tidy(() => {
      const labels = tf.matMul(block.reshape([-1, width]), weights).argMin(1);
      // Cast afterwards: wasm writes integers into a one-hot tensor of float32.
      const oneHot = tf.oneHot(labels, nClusters).toFloat();
      return tf.matMul(oneHot.reshape([-1, GROUP_ROWS, nClusters]), block, true).sum(0);
    });

  async function* iterate(centers: Matrix, progress: number): AsyncGenerator<number, Matrix, void> {
    const weights = tf.tensor2d(centerWeights(centers, frame), [width, nClusters]);
    const total = new Float64Array(nClusters * width);
    try {
      for (const block of blocks) {
        const blockSums = sumBlock(block, weights);
        try {
          (await blockSums.data()).forEach((sum, at) => (total[at]! += sum));
        } finally {
          blockSums.dispose();
        }
        yield progress;
      }
    } finally {
      weights.dispose();
    }
    assertAlive();
    const sums = unframedSums(total, frame, nClusters);
    if (sums.counts.includes(0)) relocateEmpty(data, assignedInFloat64(data, centers), sums);
    return centersOf(sums, centers);
  }

  return {
    async *run(start, { maxIter, tol }) {
      let centers = start;
      let nIter = 0;
      let converged = false;
      while (nIter < maxIter && !converged) {
        const moved: Matrix = yield* iterate(centers, nIter / (nIter + HALFWAY));
        converged = centerShift(centers, moved) <= tol * variance;
        centers = moved;
        nIter++;
      }
      return { centers, nIter, converged };
    },
    dispose: () => tf.dispose(blocks),
  };
}

function blockRanges(rows: number, rowWork: number): [number, number][] {
  const size = Math.max(1, Math.floor(BLOCK_WORK / rowWork / GROUP_ROWS)) * GROUP_ROWS;
  return Array.from({ length: Math.ceil(rows / size) }, (_, block) => [
    block * size,
    Math.min(rows, (block + 1) * size),
  ]);
}

function assignedInFloat64(data: Matrix, centers: Matrix): Assignment {
  const assignment = { labels: new Uint32Array(data.rows), distances: new Float64Array(data.rows) };
  assignRows(data, centers, assignment, 0, data.rows);
  return assignment;
}
