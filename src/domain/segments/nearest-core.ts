import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import { boxDistance, type KdTree } from './kd-tree';

/** Cells compared in a step. */
const STEP_WORK = 2_000_000;
const NOISE = -1;

/** Which core row each row is nearest to, and how far. */
export interface NearestCores {
  /** The row of the tree's data; −1 where none is within eps. */
  readonly core: Int32Array;
  /** `NaN` where none is within eps. */
  readonly distance: Float64Array;
}

/** The nearest of the core rows within `eps` of each row, which may be infinite; of equally near ones the first. */
export function* nearestCores(data: Matrix, cores: KdTree, eps: number): Steps<NearestCores> {
  const core = new Int32Array(data.rows).fill(NOISE);
  const distance = new Float64Array(data.rows).fill(NaN);
  // The boxes of the tree, asked for distances from the rows instead of its own.
  const asked: KdTree = { ...cores, points: data.values };
  let work = 0;
  for (let row = 0; row < data.rows; row++) {
    if (work >= STEP_WORK) {
      yield row / data.rows;
      work = 0;
    }
    const found = nearest(asked, cores, row, eps * eps);
    work += found.work;
    if (found.core === NOISE) continue;
    core[row] = found.core;
    distance[row] = Math.sqrt(found.square);
  }
  return { core, distance };
}

function nearest(asked: KdTree, { order, from, to, child, columns, points }: KdTree, row: number, most: number) {
  let square = most;
  let core = NOISE;
  let work = 1;
  const stack = order.length > 0 ? [0] : [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    work += 3 * columns;
    if (boxDistance(asked, row, node) > square) continue;
    if (child[node] !== 0) {
      const [first, second] = [child[node]!, child[node]! + 1];
      const nearerFirst = boxDistance(asked, row, first) <= boxDistance(asked, row, second);
      stack.push(...(nearerFirst ? [second, first] : [first, second]));
      continue;
    }
    work += (to[node]! - from[node]!) * columns;
    for (let place = from[node]!; place < to[node]!; place++) {
      let own = 0;
      for (let j = 0, at = place * columns, here = row * columns; j < columns; j++, at++, here++) {
        own += (points[at]! - asked.points[here]!) ** 2;
      }
      if (own > square || (own === square && core !== NOISE && order[place]! > core)) continue;
      square = own;
      core = order[place]!;
    }
  }
  return { core, square, work };
}
