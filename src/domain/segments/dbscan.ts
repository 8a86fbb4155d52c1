import type { Steps } from '../stats/steps';
import { boxDistance, farthestCorner, placeDistance, type KdTree } from './kd-tree';

/** Cells compared in a step. */
const STEP_WORK = 2_000_000;
const NOISE = -1;

export interface DbscanOptions {
  /** Rows within this distance are neighbours. */
  readonly eps: number;
  /** Neighbours, itself among them, that make a row a core of a cluster. */
  readonly minSamples: number;
}

export interface Dbscan {
  /** From 0 on, in the order of the first core rows; −1 is noise. A row at the border is in the first cluster it is near. */
  readonly labels: Int32Array;
  readonly nClusters: number;
  /** 1 for a core row. */
  readonly core: Uint8Array;
}

/**
 * Density-based clusters (Ester, Kriegel, Sander & Xu 1996), to the labels of scikit-learn's `DBSCAN`. A tree finds
 * neighbours; counting them stops at `minSamples`, and branches whose rows all have labels are looked into no more, so
 * that a dense cluster does not take the square of its rows.
 */
export function* dbscan(tree: KdTree, { eps, minSamples }: DbscanOptions): Steps<Dbscan> {
  const { order } = tree;
  const rows = order.length;
  const square = eps * eps;
  const isCore = new Uint8Array(rows);
  const effort: Effort = { work: 0 };
  for (let place = 0; place < rows; place++) {
    if (effort.work >= STEP_WORK) {
      yield (0.5 * place) / rows;
      effort.work = 0;
    }
    isCore[place] = Number(hasNeighbours(tree, place, square, minSamples, effort));
  }

  const labelOf = new Int32Array(rows).fill(NOISE);
  const left = unlabelled(tree);
  const placeOf = new Uint32Array(rows);
  order.forEach((row, place) => (placeOf[row] = place));
  const reached: number[] = [];
  let nClusters = 0;
  let visited = 0;
  for (let row = 0; row < rows; row++) {
    const first = placeOf[row]!;
    if (isCore[first] === 0 || labelOf[first] !== NOISE) continue;
    const take = (place: number): void => {
      labelOf[place] = nClusters;
      if (isCore[place] === 1) reached.push(place);
    };
    take(first);
    left.remove(first);
    for (let place = reached.pop(); place !== undefined; place = reached.pop()) {
      takeNeighbours(tree, place, square, labelOf, left, take, effort);
      visited++;
      if (effort.work < STEP_WORK) continue;
      yield 0.5 + (0.5 * visited) / rows;
      effort.work = 0;
    }
    nClusters++;
  }
  const labels = new Int32Array(rows);
  const core = new Uint8Array(rows);
  order.forEach((row, place) => {
    labels[row] = labelOf[place]!;
    core[row] = isCore[place]!;
  });
  return { labels, nClusters, core };
}

/** Cells compared so far. */
interface Effort {
  work: number;
}

function hasNeighbours(tree: KdTree, place: number, square: number, enough: number, effort: Effort): boolean {
  const { columns, from, to, child } = tree;
  let count = 0;
  const stack = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    effort.work += 2 * columns;
    if (boxDistance(tree, place, node) > square) continue;
    if (farthestCorner(tree, place, node) <= square) {
      count += to[node]! - from[node]!;
    } else if (child[node] === 0) {
      effort.work += (to[node]! - from[node]!) * columns;
      for (let other = from[node]!; other < to[node]!; other++) {
        if (placeDistance(tree, place, other) <= square) count++;
      }
    } else {
      stack.push(child[node]!, child[node]! + 1);
    }
    if (count >= enough) return true;
  }
  return false;
}

/** How many rows of each node have no label yet. */
interface Unlabelled {
  readonly count: Uint32Array;
  remove(place: number): void;
}

function unlabelled({ order, from, to, child }: KdTree): Unlabelled {
  const count = Uint32Array.from(from, (start, node) => to[node]! - start);
  const parent = new Int32Array(from.length).fill(-1);
  const leafOf = new Uint32Array(order.length);
  from.forEach((start, node) => {
    const first = child[node]!;
    if (first === 0) leafOf.fill(node, start, to[node]!);
    else parent.fill(node, first, first + 2);
  });
  return {
    count,
    remove(place) {
      for (let node = leafOf[place]!; node >= 0; node = parent[node]!) count[node]!--;
    },
  };
}

/** Hands on every neighbour that has no label. */
function takeNeighbours(
  tree: KdTree,
  place: number,
  square: number,
  labelOf: Int32Array,
  left: Unlabelled,
  take: (place: number) => void,
  effort: Effort,
): void {
  const { columns, from, to, child } = tree;
  const stack = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    effort.work += columns;
    if (left.count[node] === 0 || boxDistance(tree, place, node) > square) continue;
    if (child[node] !== 0) {
      stack.push(child[node]!, child[node]! + 1);
      continue;
    }
    effort.work += (to[node]! - from[node]!) * columns;
    for (let other = from[node]!; other < to[node]!; other++) {
      if (labelOf[other] !== NOISE || placeDistance(tree, place, other) > square) continue;
      take(other);
      left.remove(other);
    }
  }
}
