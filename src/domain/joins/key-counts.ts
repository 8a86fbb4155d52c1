import type { Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import { STEP_ROWS } from './key-column';

/** How often each key occurs on one side. */
export interface KeyCounts {
  /** Rows of each key. */
  readonly rows: Uint32Array;
  /** First row of each key that occurs. */
  readonly first: Uint32Array;
  /** Rows without a key. */
  readonly missing: number;
}

/** @param keys the key of each row, or `MISSING_CODE` @param count every key is below this */
export function* countKeys(keys: Uint32Array, count: number): Steps<KeyCounts> {
  const rows = new Uint32Array(count);
  const first = new Uint32Array(count);
  let missing = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key === MISSING_CODE) missing++;
    else if (rows[key]!++ === 0) first[key] = row;
    if (row % STEP_ROWS === 0) yield row / keys.length;
  }
  return { rows, first, missing };
}
