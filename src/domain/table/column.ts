/** Rows in one stored chunk of a column. */
export const CHUNK_ROWS = 65_536;

/** The code of a missing text cell; every other code is an index into the dictionary. */
export const MISSING_CODE = 0xffff_ffff;

/** The value of a missing boolean cell; 0 is false, 1 is true. */
export const MISSING_BOOLEAN = 2;

/** Every type that a column may have. */
export const COLUMN_TYPES = ['number', 'text', 'date', 'boolean'] as const;
/** What the cells of a column are. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** Numbers, or dates as epoch milliseconds in UTC. `NaN` is missing. */
export interface NumberColumn {
  readonly type: 'number' | 'date';
  readonly values: Float64Array;
}

/** Text by dictionary: row `i` reads `dictionary[codes[i]]`, or is missing where the code is `MISSING_CODE`. */
export interface TextColumn {
  readonly type: 'text';
  readonly codes: Uint32Array;
  readonly dictionary: readonly string[];
}

/** 0, 1 and `MISSING_BOOLEAN`. */
export interface BooleanColumn {
  readonly type: 'boolean';
  readonly values: Uint8Array;
}

/** One whole column, contiguous, as analyses read it. Stored columns are the same values cut into chunks. */
export type Column = NumberColumn | TextColumn | BooleanColumn;

/** Cells of a column. */
export function columnLength(column: Column): number {
  return column.type === 'text' ? column.codes.length : column.values.length;
}

/** The cell as the scripting interface shows it: `null` for missing, ISO 8601 for dates. */
export function cellValue(column: Column, row: number): number | string | boolean | null {
  if (column.type === 'text') {
    const code = column.codes[row];
    return code === undefined || code === MISSING_CODE ? null : (column.dictionary[code] ?? null);
  }
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return null;
  if (column.type === 'boolean') return value === MISSING_BOOLEAN ? null : value === 1;
  return column.type === 'date' ? new Date(value).toISOString() : value;
}
