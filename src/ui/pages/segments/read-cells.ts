import type { CallOptions, Client } from '../../../client/client';
import type { Cell, TableInfo } from '../../../contract/tables';

/** Rows fetched at once. */
const PAGE_ROWS = 20_000;

/** Some columns of a whole table, row by row. */
export async function readCells(
  client: Pick<Client, 'readRows'>,
  table: Pick<TableInfo, 'tableId' | 'rowCount'>,
  columns: readonly string[],
  { signal, onProgress }: CallOptions = {},
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  while (rows.length < table.rowCount) {
    const query = { columns, offset: rows.length, limit: PAGE_ROWS };
    const page = await client.readRows(table.tableId, query, { signal });
    if (page.rows.length === 0) break;
    for (const row of page.rows) rows.push(row);
    onProgress?.({ fraction: rows.length / table.rowCount, rows: rows.length, note: '' });
  }
  return rows;
}
