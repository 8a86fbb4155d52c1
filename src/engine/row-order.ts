import type { RowsQuery } from '../contract/tables';
import { portion, type Steps } from '../domain/stats/steps';
import type { Column } from '../domain/table/column';
import { conditionsOf, everyRow, rowsContaining, rowsEqual } from './filter-rows';
import { sortRows } from './sort-rows';

/** The columns that a query asks about. */
export interface QueryColumns {
  /** In the order of the conditions. */
  readonly where: readonly Column[];
  readonly sort?: Column | undefined;
  /** Those that are searched, and their names. */
  readonly shown: readonly Column[];
  readonly names: readonly string[];
}

/** The rows that a query asks for, in its order; `null` where that is every row as stored. */
export function* rowOrder(query: RowsQuery, rowCount: number, columns: QueryColumns): Steps<Uint32Array | null> {
  let rows: Uint32Array | null = null;
  if (columns.where.length > 0) {
    const values = conditionsOf(query.where).map(({ value }) => value);
    rows = yield* portion(rowsEqual(everyRow(rowCount), columns.where, values), 0, 0.2);
  }
  if (query.search) {
    const words = columns.names.map((name) => query.words?.[name]);
    const searched = rowsContaining(rows ?? everyRow(rowCount), columns.shown, query.search.toLowerCase(), words);
    rows = yield* portion(searched, 0.2, 0.6);
  }
  if (query.sort && columns.sort) {
    const sorted = sortRows(rows ?? everyRow(rowCount), columns.sort, query.sort.descending ?? false);
    rows = yield* portion(sorted, 0.6, 1);
  }
  return rows;
}
