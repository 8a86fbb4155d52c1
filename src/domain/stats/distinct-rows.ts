import type { Steps } from './steps';

const STEP_ROWS = 65_536;

/** Rows with the same numbers in every column, brought together in order of first appearance. */
export interface DistinctRows {
  /** The first row of each group. */
  readonly first: Uint32Array;
  /** The group of each row. */
  readonly group: Uint32Array;
  /** Rows of each group. */
  readonly counts: Float64Array;
}

/** Groups equal rows by open addressing. 0 and −0 are different numbers here, `NaN` equals itself. */
export function* distinctRows(columns: readonly Float64Array[]): Steps<DistinctRows> {
  const length = columns[0]?.length ?? 0;
  const words = columns.map(({ buffer, byteOffset, length: size }) => new Uint32Array(buffer, byteOffset, 2 * size));
  let size = 16;
  while (size < 2 * length) size *= 2;
  const slots = new Uint32Array(size);
  const first = new Uint32Array(length);
  const group = new Uint32Array(length);
  const counts = new Float64Array(length);
  let groups = 0;
  for (let row = 0; row < length; row++) {
    if (row % STEP_ROWS === 0) yield row / length;
    let hash = 0;
    for (const word of words) {
      hash = Math.imul(hash ^ word[2 * row]!, 0x9e3779b1);
      hash = Math.imul(hash ^ (hash >>> 15) ^ word[2 * row + 1]!, 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    let slot = hash & (size - 1);
    for (;;) {
      const held = slots[slot]!;
      if (held === 0) {
        slots[slot] = ++groups;
        first[groups - 1] = row;
        break;
      }
      if (sameRow(words, row, first[held - 1]!)) break;
      slot = (slot + 1) & (size - 1);
    }
    const at = slots[slot]! - 1;
    group[row] = at;
    counts[at]!++;
  }
  return { first: first.slice(0, groups), group, counts: counts.slice(0, groups) };
}

function sameRow(words: readonly Uint32Array[], row: number, other: number): boolean {
  for (const word of words) {
    if (word[2 * row] !== word[2 * other] || word[2 * row + 1] !== word[2 * other + 1]) return false;
  }
  return true;
}
