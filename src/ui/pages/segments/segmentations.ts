import type { ColumnInfo, TableInfo } from '../../../contract/tables';
import { roleColumn } from '../../app/find-tables';

/** What a column of segments is called, by the analyses that make one. */
const LABEL_COLUMNS = ['segment', 'cluster', 'segmentAfter', 'component'];

/** More is no segmentation but some other column. */
const MOST_SEGMENTS = 200;

/** The column that holds a customer's id. */
export function idColumn(table: TableInfo): string | undefined {
  return roleColumn(table, 'customerId') ?? table.columns.find(({ name }) => name === 'customerId')?.name;
}

/** The column that holds the segment of each row, if there is one. */
export function labelColumn(table: TableInfo): string | undefined {
  const usable = ({ name, distinct }: ColumnInfo, wanted: string): boolean =>
    name === wanted && distinct > 0 && distinct <= MOST_SEGMENTS;
  return LABEL_COLUMNS.find((wanted) => table.columns.some((column) => usable(column, wanted)));
}

/**
 * The tables that carry segments of the customers of a table: made of it, made of what it was made of, or imported with
 * ids, but no list of targets; in the order given.
 */
export function segmentationsOf(table: TableInfo, tables: readonly TableInfo[]): TableInfo[] {
  const sources = [table.tableId, ...(table.madeBy?.sources ?? [])];
  return tables.filter((other) => {
    if (labelColumn(other) === undefined || other.madeBy?.analysis === 'segments.targets') return false;
    if (other.tableId === table.tableId) return true;
    if (!matches(table, other)) return false;
    return !other.madeBy || other.madeBy.sources.some((source) => sources.includes(source));
  });
}

/** What is derived from a segmentation is opened only when it is asked for. */
const DERIVED = ['segments.assign', 'segments.movement'];

/** The segmentation to begin with: the first that is one of its own. */
export function usualSegmentation(choices: readonly TableInfo[]): TableInfo | undefined {
  return choices.find(({ madeBy }) => !madeBy || !DERIVED.includes(madeBy.analysis)) ?? choices[0];
}

/** By id, or by place where neither has ids. */
function matches(table: TableInfo, other: TableInfo): boolean {
  const [left, right] = [idColumn(table), idColumn(other)];
  if (left === undefined && right === undefined) return table.rowCount === other.rowCount;
  return left !== undefined && right !== undefined;
}
