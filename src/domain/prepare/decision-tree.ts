import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import { bestSplit } from './best-split';

/** Nodes in arrays, the root at 0. A row goes left where its feature is at most the threshold. */
export interface DecisionTree {
  /** −1 for a leaf. */
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Mean of the target, or the commonest class, of the training rows at the node. */
  readonly value: readonly number[];
}

/** How far a tree divides rows. */
export interface TreeOptions {
  readonly maxDepth: number;
  readonly minSamplesLeaf: number;
  /** Number of classes that the target counts from 0; 0 for a target of numbers. */
  readonly classes: number;
}

interface Node {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function nodeValue(rows: Uint32Array, target: Float64Array, classes: number): number {
  if (classes === 0)
    return rows.reduce((sum, row) => sum + (target[row]! - target[rows[0]!]!), 0) / rows.length + target[rows[0]!]!;
  const counts = new Uint32Array(classes);
  for (const row of rows) counts[target[row]!]!++;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

/** Rows by each feature, sorted once; splitting a node keeps the order on both sides. */
function* sortedOrders({ rows, columns, values }: Matrix): Steps<Uint32Array[]> {
  const orders: Uint32Array[] = [];
  for (let feature = 0; feature < columns; feature++) {
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    orders.push(order.sort((a, b) => values[a * columns + feature]! - values[b * columns + feature]! || a - b));
    yield orders.length / columns;
  }
  return orders;
}

function partition(
  orders: readonly Uint32Array[],
  { from, to }: Node,
  goesLeft: Uint8Array,
  scratch: Uint32Array,
): void {
  for (const order of orders) {
    let left = from;
    let right = 0;
    for (let i = from; i < to; i++) {
      const row = order[i]!;
      if (goesLeft[row] === 1) order[left++] = row;
      else scratch[right++] = row;
    }
    order.set(scratch.subarray(0, right), left);
  }
}

/** A tree in the making, with one leaf more for each call of `leaf`. */
class GrowingTree implements DecisionTree {
  readonly feature: number[] = [];
  readonly threshold: number[] = [];
  readonly left: number[] = [];
  readonly right: number[] = [];
  readonly value: number[] = [];

  leaf(value: number): number {
    this.threshold.push(0);
    this.left.push(-1);
    this.right.push(-1);
    this.value.push(value);
    return this.feature.push(-1) - 1;
  }
}

/**
 * Grows a binary tree by the splits that reduce the squared error, or the Gini impurity of classes, the most (Breiman,
 * Friedman, Olshen & Stone 1984), to a depth and no leaf smaller than a number of rows.
 *
 * @param design at least one row and one column, all finite
 */
export function* growTree(design: Matrix, target: Float64Array, options: TreeOptions): Steps<DecisionTree> {
  const orders = yield* portion(sortedOrders(design), 0, 0.2);
  const tree = new GrowingTree();
  const goesLeft = new Uint8Array(design.rows);
  const scratch = new Uint32Array(design.rows);

  function* grow(node: Node): Steps<number> {
    const rows = orders[0]!.subarray(node.from, node.to);
    const at = tree.leaf(nodeValue(rows, target, options.classes));
    const done = 0.2 + (0.8 * node.from) / design.rows;
    yield done;
    if (node.depth === options.maxDepth || rows.length < 2 * options.minSamplesLeaf) return at;
    const own = orders.map((order) => order.subarray(node.from, node.to));
    const split = yield* portion(bestSplit(design, target, own, options), done, done);
    if (!split) return at;
    for (const row of rows) {
      goesLeft[row] = Number(design.values[row * design.columns + split.feature]! <= split.threshold);
    }
    partition(orders, node, goesLeft, scratch);
    const middle = node.from + split.leftRows;
    tree.feature[at] = split.feature;
    tree.threshold[at] = split.threshold;
    tree.left[at] = yield* grow({ from: node.from, to: middle, depth: node.depth + 1 });
    tree.right[at] = yield* grow({ from: middle, to: node.to, depth: node.depth + 1 });
    return at;
  }

  yield* grow({ from: 0, to: design.rows, depth: 0 });
  const { feature, threshold, left, right, value } = tree;
  return { feature, threshold, left, right, value };
}

/** The value of the leaf that each row of a design comes to. */
export function predictTree(tree: DecisionTree, { rows, columns, values }: Matrix): Float64Array {
  const predicted = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let at = 0;
    while (tree.feature[at]! >= 0) {
      at = values[row * columns + tree.feature[at]!]! <= tree.threshold[at]! ? tree.left[at]! : tree.right[at]!;
    }
    predicted[row] = tree.value[at]!;
  }
  return predicted;
}
