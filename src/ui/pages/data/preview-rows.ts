import type { ImportPreview } from '../../../contract/tables';

const MOST_ROWS = 20;

/** The rows that are shown before an import. */
export function previewRows(preview: ImportPreview): ImportPreview['rows'] {
  return preview.rows.slice(0, MOST_ROWS);
}
