import type { ExportOptions } from '../contract/tables';
import { cellValue, MISSING_CODE, type Column } from '../domain/table/column';
import { csvField, csvText, harmlessText } from '../domain/table/csv';
import type { Job } from './job';
import type { Services } from './services';

/** Rows turned to text between two ticks. */
const BATCH_ROWS = 4_096;

const DAY_MS = 86_400_000;

/** The table as RFC 4180 UTF-8 text. Days are written as `YYYY-MM-DD`, times as ISO 8601. */
export async function exportCsv(
  { tables, columns: cache }: Services,
  job: Job,
  tableId: string,
  options: ExportOptions,
): Promise<Blob> {
  const manifest = await tables.manifest(tableId);
  const names = options.columns ?? manifest.columns.map(({ name }) => name);
  const rawFormulas = options.formulas === 'raw';
  const fields = await Promise.all(
    names.map(async (name) => fieldWriter(await cache.column(manifest, name), rawFormulas)),
  );
  const parts: string[] = [csvText(names, [], { rawFormulas })];
  for (let start = 0; start < manifest.rowCount; start += BATCH_ROWS) {
    let text = '';
    for (let row = start; row < Math.min(start + BATCH_ROWS, manifest.rowCount); row++) {
      text += fields.map((field) => field(row)).join(',') + '\r\n';
    }
    parts.push(text);
    await job.tick({ fraction: start / manifest.rowCount, rows: start, note: '' });
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function fieldWriter(column: Column, rawFormulas: boolean): (row: number) => string {
  if (column.type === 'text') {
    const written = column.dictionary.map((text) => csvField(rawFormulas ? text : harmlessText(text)));
    return (row) => (column.codes[row] === MISSING_CODE ? '' : written[column.codes[row]!]!);
  }
  if (column.type === 'date' && column.values.every((value) => Number.isNaN(value) || value % DAY_MS === 0)) {
    return (row) => String(cellValue(column, row) ?? '').slice(0, 10);
  }
  return (row) => String(cellValue(column, row) ?? '');
}
