import { NEARLY_KEY } from './join-evidence';
import type { LikelyPair } from './likely-pairs';

/** The columns of two tables that together may be a key of one of them. */
export type KeyPair = readonly [LikelyPair, LikelyPair];

/** Column pairs of two tables that are tried in twos: six combinations. */
const TRIED = 4;

/**
 * Keys of two columns for two tables, neither of which has a key in one column that the other shares: the likeliest
 * columns in twos, where together they have enough different values to tell the rows of one table apart.
 *
 * @param pairs of the same two tables, the likeliest first
 */
export function keyPairs(pairs: readonly LikelyPair[]): KeyPair[] {
  const chosen: LikelyPair[] = [];
  const free = ({ left, right }: LikelyPair): boolean =>
    !chosen.some((other) => [other.left, other.right].some((end) => end === left || end === right));
  const byEvidence = pairs.toSorted((a, b) => weight(b) - weight(a));
  for (const pair of byEvidence) if (chosen.length < TRIED && free(pair)) chosen.push(pair);
  return chosen
    .flatMap((first, index) => chosen.slice(index + 1).map((second): KeyPair => [first, oriented(second, first)]))
    .filter(([first, second]) => mayBeKey(first.left, second.left) || mayBeKey(first.right, second.right));
}

function weight({ evidence }: LikelyPair): number {
  return evidence.likeness * evidence.contained;
}

/** With the tables on the same sides as in another pair. */
function oriented(pair: LikelyPair, like: LikelyPair): LikelyPair {
  return pair.left.table === like.left.table ? pair : { ...pair, left: pair.right, right: pair.left };
}

function mayBeKey(first: LikelyPair['left'], second: LikelyPair['left']): boolean {
  return first.sketch.distinct * second.sketch.distinct >= NEARLY_KEY * Math.min(first.sketch.rows, second.sketch.rows);
}
