import { portion, type Steps } from '../stats/steps';
import { columnLength, type Column, type ColumnType } from '../table/column';
import { keyExamples, type KeyExample } from './key-examples';
import { countKeys, type KeyCounts } from './key-counts';
import { STEP_ROWS } from './key-column';
import { nearMatches, type NearMatch } from './near-matches';
import { sharedKeys } from './shared-keys';

/** How many rows of the left table have a key, to how many of the right. */
export type Cardinality = 'one-to-one' | 'one-to-many' | 'many-to-one' | 'many-to-many';

/** What becomes of one table's rows in a join. `rows` = `matchedRows` + `unmatchedRows` + `missing`. */
export interface JoinSide {
  readonly rows: number;
  /** Rows without a key: they match nothing. */
  readonly missing: number;
  readonly matchedRows: number;
  /** Rows with a key that the other table does not have. */
  readonly unmatchedRows: number;
  /** Different keys. */
  readonly keys: number;
  readonly unmatchedKeys: number;
  /** Keys of more than one row. */
  readonly duplicatedKeys: number;
  /** Rows that repeat the key of an earlier row. */
  readonly repeatedRows: number;
  /** The keys of most rows, at most ten each. */
  readonly examples: { readonly unmatched: readonly KeyExample[]; readonly duplicated: readonly KeyExample[] };
}

/** What a join would match, lose and repeat, counted before anything is made. */
export interface JoinCheck {
  readonly left: JoinSide;
  readonly right: JoinSide;
  /** Keys that both tables have. */
  readonly sharedKeys: number;
  /** From left to right, by all keys of each table. */
  readonly cardinality: Cardinality;
  /** Rows that a join of each kind has where every match is kept. */
  readonly results: { readonly inner: number; readonly left: number; readonly full: number };
  /** How the parts of the key are stored on either side. */
  readonly types: readonly { readonly left: ColumnType; readonly right: ColumnType }[];
  /** Differences in writing that keep rows of the left table from matching. */
  readonly nearMatches: readonly NearMatch[];
}

/** Counts what a join of two tables on these columns matches, loses and repeats. Missing keys match nothing. */
export function* checkJoin(left: readonly Column[], right: readonly Column[]): Steps<JoinCheck> {
  const keys = yield* portion(sharedKeys(left, right), 0, 0.6);
  const ofLeft = yield* portion(countKeys(keys.left, keys.count), 0.6, 0.65);
  const ofRight = yield* portion(countKeys(keys.right, keys.count), 0.65, 0.7);
  const leftSide = yield* portion(sideOf(left, ofLeft, ofRight), 0.7, 0.75);
  const rightSide = yield* portion(sideOf(right, ofRight, ofLeft), 0.75, 0.8);
  const inner = yield* portion(pairCount(ofLeft, ofRight), 0.8, 0.85);
  const leftRows = inner + leftSide.unmatchedRows + leftSide.missing;
  return {
    left: leftSide,
    right: rightSide,
    sharedKeys: leftSide.keys - leftSide.unmatchedKeys,
    cardinality: `${leftSide.duplicatedKeys > 0 ? 'many' : 'one'}-to-${rightSide.duplicatedKeys > 0 ? 'many' : 'one'}`,
    results: { inner, left: leftRows, full: leftRows + rightSide.unmatchedRows + rightSide.missing },
    types: left.map(({ type }, part) => ({ left: type, right: right[part]!.type })),
    nearMatches: yield* portion(
      nearMatches({ columns: left, counts: ofLeft }, { columns: right, counts: ofRight }),
      0.85,
      1,
    ),
  };
}

function* sideOf(columns: readonly Column[], own: KeyCounts, other: KeyCounts): Steps<JoinSide> {
  let [keys, unmatchedKeys, matchedRows, duplicatedKeys] = [0, 0, 0, 0];
  for (let key = 0; key < own.rows.length; key++) {
    const count = own.rows[key]!;
    if (count > 0) keys++;
    if (count > 1) duplicatedKeys++;
    if (other.rows[key]! > 0) matchedRows += count;
    else if (count > 0) unmatchedKeys++;
    if (key % STEP_ROWS === 0) yield (0.4 * key) / own.rows.length;
  }
  const rows = columnLength(columns[0]!);
  const keyed = rows - own.missing;
  return {
    rows,
    missing: own.missing,
    matchedRows,
    unmatchedRows: keyed - matchedRows,
    keys,
    unmatchedKeys,
    duplicatedKeys,
    repeatedRows: keyed - keys,
    examples: {
      unmatched: yield* portion(
        keyExamples(columns, own, (key) => other.rows[key] === 0),
        0.4,
        0.7,
      ),
      duplicated: yield* portion(
        keyExamples(columns, own, (key) => own.rows[key]! > 1),
        0.7,
        1,
      ),
    },
  };
}

function* pairCount(left: KeyCounts, right: KeyCounts): Steps<number> {
  let pairs = 0;
  for (let key = 0; key < left.rows.length; key++) {
    pairs += left.rows[key]! * right.rows[key]!;
    if (key % STEP_ROWS === 0) yield key / left.rows.length;
  }
  return pairs;
}
