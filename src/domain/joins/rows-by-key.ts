import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import { STEP_ROWS } from './key-column';
import { countKeys } from './key-counts';

/** Rows brought together by key: those of key `i` are `rows[starts[i]]` up to `starts[i + 1]`, in the order of the table. */
export interface RowsByKey {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** Rows without a key. */
  readonly missing: number;
  /** Rows that are not listed because an earlier row has their key. */
  readonly repeated: number;
}

/** A counting sort of rows by key. @param every whether all rows of a key are listed, or the first alone */
export function* rowsByKey(keys: Uint32Array, count: number, every: boolean): Steps<RowsByKey> {
  const counts = yield* portion(countKeys(keys, count), 0, 0.4);
  const starts = new Uint32Array(count + 1);
  for (let key = 0; key < count; key++) {
    starts[key + 1] = starts[key]! + (every ? counts.rows[key]! : Math.min(1, counts.rows[key]!));
    if (key % STEP_ROWS === 0) yield 0.4 + (0.2 * key) / count;
  }
  const next = starts.slice(0, count);
  const rows = new Uint32Array(starts[count]!);
  for (let row = 0; row < keys.length; row++) {
    if (row % STEP_ROWS === 0) yield 0.6 + (0.4 * row) / keys.length;
    const key = keys[row]!;
    if (key !== MISSING_CODE && next[key]! < starts[key + 1]!) rows[next[key]!++] = row;
  }
  return { starts, rows, missing: counts.missing, repeated: keys.length - counts.missing - rows.length };
}
