import type { Client } from '../../../client/client';
import type { TableInfo } from '../../../contract/tables';
import { tableName } from '../../app/table-name';
import { errorText } from '../../components/error-text';
import { toasts } from '../../components/toasts-state.svelte';
import { t } from '../../preferences/i18n-state.svelte';

/** Deletes one of the tables, and offers to bring it back. */
export async function deleteTable(client: Client, table: TableInfo, tables: readonly TableInfo[]): Promise<void> {
  const { tableId } = table;
  const name = tableName(table, tables);
  try {
    await client.deleteTable(tableId);
    const onselect = (): void => void restoreTable(client, tableId);
    toasts.show(t('data.deleted', { table: name }), { action: { label: t('common.undo'), onselect } });
  } catch (error) {
    toasts.show(errorText(error).message, { tone: 'danger' });
  }
}

async function restoreTable(client: Client, tableId: string): Promise<void> {
  try {
    await client.restoreTable(tableId);
  } catch (error) {
    toasts.show(errorText(error).message, { tone: 'danger' });
  }
}
