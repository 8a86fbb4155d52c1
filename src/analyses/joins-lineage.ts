import type { TableInfo } from '../contract/tables';

/** Whether two tables, by number, go back to a common one: one was made of the other, or both of a third. */
export function relatives(tables: readonly TableInfo[]): (table: number, other: number) => boolean {
  const byId = new Map(tables.map((table) => [table.tableId, table]));
  const lines = tables.map(({ tableId }) => {
    const line = new Set([tableId]);
    for (const id of line) for (const source of byId.get(id)?.madeBy?.sources ?? []) line.add(source);
    return line;
  });
  return (table, other) => table === other || [...lines[table]!].some((id) => lines[other]!.has(id));
}
