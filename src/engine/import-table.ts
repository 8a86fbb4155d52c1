import type { ImportOptions, ImportReport } from '../contract/tables';
import { importDelimited, type NamedFile } from '../ingest/import-delimited';
import { sourceName } from '../ingest/source-name';
import type { Manifest, StoredColumn } from '../storage/schema';
import { withNeed } from '../storage/storage-error';
import { newId } from '../storage/table-id';
import { tableFingerprint, TableWriter } from '../storage/table-writer';
import type { Job } from './job';
import { keep } from './keep';
import { withParser } from './parser-pool';
import type { Services } from './services';
import { columnInfo } from './table-info';

/** Rejected rows that travel back with the report; all of them are stored. */
const REPORTED_REJECTS = 1_000;

/** From a file to a stored table; the report is made only once the table is durable. */
export async function importTable(
  { database, announceTables }: Services,
  job: Job,
  files: readonly Blob[],
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const tableId = newId('t');
  const writer = new TableWriter(database, tableId);
  try {
    const hooks = { tick: (fraction: number, rows: number, note: string) => job.tick({ fraction, rows, note }) };
    const table = await withParser(bytes, (parser) => importDelimited(named(files), options, writer, hooks, parser));
    const columns: StoredColumn[] = [];
    for (const [index, column] of table.columns.entries()) {
      if (column.dictionary) await writer.packedDictionary(index, column.dictionary);
      job.check();
      columns.push({ ...columnInfo(column), ...writer.stored(index) });
    }
    await writer.rejected(table.rejected);
    await writer.settle();
    const name = options.name ?? sourceName(files[0]!);
    const manifest: Manifest = {
      tableId,
      name,
      rowCount: table.rowCount,
      bytes,
      createdAt: new Date().toISOString(),
      columns,
      fingerprint: await tableFingerprint(columns),
      rejectedCount: table.rejected.length,
      imported: { detected: table.detected, warnings: table.warnings },
    };
    await keep(database, job, { manifests: [manifest] });
    announceTables();
    return {
      tableId,
      name,
      rowCount: table.rowCount,
      bytes,
      ms: performance.now() - started,
      columns: columns.map(columnInfo),
      rejected: { count: table.rejected.length, rows: table.rejected.slice(0, REPORTED_REJECTS) },
      warnings: table.warnings,
      detected: table.detected,
    };
  } catch (error) {
    await writer.discard();
    throw withNeed(error, bytes);
  }
}

function named(files: readonly Blob[]): NamedFile[] {
  return files.map((file, index) => ({ name: file instanceof File ? file.name : `file ${index + 1}`, file }));
}
