import type { CellWords, ExportOptions } from '../contract/tables';
import { cellValue, MISSING_CODE, type Column } from '../domain/table/column';
import { csvField, csvText, harmlessText } from '../domain/table/csv';
import { conditionsOf, everyRow, rowsEqual } from './filter-rows';
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
  const words = new Map(Object.entries(options.words ?? {}));
  const fields = await Promise.all(
    names.map(async (name) => fieldWriter(await cache.column(manifest, name), rawFormulas, words.get(name))),
  );
  const conditions = conditionsOf(options.where);
  const asked = await Promise.all(conditions.map(({ column }) => cache.column(manifest, column)));
  const values = conditions.map(({ value }) => value);
  const rows = asked.length > 0 ? await job.drive(rowsEqual(everyRow(manifest.rowCount), asked, values)) : null;
  const count = rows?.length ?? manifest.rowCount;
  const parts: string[] = [csvText(names, [], { rawFormulas })];
  for (let start = 0; start < count; start += BATCH_ROWS) {
    let text = '';
    for (let place = start; place < Math.min(start + BATCH_ROWS, count); place++) {
      const row = rows ? rows[place]! : place;
      text += fields.map((field) => field(row)).join(',') + '\r\n';
    }
    parts.push(text);
    await job.tick({ fraction: start / count, rows: start, note: '' });
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function fieldWriter(column: Column, rawFormulas: boolean, words: CellWords = {}): (row: number) => string {
  const known = new Map(Object.entries(words));
  const written = (text: string): string => csvField(rawFormulas ? text : harmlessText(text));
  if (column.type === 'text') {
    const texts = column.dictionary.map((text) => written(known.get(text) ?? text));
    return (row) => (column.codes[row] === MISSING_CODE ? '' : texts[column.codes[row]!]!);
  }
  if (known.size > 0) {
    return (row) => {
      const text = String(cellValue(column, row) ?? '');
      const word = known.get(text);
      return word === undefined ? text : written(word);
    };
  }
  if (column.type === 'date' && column.values.every((value) => Number.isNaN(value) || value % DAY_MS === 0)) {
    return (row) => String(cellValue(column, row) ?? '').slice(0, 10);
  }
  return (row) => String(cellValue(column, row) ?? '');
}
