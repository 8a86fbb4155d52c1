import type { ImportOptions, ImportReport } from '../contract/tables';
import { importDelimited } from '../ingest/import-delimited';
import { namedFiles, sourceName } from '../ingest/source-name';
import { warning } from '../ingest/warnings';
import type { Manifest, StoredColumn } from '../storage/schema';
import { keepSources } from '../storage/source-store';
import { withNeed } from '../storage/storage-error';
import { newId } from '../storage/table-id';
import { tableFingerprint, TableWriter } from '../storage/table-writer';
import { freeTableName } from './free-table-name';
import { importedColumn } from './imported-column';
import type { Job } from './job';
import { keep } from './keep';
import { withParser } from './ready-parsers';
import type { Services } from './services';
import { columnInfo } from './table-info';

/** From files to a stored table; the report is made only once the table is durable. */
export async function importTable(
  { database, tables, parsers, announceTables }: Services,
  job: Job,
  files: readonly Blob[],
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const tableId = newId('t');
  const writer = new TableWriter(database, tableId);
  // The browser copies them while they are read.
  const keeping = keepSources(database, tableId, files, options.keepOriginal);
  try {
    const hooks = { tick: (fraction: number, rows: number, note: string) => job.tick({ fraction, rows, note }) };
    const table = await withParser(parsers, bytes, (parser) =>
      importDelimited(namedFiles(files), options, writer, hooks, parser),
    );
    const columns: StoredColumn[] = [];
    for (const [index, column] of table.columns.entries()) {
      if (column.dictionary) await writer.packedDictionary(index, column.dictionary);
      job.check();
      await writer.unreadable(index, column.unreadable.cells);
      columns.push(importedColumn(column, writer.stored(index)));
    }
    await writer.settle();
    const originalKept = await Promise.race([keeping.kept, job.aborted]);
    job.check();
    const { detected, sources, sourceColumn } = table;
    const warnings =
      originalKept || options.keepOriginal === false
        ? table.warnings
        : [...table.warnings, warning('original-not-kept')];
    const manifest: Manifest = {
      tableId,
      name: freeTableName(options.name ?? sourceName(files[0]!), await tables.list()),
      rowCount: table.rowCount,
      bytes,
      createdAt: new Date().toISOString(),
      columns,
      fingerprint: await tableFingerprint(columns),
      rejectedCount: table.rejected.count,
      rejected: writer.rejectedPlaces(table.rejected.chunks),
      originalKept,
      imported: { detected, warnings, sources, ...(sourceColumn !== undefined && { sourceColumn }) },
    };
    await keep(database, job, { manifests: [manifest] });
    announceTables();
    return {
      tableId,
      name: manifest.name,
      rowCount: table.rowCount,
      bytes,
      ms: performance.now() - started,
      columns: columns.map(columnInfo),
      rejected: { count: table.rejected.count, rows: table.rejected.first },
      warnings,
      detected,
    };
  } catch (error) {
    keeping.drop();
    await writer.discard();
    throw withNeed(error, bytes);
  }
}
