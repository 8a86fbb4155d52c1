import type { TableInfo } from '../../../contract/tables';
import { tableName } from '../../app/table-name';

/** A table that another was made from; without a name where it is no longer here. */
export interface LineageSource {
  readonly tableId: string;
  readonly name: string | null;
}

/** What a table was made from, in order, each once. */
export function lineageSources({ madeBy }: TableInfo, tables: readonly TableInfo[]): LineageSource[] {
  const nameOf = (source: string): string | null => {
    const table = tables.find(({ tableId }) => tableId === source);
    return table ? tableName(table, tables) : null;
  };
  return [...new Set(madeBy?.sources)].map((tableId) => ({ tableId, name: nameOf(tableId) }));
}
