import type { Steps } from '../stats/steps';
import type { Column } from '../table/column';

/** Cells of a column that can be told apart by value: numbers, text codes or booleans. Missing equals missing. */
export type KeyCells = Float64Array | Uint32Array | Uint8Array;

/** Rows in groups of equal keys. */
export interface RowGroups {
  /** Group of each row, numbered from 0 in order of first appearance. */
  readonly groups: Uint32Array;
  /** First row of each group. */
  readonly firstRows: Uint32Array;
}

const FREE = 0xffff_ffff;
const MISSING_WORD = 0x7ff8_0000;
const STEP_ROWS = 65_536;

/** The cells of a column as numbers that are equal where the cells are. */
export function keyCells(column: Column): KeyCells {
  return column.type === 'text' ? column.codes : column.values;
}

function mixIn(hashes: Int32Array, cells: KeyCells): void {
  if (!(cells instanceof Float64Array)) {
    for (let row = 0; row < cells.length; row++) hashes[row] = mix(hashes[row]!, cells[row]!);
    return;
  }
  const words = new Uint32Array(cells.buffer, cells.byteOffset, cells.length * 2);
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row]!;
    // All NaN are one value, and so are 0 and −0.
    if (value === 0 || Number.isNaN(value)) hashes[row] = mix(hashes[row]!, value === 0 ? 0 : MISSING_WORD);
    else hashes[row] = mix(mix(hashes[row]!, words[2 * row]!), words[2 * row + 1]!);
  }
}

/** One round of MurmurHash3 (Appleby 2011). */
function mix(hash: number, word: number): number {
  let scrambled = Math.imul(word, 0xcc9e_2d51);
  scrambled = (scrambled << 15) | (scrambled >>> 17);
  const mixed = hash ^ Math.imul(scrambled, 0x1b87_3593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe654_6b64) | 0;
}

function finalize(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const mixed = Math.imul(half ^ (half >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

function sameCells(keys: readonly KeyCells[], a: number, b: number): boolean {
  for (const cells of keys) {
    const value = cells[a]!;
    const other = cells[b]!;
    if (value !== other && !(Number.isNaN(value) && Number.isNaN(other))) return false;
  }
  return true;
}

/**
 * Groups rows that are equal in all keys, by an open-addressing table over the hashes of whole rows. Without keys all
 * rows are one group.
 */
export function* groupRows(keys: readonly KeyCells[], rows: number): Steps<RowGroups> {
  const hashes = new Int32Array(rows);
  for (const cells of keys) {
    mixIn(hashes, cells);
    yield 0.1;
  }
  const groups = new Uint32Array(rows);
  const firstRows = new Uint32Array(rows);
  let count = 0;
  let slots = new Uint32Array(1 << 16).fill(FREE);
  for (let row = 0; row < rows; row++) {
    const hash = (hashes[row] = finalize(hashes[row]!));
    const mask = slots.length - 1;
    let slot = hash & mask;
    let group = slots[slot]!;
    while (group !== FREE && !(hashes[firstRows[group]!] === hash && sameCells(keys, firstRows[group]!, row))) {
      slot = (slot + 1) & mask;
      group = slots[slot]!;
    }
    if (group === FREE) {
      group = count++;
      firstRows[group] = row;
      slots[slot] = group;
      if (count * 2 > slots.length) slots = yield* grown(slots, hashes, firstRows, count, row / rows);
    }
    groups[row] = group;
    if ((row + 1) % STEP_ROWS === 0) yield 0.1 + (0.9 * row) / rows;
  }
  return { groups, firstRows: firstRows.slice(0, count) };
}

function* grown(
  slots: Uint32Array,
  hashes: Int32Array,
  firstRows: Uint32Array,
  count: number,
  done: number,
): Steps<Uint32Array<ArrayBuffer>> {
  const larger = new Uint32Array(slots.length * 4).fill(FREE);
  const mask = larger.length - 1;
  for (let group = 0; group < count; group++) {
    let slot = hashes[firstRows[group]!]! & mask;
    while (larger[slot] !== FREE) slot = (slot + 1) & mask;
    larger[slot] = group;
    if ((group + 1) % STEP_ROWS === 0) yield 0.1 + 0.9 * done;
  }
  return larger;
}
