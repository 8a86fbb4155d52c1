import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';

/** Rows that a leaf holds at most, unless they are all equal. */
const LEAF_ROWS = 24;
/** Cells looked at in a step. */
const STEP_WORK = 500_000;

/** Rows in a binary tree of boxes (Bentley 1975; Friedman, Bentley & Finkel 1977), the root at 0, parents before children. */
export interface KdTree {
  readonly columns: number;
  /** The row at each place. */
  readonly order: Uint32Array;
  /** The values of the row at each place: those of a node lie together. */
  readonly points: Float64Array;
  /** The places of each node: from, and up to but without. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The first of two children, which follow each other; 0 for a leaf. */
  readonly child: readonly number[];
  /** The smallest box around each node: `columns` least values, then `columns` largest. */
  readonly boxes: Float64Array;
}

/** Splits at the median of the widest column, down to leaves of a few rows. */
export function* kdTree({ rows, columns, values }: Matrix): Steps<KdTree> {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  const from = [0];
  const to = [rows];
  const child: number[] = [];
  const boxes: number[] = [];
  let work = 0;
  for (let node = 0; node < from.length; node++) {
    const [start, end] = [from[node]!, to[node]!];
    const { box, widest, width } = boxOf(values, columns, order.subarray(start, end));
    boxes.push(...box);
    work += (end - start) * columns;
    if (work >= STEP_WORK) {
      work = 0;
      yield 1 - 1 / Math.log2(node + 4);
    }
    child.push(0);
    if (end - start <= LEAF_ROWS || width === 0) continue;
    const middle = (start + end) >>> 1;
    select(values, columns, widest, order, start, end - 1, middle);
    child[node] = from.length;
    from.push(start, middle);
    to.push(middle, end);
  }
  const points = new Float64Array(rows * columns);
  order.forEach((row, place) => points.set(values.subarray(row * columns, (row + 1) * columns), place * columns));
  return { columns, order, points, from, to, child, boxes: Float64Array.from(boxes) };
}

function boxOf(values: Float64Array, columns: number, rows: Uint32Array) {
  const box = new Array<number>(2 * columns).fill(Infinity).fill(-Infinity, columns);
  for (const row of rows) {
    for (let j = 0, at = row * columns; j < columns; j++, at++) {
      const value = values[at]!;
      if (value < box[j]!) box[j] = value;
      if (value > box[columns + j]!) box[columns + j] = value;
    }
  }
  let widest = 0;
  for (let j = 1; j < columns; j++) {
    if (box[columns + j]! - box[j]! > box[columns + widest]! - box[widest]!) widest = j;
  }
  return { box, widest, width: box[columns + widest]! - box[widest]! };
}

/** Moves the rows so that none before `place` is larger in a column, and none after it smaller (Hoare 1961). */
function select(
  values: Float64Array,
  columns: number,
  column: number,
  order: Uint32Array,
  first: number,
  last: number,
  place: number,
): void {
  const key = (at: number): number => values[order[at]! * columns + column]!;
  while (first < last) {
    const pivot = key((first + last) >>> 1);
    let left = first;
    let right = last;
    while (left <= right) {
      while (key(left) < pivot) left++;
      while (key(right) > pivot) right--;
      if (left > right) break;
      const held = order[left]!;
      order[left++] = order[right]!;
      order[right--] = held;
    }
    if (place <= right) last = right;
    else if (place >= left) first = left;
    else return;
  }
}

/** Squared distance of the row at a place from the box of a node; 0 within. */
export function boxDistance({ columns, points, boxes }: KdTree, place: number, node: number): number {
  let square = 0;
  for (let j = 0, at = place * columns, box = 2 * node * columns; j < columns; j++, at++, box++) {
    const value = points[at]!;
    const outside = value < boxes[box]! ? boxes[box]! - value : value - boxes[box + columns]!;
    if (outside > 0) square += outside * outside;
  }
  return square;
}

/** Squared distance of the row at a place from the farthest corner of the box of a node. */
export function farthestCorner({ columns, points, boxes }: KdTree, place: number, node: number): number {
  let square = 0;
  for (let j = 0, at = place * columns, box = 2 * node * columns; j < columns; j++, at++, box++) {
    const value = points[at]!;
    const far = Math.max(value - boxes[box]!, boxes[box + columns]! - value);
    square += far * far;
  }
  return square;
}

/** Squared distance between the rows at two places. */
export function placeDistance({ columns, points }: KdTree, a: number, b: number): number {
  let square = 0;
  for (let j = 0, at = a * columns, other = b * columns; j < columns; j++, at++, other++) {
    const difference = points[at]! - points[other]!;
    square += difference * difference;
  }
  return square;
}
