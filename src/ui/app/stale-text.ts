import type { StaleSource, TableInfo } from '../../contract/tables';
import { i18n, t } from '../preferences/i18n-state.svelte';
import { tableName } from './table-name';

/** Which sources are no longer what they were, in one sentence. */
export function staleText(stale: readonly StaleSource[], tables: readonly TableInfo[]): string {
  const list = new Intl.ListFormat(i18n.locale);
  const nameOf = (source: string): string => {
    const table = tables.find(({ tableId }) => tableId === source);
    return table ? tableName(table, tables) : 'none';
  };
  const names = (reason: StaleSource['reason']): string[] =>
    stale
      .filter((source) => source.reason === reason)
      .map(({ tableId }) => t('stale.named', { table: nameOf(tableId) }));
  const changed = names('changed');
  const deleted = names('deleted');
  return [
    changed.length > 0 ? t('stale.changed', { names: list.format(changed) }) : '',
    deleted.length > 0 ? t('stale.deleted', { names: list.format(deleted) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
