import type { ColumnType } from '../table/column';
import type { JoinCheck } from './join-check';
import { containment, type KeySketch } from './key-sketch';

/** What speaks for joining two columns, or two sets of them. */
export interface JoinEvidence {
  /** How much the names are alike, 0 to 1. */
  readonly likeness: number;
  /** Whether the names say that these are different things. */
  readonly conflict: boolean;
  /** Whether both names say that the column identifies something. */
  readonly identify: boolean;
  readonly types: readonly [ColumnType, ColumnType];
  /** Whether both are whole numbers and one counts 1, 2, 3 …: such a column has most small numbers, whatever they mean. */
  readonly counting: boolean;
  /** Different values that both have. */
  readonly shared: number;
  /** The larger share of either column's values that the other has, 0 to 1. */
  readonly contained: number;
  /** Shared values by all values (Jaccard 1901). */
  readonly overlap: number;
  /** The larger of both columns' different values by rows: 1 where one is a key of its table. */
  readonly uniqueness: number;
}

/** A column repeats a value in fewer than one row in twenty if it is a key that is not quite clean. */
export const NEARLY_KEY = 0.95;

/** Proposals below this are not made. */
export const LEAST_SCORE = 0.5;

const WEIGHT_OF_VALUES = 0.6;
/** So many shared texts are half the evidence: a few may be shared by chance, as countries or yes and no are. */
const HALF_EVIDENCE = 5;
/** Whole numbers and dates fall into the same range by chance: never enough without a name that is somewhat alike. */
const NUMBERS_ALONE = 0.3;
const NUMBERS_ALL_SHARED = 0.8;
const OF_DATES = 0.5;

/** How well two columns would do as the key of a join, 0 to 1: by their names and by the values that they share. */
export function joinScore(evidence: JoinEvidence): number {
  const { likeness, conflict, identify, types, counting, shared, contained, overlap, uniqueness } = evidence;
  if (uniqueness < NEARLY_KEY && !identify) return 0;
  const texts = types.includes('text') && !counting;
  const telling =
    (texts ? 1 : NUMBERS_ALONE + (NUMBERS_ALL_SHARED - NUMBERS_ALONE) * overlap) *
    (types.includes('date') ? OF_DATES : 1);
  const values = contained * telling * (shared / (shared + HALF_EVIDENCE));
  const score = WEIGHT_OF_VALUES * values + (1 - WEIGHT_OF_VALUES) * likeness;
  const repeated = Math.max(0, (1 - uniqueness) * 2);
  return score * (1 - 0.4 * Math.min(1, repeated)) * (conflict ? 0.5 : 1);
}

type Figures = Pick<JoinEvidence, 'shared' | 'contained' | 'overlap' | 'uniqueness'>;

/** Estimated, before the columns are compared. */
export function estimatedFigures(left: KeySketch, right: KeySketch): Figures {
  const inRight = containment(left, right);
  const inLeft = containment(right, left);
  const shared = Math.min(inRight * left.distinct, inLeft * right.distinct);
  return {
    shared,
    contained: Math.max(inRight, inLeft),
    overlap: shared / (left.distinct + right.distinct - shared),
    uniqueness: Math.max(left.distinct / left.rows, right.distinct / right.rows),
  };
}

/** Counted. Rows that only differ in writing count nearly as if they matched: it can be mended. */
export function countedFigures({ left, right, sharedKeys, nearMatches }: JoinCheck): Figures {
  const keyed = (side: JoinCheck['left']): number => Math.max(1, side.rows - side.missing);
  const near = (0.9 * (nearMatches[0]?.rows ?? 0)) / keyed(left);
  const shared = sharedKeys + near * left.keys;
  return {
    shared,
    contained: Math.min(1, Math.max(sharedKeys / Math.max(1, left.keys) + near, sharedKeys / Math.max(1, right.keys))),
    overlap: sharedKeys / Math.max(1, left.keys + right.keys - sharedKeys),
    uniqueness: Math.max(left.keys / keyed(left), right.keys / keyed(right)),
  };
}
