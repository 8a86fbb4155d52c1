import type { DateNotes } from './date-reader';
import type { NumberNotes } from './number-reader';
import type { Unreadable } from './unreadable';

/** The texts of a part, in the order of their first occurrence: UTF-8, end to end. */
export interface PartDictionary {
  readonly bytes: Uint8Array;
  /** Where each text ends. */
  readonly ends: Uint32Array;
  /** The hash of each text, see `ByteTable`. */
  readonly hashes: Uint32Array;
  /** How many cells hold each. */
  readonly counts: Uint32Array;
}

/** What some successive rows of a column came to; parts are put together in the order of the file. Plain data. */
export interface ColumnPart {
  readonly values: Float64Array | Uint32Array | Uint8Array;
  /** Cells without a value, unreadable ones among them. */
  readonly missing: number;
  /** Rows are counted from the first of the part. */
  readonly unreadable: Unreadable;
  /** A few of the cells, from all over the part. */
  readonly witnesses: readonly string[];
  /** Of numbers and dates: the different values. */
  readonly distinct?: Float64Array;
  readonly numbers?: NumberNotes;
  readonly dates?: DateNotes;
  readonly booleans?: BooleanNotes;
  readonly dictionary?: PartDictionary;
}

/** What a part of a boolean column says beside its values. */
export interface BooleanNotes {
  /** Whether false, and whether true, occurred. */
  readonly seen: readonly [number, number];
  /** Words for "missing": where the column has only one of the pair, they may be the other. */
  readonly words: Unreadable;
}

/** The memory of a part, to be handed over rather than copied. */
export function partBuffers({ values, distinct, dictionary }: ColumnPart): ArrayBuffer[] {
  const arrays = [values, distinct, dictionary?.bytes, dictionary?.ends, dictionary?.hashes, dictionary?.counts];
  return arrays.flatMap((array) => (array && array.byteLength > 0 ? [array.buffer as ArrayBuffer] : []));
}
