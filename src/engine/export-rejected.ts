import { csvText } from '../domain/table/csv';
import { readRejected, rejectedPlaces } from '../storage/rejected-store';
import type { Job } from './job';
import type { Services } from './services';

/** The rejected rows of a table as RFC 4180 UTF-8 text, formulas made harmless. One chunk of them is in memory at a time. */
export async function exportRejected({ database, tables }: Services, job: Job, tableId: string): Promise<Blob> {
  const manifest = await tables.manifest(tableId);
  const named = (manifest.imported?.sources?.filter(({ mended }) => !mended).length ?? 1) > 1;
  const header = ['line', 'reason', 'text', ...(named ? ['source'] : [])];
  const headerText = csvText(header, []);
  // The browser may keep the parts of a blob on disk.
  const parts = [new Blob([headerText])];
  let rows = 0;
  for (const place of rejectedPlaces(manifest)) {
    const cells = (await readRejected(database, manifest, place)).map(({ line, reason, text, source = null }) => [
      line,
      reason,
      text,
      ...(named ? [source] : []),
    ]);
    parts.push(new Blob([csvText(header, cells).slice(headerText.length)]));
    rows += place.rows;
    await job.tick({ fraction: rows / manifest.rejectedCount, rows, note: '' });
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
