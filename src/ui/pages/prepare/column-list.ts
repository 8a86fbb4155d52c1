import { sortedRows, type SortOrder, type TableColumn } from '../../components/table-column';
import type { Locale } from '../../../messages/locales';
import { t } from '../../preferences/i18n-state.svelte';
import { outliersOf, type Profile } from './column-facts';

/** What is said of each column, in order; the picture is drawn beside. */
export function factColumns(rowCount: number): TableColumn<Profile>[] {
  const share = (profile: Profile): number => (rowCount === 0 ? 0 : profile.missing / rowCount);
  return [
    { id: 'name', label: t('prepare.column.name'), type: 'text', value: ({ name }) => name },
    { id: 'missing', label: t('prepare.column.missing'), type: 'percent', value: share, bar: true },
    {
      id: 'distinct',
      label: t('prepare.column.distinct'),
      info: t('prepare.column.distinct.info'),
      type: 'number',
      decimals: 0,
      value: ({ distinct }) => distinct,
    },
    {
      id: 'outliers',
      label: t('prepare.column.outliers'),
      info: t('prepare.column.outliers.info'),
      type: 'number',
      decimals: 0,
      value: outliersOf,
    },
  ];
}

export interface ColumnQuery {
  readonly search: string;
  readonly order: SortOrder | undefined;
}

/** The columns that a search finds, in the order asked for, or in their own. */
export function foundColumns(
  profiles: readonly Profile[],
  facts: readonly TableColumn<Profile>[],
  { search, order }: ColumnQuery,
  locale: Locale,
): readonly Profile[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = wanted === '' ? profiles : profiles.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const by = facts.find(({ id }) => id === order?.column);
  return by ? sortedRows(found, by, order!.descending, locale) : found;
}
