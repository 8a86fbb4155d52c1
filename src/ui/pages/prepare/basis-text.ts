import type { TableInfo } from '../../../contract/tables';
import { isPrepared } from '../../app/find-tables';
import { tableName } from '../../app/table-name';
import { t } from '../../preferences/i18n-state.svelte';
import { stepsOfOrigin } from './origin-steps';

/** What the page is about: the table and its size, and for one that steps have made, what it was made from. */
export function basisText(table: TableInfo, tables: readonly TableInfo[]): string {
  const basis = t('prepare.basis', {
    table: tableName(table, tables),
    rows: table.rowCount,
    columns: table.columns.length,
  });
  const source = tables.find(({ tableId }) => tableId === table.madeBy?.sources[0]);
  if (!isPrepared(table) || !table.madeBy || !source) return basis;
  const steps = stepsOfOrigin(table.madeBy, '')?.steps.filter(({ step }) => !step.disabled).length ?? 0;
  return t('prepare.madeFrom', { basis, table: tableName(source, tables), steps });
}
