import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';

interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly leftRows: number;
}

/** From this many rows on, each feature is a step of its own. */
const STEP_ROWS = 2_000;

/** What the rows on one side add up to: Σ over classes (or the one target) of total², kept up to date row by row. */
interface Side {
  add(row: number): void;
  remove(row: number): void;
  reset(): void;
  squares(): number;
}

/** Sum of a target, taken about the node's mean so that squares lose nothing. */
function numberSide(target: Float64Array, mean: number): Side {
  let sum = 0;
  return {
    add: (row) => (sum += target[row]! - mean),
    remove: (row) => (sum -= target[row]! - mean),
    reset: () => (sum = 0),
    squares: () => sum * sum,
  };
}

function classSide(target: Float64Array, classes: number): Side {
  const counts = new Float64Array(classes);
  let squares = 0;
  return {
    add: (row) => (squares += 2 * counts[target[row]!]!++ + 1),
    remove: (row) => (squares += 1 - 2 * counts[target[row]!]!--),
    reset: () => {
      counts.fill(0);
      squares = 0;
    },
    squares: () => squares,
  };
}

/**
 * The split of a node with the greatest Σ totals² / rows over both sides, which is the least squared error or Gini impurity
 * (Breiman et al. 1984, sections 8.3 and 4.3). The threshold is halfway between two values. `null` where the target
 * does not vary, or no split leaves enough rows on both sides.
 *
 * @param orders the node's rows, sorted by each feature
 */
export function* bestSplit(
  { columns, values }: Matrix,
  target: Float64Array,
  orders: readonly Uint32Array[],
  { minSamplesLeaf, classes }: { readonly minSamplesLeaf: number; readonly classes: number },
): Steps<Split | null> {
  const rows = orders[0]!;
  if (rows.every((row) => target[row] === target[rows[0]!])) return null;
  const mean = rows.reduce((sum, row) => sum + target[row]!, 0) / rows.length;
  const side = (): Side => (classes > 0 ? classSide(target, classes) : numberSide(target, mean));
  const [left, right] = [side(), side()];
  let most = -Infinity;
  let best: Split | null = null;
  for (const [feature, order] of orders.entries()) {
    left.reset();
    right.reset();
    for (const row of order) right.add(row);
    for (let i = 0; i < order.length - 1; i++) {
      left.add(order[i]!);
      right.remove(order[i]!);
      const value = values[order[i]! * columns + feature]!;
      const next = values[order[i + 1]! * columns + feature]!;
      const leftRows = i + 1;
      const rightRows = order.length - leftRows;
      if (value === next || leftRows < minSamplesLeaf || rightRows < minSamplesLeaf) continue;
      const score = left.squares() / leftRows + right.squares() / rightRows;
      if (score <= most) continue;
      most = score;
      const middle = value / 2 + next / 2;
      best = { feature, threshold: middle < next ? middle : value, leftRows };
    }
    if (order.length >= STEP_ROWS) yield (feature + 1) / orders.length;
  }
  return best;
}
