import type { ImportedColumn } from '../ingest/imported-table';
import type { TableWriter } from '../storage/table-writer';
import type { StoredColumn } from '../storage/schema';

/** A column read from files, as the manifest has it. */
export function importedColumn(column: ImportedColumn, written: ReturnType<TableWriter['stored']>): StoredColumn {
  const { name, originalName, type, role, missing, distinct, reading, dateFormat, forced, unreadable } = column;
  return {
    name,
    originalName,
    type,
    ...(role && { role }),
    missing,
    distinct,
    reading,
    ...(dateFormat !== undefined && { dateFormat }),
    forced,
    unreadable: unreadable.count,
    ...written,
  };
}
