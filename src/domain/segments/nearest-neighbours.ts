import type { Steps } from '../stats/steps';
import { boxDistance, placeDistance, type KdTree } from './kd-tree';

/** Cells compared, and neighbours moved, in a step. */
const STEP_WORK = 2_000_000;

/** The nearest rows of some rows, each row itself being the first of its own; equally near ones in no stated order. */
export interface Neighbours {
  readonly k: number;
  /** `k` places a row, from the nearest on. */
  readonly places: Uint32Array;
  /** `k` distances a row. */
  readonly distances: Float64Array;
}

/** @param places of the rows that are asked for @param k at most as many as there are rows */
export function* nearestNeighbours(tree: KdTree, places: Uint32Array, k: number): Steps<Neighbours> {
  const found = new Uint32Array(places.length * k);
  const distances = new Float64Array(places.length * k);
  let work = 0;
  for (let i = 0; i < places.length; i++) {
    if (work >= STEP_WORK) {
      yield i / places.length;
      work = 0;
    }
    const own = {
      places: found.subarray(i * k, (i + 1) * k),
      squares: distances.subarray(i * k, (i + 1) * k),
      work: k,
    };
    own.squares.fill(Infinity);
    // The row itself comes first even among rows that are equal to it.
    own.squares[0] = -1;
    own.places[0] = places[i]!;
    visit(tree, places[i]!, 0, own);
    own.squares[0] = 0;
    work += own.work;
  }
  for (let at = 0; at < distances.length; at++) distances[at] = Math.sqrt(distances[at]!);
  return { k, places: found, distances };
}

interface Nearest {
  readonly places: Uint32Array;
  /** Ascending. */
  readonly squares: Float64Array;
  /** What was done so far. */
  work: number;
}

/** Looks into the nearer child first, and into none that is no nearer than the last of those found. */
function visit(tree: KdTree, place: number, node: number, nearest: Nearest): void {
  const { squares } = nearest;
  const last = squares.length - 1;
  const child = tree.child[node]!;
  nearest.work += 2 * tree.columns;
  if (child === 0) {
    nearest.work += (tree.to[node]! - tree.from[node]!) * tree.columns;
    for (let other = tree.from[node]!; other < tree.to[node]! && squares[last]! > 0; other++) {
      if (other === place) continue;
      const square = placeDistance(tree, place, other);
      if (square < squares[last]!) insert(nearest, square, other);
    }
    return;
  }
  const [a, b] = [boxDistance(tree, place, child), boxDistance(tree, place, child + 1)];
  const near = a <= b ? child : child + 1;
  if (Math.min(a, b) < squares[last]!) visit(tree, place, near, nearest);
  if (Math.max(a, b) < squares[last]!) visit(tree, place, near === child ? child + 1 : child, nearest);
}

function insert(nearest: Nearest, square: number, place: number): void {
  const { places, squares } = nearest;
  const last = squares.length - 1;
  let at = last;
  for (; squares[at - 1]! > square; at--) {
    squares[at] = squares[at - 1]!;
    places[at] = places[at - 1]!;
  }
  nearest.work += last - at;
  squares[at] = square;
  places[at] = place;
}
