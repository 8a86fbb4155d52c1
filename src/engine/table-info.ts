import type { ColumnInfo, TableInfo } from '../contract/tables';
import type { Manifest } from '../storage/schema';

/** The manifest as the page sees it: without the store's bookkeeping. */
export function tableInfo(manifest: Manifest): TableInfo {
  const { tableId, name, rowCount, bytes, createdAt, fingerprint, rejectedCount, madeBy } = manifest;
  return {
    tableId,
    name,
    rowCount,
    bytes,
    createdAt,
    fingerprint,
    rejectedCount,
    columns: manifest.columns.map(columnInfo),
    ...(madeBy && { madeBy }),
  };
}

export function columnInfo({
  name,
  type,
  role,
  missing,
  distinct,
  originalName,
}: Omit<ColumnInfo, 'reading'>): ColumnInfo {
  return { name, type, ...(role && { role }), missing, distinct, originalName };
}
