import type { TableInfo } from '../../../contract/tables';
import type { Workspace } from '../../app/workspace-state.svelte';

/** The table that the page is about: the one in the address, else the newest import, else the newest. */
export function preparedTable({ open, imported, tables }: Workspace): TableInfo | undefined {
  return open ?? imported[0] ?? tables[0];
}
