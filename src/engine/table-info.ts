import type { ColumnInfo, ColumnReading, TableInfo } from '../contract/tables';
import type { Manifest, StoredColumn } from '../storage/schema';

/** The manifest as the page sees it: without the store's bookkeeping. */
export function tableInfo(manifest: Manifest, stale: TableInfo['stale'] = []): TableInfo {
  const { tableId, name, rowCount, bytes, createdAt, fingerprint, rejectedCount, madeBy, imported } = manifest;
  const files = imported?.sources?.filter(({ mended }) => !mended);
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
    ...(files && { sources: files }),
    ...(imported && { originalKept: manifest.originalKept ?? false }),
    ...(stale.length > 0 && { stale }),
  };
}

export function columnInfo(column: StoredColumn): ColumnInfo {
  const { name, type, role, missing, distinct, originalName } = column;
  const reading = columnReading(column);
  return { name, type, ...(role && { role }), missing, distinct, originalName, ...(reading && { reading }) };
}

function columnReading({ reading, dateFormat, forced, unreadable }: StoredColumn): ColumnReading | undefined {
  if (!reading) return undefined;
  return {
    ...(dateFormat !== undefined && { dateFormat }),
    ...(reading.type === 'number' && { decimal: reading.decimal }),
    unreadable: unreadable ?? 0,
    ...(forced && { forced }),
  };
}
