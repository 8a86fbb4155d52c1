import type { Steps } from './steps';

const STEP_ROWS = 65_536;

/** Rows brought together by key: those of key `i` are `order[starts[i]]` up to `order[starts[i + 1]]`. */
export interface CountingSort {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/**
 * Rows by their keys; rows of one key stay in their order (Knuth 1998, "Sorting and Searching", algorithm 5.2D).
 *
 * @param keys of all rows, each below `keyCount`
 * @param rows those to sort, in their order; all of them by default
 */
export function* countingSort(
  keys: Uint32Array,
  keyCount: number,
  rows: Uint32Array | null = null,
): Steps<CountingSort> {
  const count = rows?.length ?? keys.length;
  const starts = new Uint32Array(keyCount + 1);
  for (let at = 0; at < count; at++) {
    if (at % STEP_ROWS === 0) yield (0.3 * at) / count;
    starts[keys[rows ? rows[at]! : at]! + 1]!++;
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    if (at % STEP_ROWS === 0) yield 0.3 + (0.7 * at) / count;
    const row = rows ? rows[at]! : at;
    order[next[keys[row]!]!++] = row;
  }
  return { order, starts };
}
