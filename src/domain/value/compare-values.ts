import { rankCorrelation, type RankCorrelation } from '../stats/rank-correlation';
import { sortedFinite } from '../stats/sorted-values';
import { portion, type Steps } from '../stats/steps';
import { leading } from './high-group';
import { rankDescending } from './rank';

export interface ValueComparison extends RankCorrelation {
  /** Rank of each customer by either model, from 1 for the highest; equal values share the lowest of their ranks. */
  readonly leftRank: Uint32Array;
  readonly rightRank: Uint32Array;
  /** Whether all customers are worth the same by a model, so that it ranks nobody. */
  readonly equal: { readonly left: boolean; readonly right: boolean };
  /**
   * Customers whom both models rank in the top share, of `count` that each does. Where equal values lie across its edge, as `tied`
   * customers do on either side, each counts in part, so that `both` may be no whole number.
   */
  readonly top: {
    readonly share: number;
    readonly count: number;
    readonly both: number;
    readonly tied: { readonly left: number; readonly right: number };
  };
  /** Customers by their fifth on the left (rows, the highest first) and on the right. */
  readonly fifths: number[][];
}

const FIFTHS = 5;
const STEP_ROWS = 65_536;

/**
 * How far two models agree on who matters.
 *
 * @param left finite values @param right finite values of the same customers, at least two
 */
export function* compareValues(left: Float64Array, right: Float64Array, topShare: number): Steps<ValueComparison> {
  const leftRank = new Uint32Array(yield* portion(ranksOf(left), 0, 0.25));
  const rightRank = new Uint32Array(yield* portion(ranksOf(right), 0.25, 0.5));
  const correlation = yield* portion(rankCorrelation(leftRank, rightRank), 0.5, 0.9);
  const count = leading(left.length, topShare);
  const leftTop = topEdge(leftRank, count);
  const rightTop = topEdge(rightRank, count);
  const fifths = Array.from({ length: FIFTHS }, () => new Array<number>(FIFTHS).fill(0));
  const equal = { left: true, right: true };
  let both = 0;
  for (let row = 0; row < left.length; row++) {
    if (row % STEP_ROWS === 0) yield 0.9 + (0.1 * row) / left.length;
    if (leftRank[row]! > 1) equal.left = false;
    if (rightRank[row]! > 1) equal.right = false;
    both += Math.min(topPart(leftRank[row]!, leftTop), topPart(rightRank[row]!, rightTop));
    fifths[fifthOf(leftRank[row]!, left.length)]![fifthOf(rightRank[row]!, left.length)]!++;
  }
  const tied = { left: leftTop.tied, right: rightTop.tied };
  return { ...correlation, leftRank, rightRank, equal, top: { share: topShare, count, both, tied }, fifths };
}

function* ranksOf(values: Float64Array): Steps<Float64Array> {
  const sorted = yield* portion(sortedFinite(values), 0, 0.5);
  return yield* portion(rankDescending(values, sorted), 0.5, 1);
}

interface TopEdge {
  /** The last rank within the top. */
  readonly rank: number;
  /** How far a customer of that rank is in: those of equal values across the edge share the places that are left. */
  readonly part: number;
  /** Customers across the edge. */
  readonly tied: number;
}

function topEdge(ranks: Uint32Array, count: number): TopEdge {
  let [edge, equal] = [0, 0];
  for (const rank of ranks) {
    if (rank > count || rank < edge) continue;
    equal = rank === edge ? equal + 1 : 1;
    edge = rank;
  }
  const part = (count - edge + 1) / equal;
  return { rank: edge, part, tied: part < 1 ? equal : 0 };
}

function topPart(rank: number, edge: TopEdge): number {
  if (rank === edge.rank) return edge.part;
  return Number(rank < edge.rank);
}

function fifthOf(rank: number, count: number): number {
  return Math.floor(((rank - 1) * FIFTHS) / count);
}
