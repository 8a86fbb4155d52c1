import { rankCorrelation, type RankCorrelation } from '../stats/rank-correlation';
import { sortedFinite } from '../stats/sorted-values';
import { portion, type Steps } from '../stats/steps';
import { leading } from './high-group';
import { rankDescending } from './rank';

export interface ValueComparison extends RankCorrelation {
  /** Rank of each customer by either model, from 1 for the highest; equal values share the lowest of their ranks. */
  readonly leftRank: Uint32Array;
  readonly rightRank: Uint32Array;
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

/**
 * How far two models agree on who matters.
 *
 * @param left finite values @param right finite values of the same customers, at least two
 */
export function* compareValues(left: Float64Array, right: Float64Array, topShare: number): Steps<ValueComparison> {
  const leftRank = Uint32Array.from(yield* portion(ranksOf(left), 0, 0.25));
  const rightRank = Uint32Array.from(yield* portion(ranksOf(right), 0.25, 0.5));
  const correlation = yield* portion(rankCorrelation(leftRank, rightRank), 0.5, 1);
  const count = leading(left.length, topShare);
  const [leftTop, rightTop] = [topMembers(leftRank, count), topMembers(rightRank, count)];
  const fifths = Array.from({ length: FIFTHS }, () => new Array<number>(FIFTHS).fill(0));
  let both = 0;
  for (let row = 0; row < left.length; row++) {
    both += Math.min(leftTop.parts[row]!, rightTop.parts[row]!);
    fifths[fifthOf(leftRank[row]!, left.length)]![fifthOf(rightRank[row]!, left.length)]!++;
  }
  const tied = { left: leftTop.tied, right: rightTop.tied };
  return { ...correlation, leftRank, rightRank, top: { share: topShare, count, both, tied }, fifths };
}

function* ranksOf(values: Float64Array): Steps<Float64Array> {
  const sorted = yield* portion(sortedFinite(values), 0, 0.5);
  return yield* portion(rankDescending(values, sorted), 0.5, 1);
}

interface TopMembers {
  /** How far each customer is in the top: those of equal values across its edge share the places that are left. */
  readonly parts: Float64Array;
  /** Customers across the edge. */
  readonly tied: number;
}

function topMembers(ranks: Uint32Array, count: number): TopMembers {
  const edge = ranks.reduce((most, rank) => (rank <= count ? Math.max(most, rank) : most), 0);
  const equal = ranks.reduce((sum, rank) => sum + Number(rank === edge), 0);
  const part = (count - edge + 1) / equal;
  const parts = Float64Array.from(ranks, (rank) => (rank < edge ? 1 : rank === edge ? part : 0));
  return { parts, tied: part < 1 ? equal : 0 };
}

function fifthOf(rank: number, count: number): number {
  return Math.floor(((rank - 1) * FIFTHS) / count);
}
