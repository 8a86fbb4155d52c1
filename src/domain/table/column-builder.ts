import type { Reading } from './reading';
import type { Unreadable } from './unreadable';

/** Something about a whole column that the reader of a table should know. */
export interface ColumnFinding {
  readonly code: 'date-ambiguous' | 'date-zones-mixed' | 'decimal-ambiguous' | 'percent' | 'currencies-mixed';
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a builder knows of its column after the last row. */
export interface BuiltColumn {
  /** Cells without a value, unreadable ones among them. */
  readonly missing: number;
  /** Different values, exactly. */
  readonly distinct: number;
  readonly unreadable: Unreadable;
  readonly findings: readonly ColumnFinding[];
  /** Name of the format of a date column. */
  readonly dateFormat?: string;
  /** Whether a number column has a value written with a decimal mark. */
  readonly decimals?: boolean;
  /** Of a text column: its values, and how many cells hold each. */
  readonly dictionary?: string[];
  readonly counts?: Uint32Array;
}

/** Turns the text of one column into chunks of `CHUNK_ROWS` values. */
export interface ColumnBuilder {
  readonly reading: Reading;
  /** Reads the cells of rows `from` to `to` (exclusive); no more than the chunk under way has room for. */
  append(rows: readonly (readonly string[])[], from: number, to: number): void;
  /** The chunk under way, cut to what it holds; the next one begins. */
  takeChunk(): Float64Array | Uint32Array | Uint8Array;
  built(): BuiltColumn;
}
