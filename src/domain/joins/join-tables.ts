import { portion, type Steps } from '../stats/steps';
import { joinRows, type JoinedRows, type JoinKind } from './join-rows';
import { sourceColumns, type JoinColumn, type JoinSource } from './join-source';
import { joinedColumns } from './joined-columns';
import { sharedKeys } from './shared-keys';
import { requireSingleMatches } from './single-matches';

/** How two tables are joined. */
export interface JoinOptions {
  readonly how: JoinKind;
  /**
   * What becomes of several rows of the right table that match one of the left: an error, the first of them is taken, or
   * each makes a row.
   */
  readonly duplicates: 'refuse' | 'first' | 'expand';
  /** Columns of the right table to bring; default: all but its keys. */
  readonly bring?: readonly string[] | undefined;
}

/** The columns of a joined table, and which rows came to be in it. */
export interface JoinedTable extends Pick<JoinedRows, 'matched' | 'leftOut'> {
  readonly rows: number;
  readonly columns: readonly JoinColumn[];
}

/**
 * Joins two tables: all columns of the left one, then those that are brought from the right.
 *
 * @throws ClienteleError `column-not-found`, `duplicated-keys`, `too-many-rows`
 */
export function* joinTables(left: JoinSource, right: JoinSource, options: JoinOptions): Steps<JoinedTable> {
  const leftKeys = sourceColumns(left, left.keys);
  const rightKeys = sourceColumns(right, right.keys);
  const besides = right.columns.map(({ name }) => name).filter((name) => !right.keys.includes(name));
  const brought = sourceColumns(right, options.bring ?? besides);
  const keys = yield* portion(sharedKeys(leftKeys.map(cells), rightKeys.map(cells)), 0, 0.4);
  if (options.duplicates === 'refuse') yield* portion(requireSingleMatches(keys, right.name, rightKeys), 0.4, 0.45);
  const joined = yield* portion(joinRows(keys, options.how, options.duplicates === 'expand'), 0.45, 0.6);
  const made = joinedColumns(left, { name: right.name, keys: rightKeys, brought }, joined, options.how);
  return {
    rows: joined.left.length,
    columns: yield* portion(made, 0.6, 1),
    matched: joined.matched,
    leftOut: joined.leftOut,
  };
}

function cells({ column }: JoinColumn): JoinColumn['column'] {
  return column;
}
