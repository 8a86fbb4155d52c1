import { countingSort } from './counting-sort';
import { countInversions } from './inversions';
import { Z_95 } from './normal';
import { portion, type Steps } from './steps';

const STEP_ROWS = 65_536;

export interface RankCorrelation {
  /** Spearman's ρ with a 95 % interval; `NaN` where a side is all equal. */
  readonly spearman: number;
  readonly low: number;
  readonly high: number;
  /** Kendall's τ-b, which allows for ties. */
  readonly kendall: number;
}

/**
 * Spearman's ρ (1904): the correlation of mid-ranks; its interval by Fisher's z with the standard error of Bonett & Wright
 * (2000). Kendall's τ-b (1945) by Knight's (1966) algorithm.
 *
 * @param left rank of each customer from 1 on, equal values sharing the lowest of theirs @param right of the same customers
 */
export function* rankCorrelation(left: Uint32Array, right: Uint32Array): Steps<RankCorrelation> {
  const ties = { left: tieCounts(left), right: tieCounts(right) };
  yield 0.05;
  const spearman = yield* portion(midRankCorrelation(left, right, ties.left, ties.right), 0.05, 0.2);
  const { length } = left;
  const { order: byRight } = yield* portion(countingSort(right, length + 1), 0.2, 0.35);
  const { order } = yield* portion(countingSort(left, length + 1, byRight), 0.35, 0.5);
  let joint = 0;
  for (let place = 1, run = 0; place < length; place++) {
    const [row, before] = [order[place]!, order[place - 1]!];
    run = left[row] === left[before] && right[row] === right[before] ? run + 1 : 0;
    joint += run;
  }
  const discordant = yield* portion(countInversions(order.map((row) => right[row]!)), 0.5, 1);
  const pairs = (length * (length - 1)) / 2;
  const [tiedLeft, tiedRight] = [tiedPairs(ties.left), tiedPairs(ties.right)];
  const kendall =
    (pairs - tiedLeft - tiedRight + joint - 2 * discordant) / Math.sqrt((pairs - tiedLeft) * (pairs - tiedRight));
  return { spearman, ...interval(spearman, length), kendall };
}

/** How many customers share each rank. */
function tieCounts(ranks: Uint32Array): Uint32Array {
  const counts = new Uint32Array(ranks.length + 1);
  for (const rank of ranks) counts[rank]!++;
  return counts;
}

function tiedPairs(counts: Uint32Array): number {
  return counts.reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0);
}

function* midRankCorrelation(
  left: Uint32Array,
  right: Uint32Array,
  leftTies: Uint32Array,
  rightTies: Uint32Array,
): Steps<number> {
  const mean = (left.length + 1) / 2;
  let [both, lefts, rights] = [0, 0, 0];
  for (let row = 0; row < left.length; row++) {
    if (row % STEP_ROWS === 0) yield row / left.length;
    const a = left[row]! + (leftTies[left[row]!]! - 1) / 2 - mean;
    const b = right[row]! + (rightTies[right[row]!]! - 1) / 2 - mean;
    both += a * b;
    lefts += a * a;
    rights += b * b;
  }
  return both / Math.sqrt(lefts * rights);
}

function interval(correlation: number, count: number): { low: number; high: number } {
  if (count <= 3 || Number.isNaN(correlation)) return { low: NaN, high: NaN };
  const half = Z_95 * Math.sqrt((1 + correlation ** 2 / 2) / (count - 3));
  const z = Math.atanh(Math.max(-1, Math.min(1, correlation)));
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
