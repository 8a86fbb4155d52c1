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

/** Tables with segments in them that group nobody: lists, and moves from one segment to another. */
const NONE_OF_ITS_OWN = ['segments.targets', 'segments.movement'];

/**
 * The tables that carry segments of the customers of a table: made of it, made of what it was made of, or imported with
 * ids, but no list of targets; in the order given.
 */
export function segmentationsOf(table: TableInfo, tables: readonly TableInfo[]): TableInfo[] {
  const sources = [table.tableId, ...(table.madeBy?.sources ?? [])];
  return tables.filter((other) => {
    if (labelColumn(other) === undefined || NONE_OF_ITS_OWN.includes(other.madeBy?.analysis ?? '')) return false;
    if (other.tableId === table.tableId) return true;
    if (!matches(table, other)) return false;
    return !other.madeBy || other.madeBy.sources.some((source) => sources.includes(source));
  });
}

/**
 * The segmentation of a table to begin with: the first that was made of it, rather one of its own than customers assigned
 * to another. An imported one may be of other customers: it is opened only when it is asked for.
 */
export function usualSegmentation(
  { tableId }: Pick<TableInfo, 'tableId'>,
  choices: readonly TableInfo[],
): TableInfo | undefined {
  const own = choices.filter((each) => each.madeBy || each.tableId === tableId);
  return own.find(({ madeBy }) => madeBy?.analysis !== 'segments.assign') ?? own[0];
}

/** By id, or by place where neither has ids. */
function matches(table: TableInfo, other: TableInfo): boolean {
  const [left, right] = [idColumn(table), idColumn(other)];
  if (left === undefined && right === undefined) return table.rowCount === other.rowCount;
  return left !== undefined && right !== undefined;
}
