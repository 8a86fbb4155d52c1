import type { ImportOptions, ImportReport } from '../contract/tables';
import { importDelimited } from '../ingest/import-delimited';
import { sourceName } from '../ingest/source-name';
import { warning } from '../ingest/warnings';
import type { Manifest, StoredColumn } from '../storage/schema';
import { keepSources } from '../storage/source-store';
import { withNeed } from '../storage/storage-error';
import { newId } from '../storage/table-id';
import { tableFingerprint, TableWriter } from '../storage/table-writer';
import { importedColumn } from './imported-column';
import type { Job } from './job';
import { keep } from './keep';
import type { Services } from './services';
import { columnInfo } from './table-info';

/** Rejected rows that travel back with the report; all of them are stored. */
const REPORTED_REJECTS = 1_000;

/** From a file to a stored table; the report is made only once the table is durable. */
export async function importTable(
  { database, announceTables }: Services,
  job: Job,
  source: Blob,
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now();
  const tableId = newId('t');
  const writer = new TableWriter(database, tableId);
  try {
    const table = await importDelimited(source, options, writer, {
      tick: (fraction, rows, note) => job.tick({ fraction, rows, note }),
    });
    const columns: StoredColumn[] = [];
    for (const [index, column] of table.columns.entries()) {
      if (column.dictionary) await writer.dictionary(index, column.dictionary);
      job.check();
      await writer.unreadable(index, column.unreadable.cells);
      columns.push(importedColumn(column, writer.stored(index)));
    }
    await writer.rejected(table.rejected);
    await writer.settle();
    const originalKept = await keepSources(database, tableId, [source], options.keepOriginal);
    const warnings =
      originalKept || options.keepOriginal === false
        ? table.warnings
        : [...table.warnings, warning('original-not-kept')];
    const name = options.name ?? sourceName(source);
    const manifest: Manifest = {
      tableId,
      name,
      rowCount: table.rowCount,
      bytes: source.size,
      createdAt: new Date().toISOString(),
      columns,
      fingerprint: await tableFingerprint(columns),
      rejectedCount: table.rejected.length,
      originalKept,
      imported: {
        detected: table.detected,
        warnings,
        sources: [{ name: source instanceof File ? source.name : name, bytes: source.size, ...table.read }],
      },
    };
    await keep(database, job, { manifests: [manifest] });
    announceTables();
    return {
      tableId,
      name,
      rowCount: table.rowCount,
      bytes: source.size,
      ms: performance.now() - started,
      columns: columns.map(columnInfo),
      rejected: { count: table.rejected.length, rows: table.rejected.slice(0, REPORTED_REJECTS) },
      warnings,
      detected: table.detected,
    };
  } catch (error) {
    await writer.discard();
    throw withNeed(error, source.size);
  }
}
