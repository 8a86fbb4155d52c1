import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import { STEP_ROWS } from './key-column';
import { rowsByKey, type RowsByKey } from './rows-by-key';
import type { SharedKeys } from './shared-keys';

/** Which rows a join keeps: all of the left table, only those that match, or all of both. */
export type JoinKind = 'left' | 'inner' | 'full';

/** Where each row of a joined table comes from: a row of either side, or `MISSING_CODE` where there is none. */
export interface JoinedRows {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Rows of the left table that found a match. */
  readonly matched: number;
  /** Rows of either table that are in none of the joined ones, by reason; reasons without rows are absent. */
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/** More rows than this are not made: a join of many to many would fill the memory before it fails. */
const MOST_ROWS = 50_000_000;

/**
 * The rows of a join: those of the left table in their order, each with its matches in the order of the right table; in
 * a full join then what is left of the right table. Missing keys match nothing.
 *
 * @param every whether each match of a row makes a row; else only the first row of a key in the right table is used
 * @throws ClienteleError `too-many-rows`
 */
export function* joinRows(keys: SharedKeys, how: JoinKind, every: boolean): Steps<JoinedRows> {
  const right = yield* portion(rowsByKey(keys.right, keys.count, every), 0, 0.3);
  const counts = yield* portion(countLeft(keys, right), 0.3, 0.4);
  const rest = keys.right.length - right.repeated - counts.used;
  const rows = counts.pairs + (how === 'inner' ? 0 : keys.left.length - counts.matched) + (how === 'full' ? rest : 0);
  if (rows > MOST_ROWS) throw tooManyRows(rows);
  const joined = { left: new Uint32Array(rows), right: new Uint32Array(rows) };
  const at = yield* portion(pairRows(keys, right, how, joined), 0.4, 0.8);
  if (how === 'full') yield* portion(addRest(keys, right, joined, at), 0.8, 1);
  const lost = how === 'inner' ? counts : { missing: 0, unmatched: 0 };
  const unused = how === 'full' ? 0 : rest;
  const missing = how === 'full' ? 0 : right.missing;
  const reasons = {
    'left-key-missing': lost.missing,
    'left-unmatched': lost.unmatched,
    'right-key-missing': missing,
    'right-unmatched': unused - missing,
    'right-repeated': right.repeated,
  };
  const leftOut = Object.entries(reasons).map(([reason, count]) => ({ reason, rows: count }));
  return { ...joined, matched: counts.matched, leftOut: leftOut.filter(({ rows: count }) => count > 0) };
}

interface LeftCounts {
  readonly matched: number;
  readonly unmatched: number;
  readonly missing: number;
  /** Matches of all rows together. */
  readonly pairs: number;
  /** Rows of the right table that are among them. */
  readonly used: number;
}

function* countLeft({ left, count }: SharedKeys, { starts }: RowsByKey): Steps<LeftCounts> {
  const seen = new Uint8Array(count);
  let [matched, missing, pairs, used] = [0, 0, 0, 0];
  for (let row = 0; row < left.length; row++) {
    if (row % STEP_ROWS === 0) yield row / left.length;
    const key = left[row]!;
    if (key === MISSING_CODE) {
      missing++;
      continue;
    }
    const matches = starts[key + 1]! - starts[key]!;
    if (matches === 0) continue;
    matched++;
    pairs += matches;
    if (seen[key] === 0) used += matches;
    seen[key] = 1;
  }
  return { matched, unmatched: left.length - matched - missing, missing, pairs, used };
}

/** Writes the rows of the left table with their matches; returns how many that are. */
function* pairRows(
  keys: SharedKeys,
  { starts, rows }: RowsByKey,
  how: JoinKind,
  joined: Pick<JoinedRows, 'left' | 'right'>,
): Steps<number> {
  let at = 0;
  for (let row = 0; row < keys.left.length; row++) {
    if (row % STEP_ROWS === 0) yield row / keys.left.length;
    const key = keys.left[row]!;
    const from = key === MISSING_CODE ? 0 : starts[key]!;
    const to = key === MISSING_CODE ? 0 : starts[key + 1]!;
    for (let match = from; match < to; match++) {
      joined.left[at] = row;
      joined.right[at++] = rows[match]!;
      if (at % STEP_ROWS === 0) yield row / keys.left.length;
    }
    if (from < to || how === 'inner') continue;
    joined.left[at] = row;
    joined.right[at++] = MISSING_CODE;
  }
  return at;
}

/** Writes the rows of the right table that no row of the left one has taken. */
function* addRest(
  keys: SharedKeys,
  { rows }: RowsByKey,
  joined: Pick<JoinedRows, 'left' | 'right'>,
  from: number,
): Steps<void> {
  const onLeft = new Uint8Array(keys.count);
  for (const key of keys.left) if (key !== MISSING_CODE) onLeft[key] = 1;
  const listed = new Uint8Array(keys.right.length);
  for (const row of rows) listed[row] = 1;
  let at = from;
  for (let row = 0; row < keys.right.length; row++) {
    if (row % STEP_ROWS === 0) yield row / keys.right.length;
    const key = keys.right[row]!;
    if (key !== MISSING_CODE && (onLeft[key] === 1 || listed[row] === 0)) continue;
    joined.left[at] = MISSING_CODE;
    joined.right[at++] = row;
  }
}

function tooManyRows(rows: number): ClienteleError {
  return new ClienteleError(
    'too-many-rows',
    `The joined table would have ${rows} rows; at most ${MOST_ROWS} can be made. Use the first match of each row only.`,
    { rows, most: MOST_ROWS },
  );
}
