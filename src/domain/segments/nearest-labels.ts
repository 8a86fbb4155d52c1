import type { Matrix } from '../stats/matrix';
import { matrixRows } from '../stats/matrix-rows';
import { portion, type Steps } from '../stats/steps';
import { kdTree } from './kd-tree';
import { nearestCores } from './nearest-core';

/**
 * A label for every row, where a sample of them has labels: those of the sample, and of the others that of the nearest row
 * of the sample, whatever shape clusters have.
 *
 * @param sample ascending @param labels one a row of the sample
 */
export function* nearestLabels(data: Matrix, sample: Uint32Array, labels: Uint32Array): Steps<Uint32Array> {
  if (sample.length === data.rows) return labels;
  const tree = yield* portion(kdTree(matrixRows(data, sample)), 0, 0.1);
  const { core } = yield* portion(nearestCores(data, tree, Infinity), 0.1, 1);
  const whole = Uint32Array.from(core, (near) => labels[near]!);
  sample.forEach((row, i) => (whole[row] = labels[i]!));
  return whole;
}
