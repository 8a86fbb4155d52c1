import type { RowsQuery } from '../contract/tables';
import { cellValue, MISSING_BOOLEAN, MISSING_CODE, type Column } from '../domain/table/column';

type ColumnOf = (name: string) => Promise<Column>;

/** The rows that a query asks for, in its order; `null` where that is every row as stored. */
export async function rowOrder(
  query: RowsQuery,
  rowCount: number,
  names: readonly string[],
  columnOf: ColumnOf,
): Promise<Uint32Array | null> {
  let rows: Uint32Array | null = null;
  if (query.where) {
    const column = await columnOf(query.where.column);
    const { value } = query.where;
    rows = filterRows(rows, rowCount, (row) => cellValue(column, row) === value);
  }
  if (query.search) {
    const matches = await Promise.all(
      names.map(async (name) => matcher(await columnOf(name), query.search!.toLowerCase())),
    );
    rows = filterRows(rows, rowCount, (row) => matches.some((match) => match(row)));
  }
  if (query.sort) {
    rows ??= filterRows(null, rowCount, () => true);
    sortRows(rows, await columnOf(query.sort.column), query.sort.descending ?? false);
  }
  return rows;
}

function filterRows(rows: Uint32Array | null, rowCount: number, keep: (row: number) => boolean): Uint32Array {
  const kept = new Uint32Array(rows?.length ?? rowCount);
  let count = 0;
  for (let index = 0; index < kept.length; index++) {
    const row = rows ? rows[index]! : index;
    if (keep(row)) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

/** Text is matched a dictionary entry at a time, other cells as they are shown. */
function matcher(column: Column, needle: string): (row: number) => boolean {
  if (column.type === 'text') {
    const hits = Uint8Array.from(column.dictionary, (text) => Number(text.toLowerCase().includes(needle)));
    return (row) => hits[column.codes[row]!] === 1;
  }
  return (row) =>
    String(cellValue(column, row) ?? '')
      .toLowerCase()
      .includes(needle);
}

/** Stable; missing cells come last in both directions. */
function sortRows(rows: Uint32Array, column: Column, descending: boolean): void {
  const keys = sortKeys(column);
  const sign = descending ? -1 : 1;
  rows.sort((a, b) => {
    const left = keys[a]!;
    const right = keys[b]!;
    if (left === right) return a - b;
    if (Number.isNaN(left)) return Number.isNaN(right) ? a - b : 1;
    if (Number.isNaN(right)) return -1;
    return left < right ? -sign : sign;
  });
}

function sortKeys(column: Column): Float64Array {
  switch (column.type) {
    case 'number':
    case 'date':
      return column.values;
    case 'boolean':
      return Float64Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? NaN : value));
    case 'text': {
      const { compare } = new Intl.Collator(undefined, { numeric: true });
      const ranks = new Float64Array(column.dictionary.length);
      const order = Uint32Array.from(column.dictionary.keys()).sort((a, b) =>
        compare(column.dictionary[a]!, column.dictionary[b]!),
      );
      order.forEach((code, rank) => (ranks[code] = rank));
      return Float64Array.from(column.codes, (code) => (code === MISSING_CODE ? NaN : ranks[code]!));
    }
  }
}
