import { csvText } from '../domain/table/csv';
import type { Job } from './job';
import type { Services } from './services';

/** Rows turned to text between two ticks. */
const BATCH_ROWS = 4_096;

/** The rejected rows of a table as RFC 4180 UTF-8 text, formulas made harmless. */
export async function exportRejected({ tables }: Services, job: Job, tableId: string): Promise<Blob> {
  await tables.manifest(tableId);
  const rejected = await tables.rejected(tableId);
  const named = rejected.some(({ source }) => source !== undefined);
  const header = ['line', 'reason', 'text', ...(named ? ['source'] : [])];
  const headerText = csvText(header, []);
  const parts = [headerText];
  for (let from = 0; from < rejected.length; from += BATCH_ROWS) {
    const rows = rejected
      .slice(from, from + BATCH_ROWS)
      .map(({ line, reason, text, source = null }) => [line, reason, text, ...(named ? [source] : [])]);
    parts.push(csvText(header, rows).slice(headerText.length));
    await job.tick({ fraction: from / rejected.length, rows: from, note: '' });
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
