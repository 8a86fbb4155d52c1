import type { ColumnInfo, TableInfo } from '../../../contract/tables';
import type { TableColumn } from '../../components/table-column';
import { t } from '../../preferences/i18n-state.svelte';
import { readingText } from './column-reading';
import { roleText, typeText } from './role-text';

/** What the list of a table's columns says of each. @param imported whether they were read from a file */
export function columnListColumns(table: TableInfo, imported: boolean): TableColumn<ColumnInfo>[] {
  const { columns, rowCount } = table;
  const renamed = columns.some(({ name, originalName }) => name !== originalName);
  return [
    { id: 'name', label: t('data.column.name'), type: 'text', value: ({ name }) => name },
    { id: 'type', label: t('data.column.type'), type: 'text', value: ({ type }) => typeText(type) },
    ...(imported ? readingColumns() : []),
    { id: 'role', label: t('data.column.role'), type: 'text', value: ({ role }) => (role ? roleText(role) : null) },
    { id: 'missing', label: t('data.column.missing'), type: 'number', value: ({ missing }) => missing },
    {
      id: 'share',
      label: t('data.column.missingShare'),
      type: 'percent',
      value: ({ missing }) => (rowCount > 0 ? missing / rowCount : null),
      bar: true,
    },
    {
      id: 'distinct',
      label: t('data.column.distinct'),
      type: 'number',
      value: ({ distinct }) => distinct,
      info: t('data.column.distinct.info'),
    },
    ...(renamed ? [originalColumn()] : []),
  ];
}

function readingColumns(): TableColumn<ColumnInfo>[] {
  return [
    {
      id: 'reading',
      label: t('data.column.reading'),
      type: 'text',
      value: readingText,
      info: t('data.column.reading.info'),
    },
    {
      id: 'unreadable',
      label: t('data.column.unreadable'),
      type: 'number',
      value: ({ reading }) => reading?.unreadable ?? null,
      info: t('data.column.unreadable.info'),
    },
  ];
}

function originalColumn(): TableColumn<ColumnInfo> {
  return { id: 'original', label: t('data.column.original'), type: 'text', value: ({ originalName }) => originalName };
}
