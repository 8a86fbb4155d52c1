import type { StaleSource, TableInfo } from '../../../contract/tables';
import { i18n, t } from '../../preferences/i18n-state.svelte';

/** A table that another was made from; without a name where it is no longer here. */
export interface LineageSource {
  readonly tableId: string;
  readonly name: string | null;
}

/** What a table was made from, in order, each once. */
export function lineageSources({ madeBy }: TableInfo, tables: readonly TableInfo[]): LineageSource[] {
  return [...new Set(madeBy?.sources)].map((tableId) => ({ tableId, name: nameOf(tableId, tables) }));
}

/** Which sources are no longer what they were, in one sentence. */
export function staleText(stale: readonly StaleSource[], tables: readonly TableInfo[]): string {
  const list = new Intl.ListFormat(i18n.locale);
  const names = (reason: StaleSource['reason']): string[] =>
    stale
      .filter((source) => source.reason === reason)
      .map(({ tableId }) => t('data.stale.named', { table: nameOf(tableId, tables) ?? 'none' }));
  const changed = names('changed');
  const deleted = names('deleted');
  return [
    changed.length > 0 ? t('data.stale.changed', { names: list.format(changed) }) : '',
    deleted.length > 0 ? t('data.stale.deleted', { names: list.format(deleted) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function nameOf(tableId: string, tables: readonly TableInfo[]): string | null {
  return tables.find((table) => table.tableId === tableId)?.name ?? null;
}
