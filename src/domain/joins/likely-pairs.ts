import type { Steps } from '../stats/steps';
import { estimatedFigures, joinScore, LEAST_SCORE, type JoinEvidence } from './join-evidence';
import type { KeySketch } from './key-sketch';
import type { KeyWords } from './key-words';
import { nameLikeness, namesConflict } from './name-likeness';

/** A column that may be a key, or a part of one. */
export interface KeyEnd {
  /** Number of its table. */
  readonly table: number;
  readonly column: string;
  readonly words: KeyWords;
  readonly sketch: KeySketch;
}

/** Two columns of different tables; the one that comes nearer to being a key of its table is on the right. */
export interface LikelyPair {
  readonly left: KeyEnd;
  readonly right: KeyEnd;
  readonly evidence: JoinEvidence;
  /** By estimate; 0 where it is only of use as a part of a key. */
  readonly score: number;
}

/** Columns of names so alike may only be written differently. */
const SAME_NAME = 0.9;
/** What makes two columns parts of the same key. */
const PART_LIKENESS = 0.6;
const PART_CONTAINED = 0.2;
const STEP_PAIRS = 256;

/**
 * Pairs of columns that are worth comparing cell by cell, the likeliest first.
 *
 * @param joinable whether two tables, by number, are to be joined at all
 */
export function* likelyPairs(
  ends: readonly KeyEnd[],
  joinable: (table: number, other: number) => boolean,
): Steps<LikelyPair[]> {
  const pairs: LikelyPair[] = [];
  let seen = 0;
  for (const [index, first] of ends.entries()) {
    for (const second of ends.slice(index + 1)) {
      if (seen++ % STEP_PAIRS === 0) yield index / ends.length;
      if (!joinable(first.table, second.table) || !comparable(first.sketch, second.sketch)) continue;
      const pair = pairOf(first, second);
      if (pair.score > 0 || isPart(pair.evidence)) pairs.push(pair);
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

function pairOf(first: KeyEnd, second: KeyEnd): LikelyPair {
  const [left, right] = isBefore(first.sketch, second.sketch) ? [first, second] : [second, first];
  const evidence: JoinEvidence = {
    likeness: nameLikeness(left.words, right.words),
    conflict: namesConflict(left.words, right.words),
    identify: left.words.identifies && right.words.identifies,
    types: [left.sketch.type, right.sketch.type],
    counting: left.sketch.whole && right.sketch.whole && (left.sketch.counts || right.sketch.counts),
    ...estimatedFigures(left.sketch, right.sketch),
  };
  const score = joinScore(evidence);
  const writtenDifferently = evidence.identify && evidence.likeness >= SAME_NAME && evidence.types.includes('text');
  return { left, right, evidence, score: score >= LEAST_SCORE || writtenDifferently ? score : 0 };
}

function isPart({ likeness, contained }: JoinEvidence): boolean {
  return likeness >= PART_LIKENESS && contained >= PART_CONTAINED;
}

/** Whether the first repeats its values more; of two that repeat them alike, whether it has more rows. */
function isBefore(first: KeySketch, second: KeySketch): boolean {
  const difference = first.distinct / first.rows - second.distinct / second.rows;
  return difference === 0 ? first.rows >= second.rows : difference < 0;
}

function comparable(left: KeySketch, right: KeySketch): boolean {
  return left.type === right.type || left.type === 'text' || right.type === 'text';
}
