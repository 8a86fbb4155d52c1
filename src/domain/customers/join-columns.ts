import { MISSING_BOOLEAN, MISSING_CODE, type Column, type TextColumn } from '../table/column';

export interface JoinMatch {
  /** Row of the other table for each id, or `MISSING_CODE`. */
  readonly rows: Uint32Array;
  readonly matched: number;
  readonly unmatched: number;
  /** Rows of the other table beyond the first with the same id; they are not used. */
  readonly duplicated: number;
}

/** Finds the first row of another table that carries each id. Missing ids match nothing. */
export function matchRows(ids: TextColumn, other: TextColumn): JoinMatch {
  const rowOf = new Map<string, number>();
  let duplicated = 0;
  other.codes.forEach((code, row) => {
    if (code === MISSING_CODE) return;
    const id = other.dictionary[code]!;
    if (rowOf.has(id)) duplicated++;
    else rowOf.set(id, row);
  });
  const rows = ids.codes.map((code) =>
    code === MISSING_CODE ? MISSING_CODE : (rowOf.get(ids.dictionary[code]!) ?? MISSING_CODE),
  );
  const unmatched = rows.reduce((count, row) => count + Number(row === MISSING_CODE), 0);
  return { rows, matched: rows.length - unmatched, unmatched, duplicated };
}

/** The cells of a column at the given rows; missing where a row is `MISSING_CODE`. */
export function takeRows(column: Column, rows: Uint32Array): Column {
  switch (column.type) {
    case 'text':
      return {
        type: 'text',
        dictionary: column.dictionary,
        codes: rows.map((row) => (row === MISSING_CODE ? MISSING_CODE : column.codes[row]!)),
      };
    case 'boolean':
      return {
        type: 'boolean',
        values: Uint8Array.from(rows, (row) => (row === MISSING_CODE ? MISSING_BOOLEAN : column.values[row]!)),
      };
    default:
      return {
        type: column.type,
        values: Float64Array.from(rows, (row) => (row === MISSING_CODE ? NaN : column.values[row]!)),
      };
  }
}
