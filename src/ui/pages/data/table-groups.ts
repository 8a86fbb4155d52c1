import type { TableInfo } from '../../../contract/tables';

/** A table, and what was made from it here. */
export interface TableGroup {
  readonly table: TableInfo;
  readonly derived: readonly TableInfo[];
}

/** Derived tables under the import that they go back to; those whose source is gone stand by themselves, last. */
export function tableGroups(tables: readonly TableInfo[]): TableGroup[] {
  const byId = new Map(tables.map((table) => [table.tableId, table]));
  const groups = new Map<TableInfo, TableInfo[]>();
  for (const table of tables) if (!table.madeBy) groups.set(table, []);
  const orphans: TableGroup[] = [];
  for (const table of tables) {
    if (!table.madeBy) continue;
    const derived = groups.get(origin(table, byId));
    if (derived) derived.push(table);
    else orphans.push({ table, derived: [] });
  }
  return [...Array.from(groups, ([table, derived]) => ({ table, derived })), ...orphans];
}

function origin(table: TableInfo, byId: ReadonlyMap<string, TableInfo>): TableInfo {
  const source = byId.get(table.madeBy?.sources[0] ?? '');
  return source ? origin(source, byId) : table;
}
