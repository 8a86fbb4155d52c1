import type { TableInfo } from '../../../../contract/tables';

/** Analyses whose tables have the user's own rows. */
const OWN_ROWS: readonly string[] = ['prepare.apply', 'prepare.reapply', 'joins.apply'];

/** Tables that joins are looked for among: those that hold the user's own rows, and the one that is asked about. */
export function joinableTables(tables: readonly TableInfo[], asked: string | undefined): TableInfo[] {
  return tables.filter(
    ({ tableId, madeBy, rowCount }) =>
      rowCount > 0 && (!madeBy || OWN_ROWS.includes(madeBy.analysis) || tableId === asked),
  );
}
