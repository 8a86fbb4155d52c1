import type { Steps } from './steps';

const STEP_ROWS = 65_536;

/**
 * Rows by their keys; rows of one key stay in their order (Knuth 1998, "Sorting and Searching", algorithm 5.2D).
 *
 * @param keys of all rows, each below `keyCount`
 */
export function* countingSort(rows: Uint32Array, keys: Uint32Array, keyCount: number): Steps<Uint32Array> {
  const next = new Uint32Array(keyCount + 1);
  for (const row of rows) next[keys[row]! + 1]!++;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    if (place % STEP_ROWS === 0) yield place / rows.length;
    const row = rows[place]!;
    sorted[next[keys[row]!]!++] = row;
  }
  return sorted;
}
