import { finishHash } from '../quality/hash';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type Column, type ColumnType, type TextColumn } from '../table/column';
import { isBlank } from '../table/missing';
import { keyColumn, STEP_KEYS, STEP_ROWS } from './key-column';

/** What a column is compared by before any two are compared cell by cell. */
export interface KeySketch {
  readonly type: ColumnType;
  /** Rows with a value. */
  readonly rows: number;
  /** Different values. */
  readonly distinct: number;
  /** Whether all values are whole numbers, and whether they count from 0 or 1 on with few left out. */
  readonly whole: boolean;
  readonly counts: boolean;
  /** Hashes of a random sample of the different values; of all of them where they are few. */
  readonly sample: Uint32Array;
  /** A Bloom filter of all of them (Bloom 1970). */
  readonly filter: Uint32Array;
}

const SAMPLED = 1_024;
/** With two probes one value in seventy is held by mistake. */
const BITS_A_VALUE = 16;
const LONGEST_KEY = 64;
/** Written as a count is: an identifier with zeros in front is none. */
const WHOLE = /^(?:0|[1-9]\d{0,8})$/;
/** Share of the numbers up to the largest. */
const FEW_LEFT_OUT = 0.5;

/** `null` where the column can be no key: yes or no, numbers with decimals, one value only, or long texts. */
export function* keySketch(column: Column): Steps<KeySketch | null> {
  if (column.type === 'boolean') return null;
  if (column.type === 'number' && !column.values.every((value) => value % 1 === 0 || Number.isNaN(value))) return null;
  const texts = yield* portion(keyColumn(column), 0, 0.5);
  const { rows, used } = yield* portion(usedEntries(texts), 0.5, 0.7);
  const hashes = new Uint32Array(texts.dictionary.length);
  let [distinct, letters, wholes, least, most] = [0, 0, 0, Infinity, 0];
  for (let code = 0; code < hashes.length; code++) {
    if (code % STEP_KEYS === 0) yield 0.7 + (0.2 * code) / hashes.length;
    if (used[code] === 0) continue;
    const text = texts.dictionary[code]!;
    hashes[distinct++] = hashOf(text);
    letters += text.length;
    if (!WHOLE.test(text)) continue;
    wholes++;
    least = Math.min(least, Number(text));
    most = Math.max(most, Number(text));
  }
  if (distinct < 2 || letters > distinct * LONGEST_KEY) return null;
  const all = hashes.subarray(0, distinct);
  const filter = yield* portion(filterOf(all), 0.9, 1);
  // Hashes are even: those below a bound are a random sample.
  const bound = (2 ** 32 / distinct) * SAMPLED;
  const whole = wholes === distinct;
  const counts = whole && least <= 1 && distinct >= most * FEW_LEFT_OUT;
  return { type: column.type, rows, distinct, whole, counts, sample: all.filter((hash) => hash < bound), filter };
}

/** About what share of the different values of one column the other has: within a few per cent. */
export function containment({ sample }: KeySketch, { filter }: KeySketch): number {
  let held = 0;
  for (const hash of sample) if (holds(filter, hash) && holds(filter, secondProbe(hash))) held++;
  return sample.length > 0 ? held / sample.length : 0;
}

function* usedEntries({ codes, dictionary }: TextColumn): Steps<{ rows: number; used: Uint8Array }> {
  const used = new Uint8Array(dictionary.length);
  let rows = 0;
  for (let row = 0; row < codes.length; row++) {
    if (row % STEP_ROWS === 0) yield row / codes.length;
    const code = codes[row]!;
    if (code === MISSING_CODE || isBlank(dictionary[code]!)) continue;
    used[code] = 1;
    rows++;
  }
  return { rows, used };
}

function* filterOf(hashes: Uint32Array): Steps<Uint32Array> {
  const bits = 2 ** Math.ceil(Math.log2(hashes.length * BITS_A_VALUE));
  const filter = new Uint32Array(bits / 32);
  for (let i = 0; i < hashes.length; i++) {
    if (i % STEP_ROWS === 0) yield i / hashes.length;
    put(filter, hashes[i]!);
    put(filter, secondProbe(hashes[i]!));
  }
  return filter;
}

function put(filter: Uint32Array, bit: number): void {
  filter[(bit >>> 5) & (filter.length - 1)]! |= 1 << (bit & 31);
}

function holds(filter: Uint32Array, bit: number): boolean {
  return (filter[(bit >>> 5) & (filter.length - 1)]! & (1 << (bit & 31))) !== 0;
}

function secondProbe(hash: number): number {
  return finishHash(hash ^ 0x9e37_79b9);
}

/** FNV-1a (Fowler, Noll & Vo 1991), finished as MurmurHash3 is. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return finishHash(hash) >>> 0;
}
