import type { TableInfo } from '../../../contract/tables';

/** A table that another was made from; without a name where it is no longer here. */
export interface LineageSource {
  readonly tableId: string;
  readonly name: string | null;
}

/** What a table was made from, in order, each once. */
export function lineageSources({ madeBy }: TableInfo, tables: readonly TableInfo[]): LineageSource[] {
  const nameOf = (source: string): string | null => tables.find(({ tableId }) => tableId === source)?.name ?? null;
  return [...new Set(madeBy?.sources)].map((tableId) => ({ tableId, name: nameOf(tableId) }));
}
