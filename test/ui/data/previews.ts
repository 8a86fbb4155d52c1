import type { ColumnType, ImportPreview, Warning } from '../../../src/contract/tables';
import { plainDialect } from '../../dialects';

/** A preview of these columns, but for what is said otherwise. */
export function previewOf(
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly string[])[],
  different: Partial<ImportPreview> = {},
): ImportPreview {
  return {
    name: 'shop',
    bytes: 100,
    detected: plainDialect({}),
    columns: Object.entries(columns).map(([name, type]) => ({ name, originalName: name, type })),
    rows,
    sampled: { rows: rows.length, rejected: 0 },
    warnings: [],
    ...different,
  };
}

export function warningOf(code: string, column?: string, details?: Warning['details']): Warning {
  return { code, message: '', ...(column !== undefined && { column }), ...(details && { details }) };
}
