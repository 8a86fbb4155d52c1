import type { ClvParams, LifetimeParams, ValueSource } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { featureLabel } from '../../app/feature-columns';
import { roleColumn } from '../../app/find-tables';
import { tableName } from '../../app/table-name';
import { t } from '../../preferences/i18n-state.svelte';
import { valueColumns } from './value-columns';
import type { ValueModel, ValueRequest } from './value-request';

/** A value of each customer that can be held against another. */
export interface SourceOption {
  /** Names it in the address. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly source: ValueSource;
}

/** The id of the table that a value is of. */
export function tableOf(source: ValueSource): unknown {
  return 'analysis' in source ? source.params['table'] : source.table;
}

/** The models as they are set on their own pages. */
export function modelSources(
  models: readonly ValueModel[],
  requestOf: (model: ValueModel) => ValueRequest | null,
  clv: ClvParams | null,
  lifetime: LifetimeParams | null,
): SourceOption[] {
  const options = models.flatMap((model): SourceOption[] => {
    const request = requestOf(model);
    if (!request || request.id === 'value.distribution') return [];
    const source = { analysis: request.id, params: { ...request.parameters } };
    return [{ key: model, label: t(`value.model.${model}`), hint: t('value.compare.asSet'), source }];
  });
  const periods = { key: 'clv', label: t('value.view.periods'), analysis: 'value.clv', params: clv };
  const future = { key: 'lifetime', label: t('value.future.clv'), analysis: 'value.lifetime', params: lifetime };
  return [
    ...options,
    ...[periods, future].flatMap(({ key, label, analysis, params }): SourceOption[] =>
      params === null
        ? []
        : [{ key, label, hint: t('value.compare.asSet'), source: { analysis, params: { ...params } } }],
    ),
  ];
}

/** Columns of numbers in tables that have a row for each customer. */
export function columnSources(tables: readonly TableInfo[]): SourceOption[] {
  return tables.flatMap((table) => {
    const id = table.columns.find(({ role }) => role === 'customerId');
    if (!id || id.distinct < table.rowCount || roleColumn(table, 'date') !== undefined) return [];
    return valueColumns(table).map((column) => ({
      key: `${table.tableId} ${column}`,
      label: featureLabel(column),
      hint: tableName(table, tables),
      source: { table: table.tableId, column },
    }));
  });
}
