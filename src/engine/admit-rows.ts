import { ClienteleError } from '../contract/errors';
import type { AdmitReport, MendedRow, RejectedRow } from '../contract/tables';
import { readMended } from '../ingest/mend';
import { REJECTED_ROWS } from '../ingest/rejected-chunks';
import type { Database } from '../storage/database';
import { readRejected, rejectedAt, rejectedPlaces } from '../storage/rejected-store';
import type { Manifest, RejectedPlace, StoredColumn, StoredSource } from '../storage/schema';
import { originalNotKept } from '../storage/source-store';
import { tableChanged, withNeed } from '../storage/storage-error';
import { newId } from '../storage/table-id';
import { tableFingerprint, TableWriter } from '../storage/table-writer';
import { appendCells, type AppendedCell, type AppendedColumn } from './append-cells';
import type { Job } from './job';
import { keepSwap } from './keep-swap';
import { withMended, type Admitted } from './mended-originals';
import type { Services } from './services';
import { tableInfo } from './table-info';

/**
 * Adds rejected rows, as the user has mended them, at the end of their table. What could not be read as the file was
 * stays rejected.
 * @throws ClienteleError `original-not-kept` where it is not known how the file was read, `invalid-parameter`
 */
export async function admitRows(
  services: Services,
  job: Job,
  tableId: string,
  mended: readonly MendedRow[],
): Promise<AdmitReport> {
  const { database, tables } = services;
  const manifest = await tables.manifest(tableId);
  const sources = manifest.imported?.sources;
  if (!sources) throw originalNotKept(manifest.name);
  const rejected = await rejectedAt(
    database,
    manifest,
    mended.map(({ index }) => index),
  );
  const { admitted, refused } = readRows(manifest, mended, rejected, sources);
  if (admitted.length === 0) return { table: tableInfo(manifest), admitted: 0, refused };

  const writer = new TableWriter(database, newId('c'));
  try {
    const appended = await appendRows(services, job, manifest, admitted, writer);
    const originals = await withMended(services, manifest, sources, admitted);
    const fingerprint = await tableFingerprint(appended(manifest.columns));
    const gone = new Set(admitted.map(({ index }) => index));
    const left = await writeLeft(database, manifest, gone, writer);
    const change = (present: Manifest): Manifest => ({
      ...present,
      rowCount: present.rowCount + admitted.length,
      columns: appended(present.columns),
      fingerprint,
      rejectedCount: present.rejectedCount - admitted.length,
      rejected: left,
      imported: { ...present.imported!, sources: originals.sources },
    });
    const made = { from: manifest, contents: writer.id, change, sources: originals.blobs };
    const kept = await keepSwap(services, job, made, { sources: originals.former });
    return { table: tableInfo(kept), admitted: admitted.length, refused };
  } catch (error) {
    await writer.discard();
    throw withNeed(error, manifest.columns.length * manifest.rowCount * Float64Array.BYTES_PER_ELEMENT);
  }
}

/** Writes the chunks of rejected rows again that lose some; the others stay where they are. */
async function writeLeft(
  database: Database,
  manifest: Manifest,
  gone: ReadonlySet<number>,
  writer: TableWriter,
): Promise<RejectedPlace[]> {
  const left: RejectedPlace[] = [];
  let from = 0;
  let chunks = 0;
  for (const place of rejectedPlaces(manifest)) {
    const first = from;
    from += place.rows;
    if (![...gone].some((index) => index >= first && index < first + place.rows)) {
      left.push(place);
      continue;
    }
    const rows = (await readRejected(database, manifest, place)).filter((_, index) => !gone.has(first + index));
    for (let at = 0; at < rows.length; at += REJECTED_ROWS) {
      const some = rows.slice(at, at + REJECTED_ROWS);
      left.push({ id: writer.id, chunk: chunks, rows: some.length });
      await writer.rejected(chunks++, some);
    }
  }
  await writer.settle();
  return left;
}

/** Writes every column again with the rows after it; what has changed of the columns is put into others of the table. */
async function appendRows(
  { tables }: Services,
  job: Job,
  manifest: Manifest,
  admitted: readonly Admitted[],
  writer: TableWriter,
): Promise<(columns: readonly StoredColumn[]) => StoredColumn[]> {
  const { length } = manifest.columns;
  const changes: AppendedColumn[] = [];
  for (let index = 0; index < length; index++) {
    const cells = columnCells(manifest, index, admitted);
    const tick = (): Promise<void> => job.tick({ fraction: index / length, rows: admitted.length, note: 'admitting' });
    changes.push(await appendCells(tables, manifest, index, cells, writer, tick));
  }
  await writer.settle();
  return (columns) => columns.map((column, index) => ({ ...column, ...changes[index]! }));
}

/** The rows that fit, in the order of the files that they are of, and why the others do not. */
function readRows(
  manifest: Manifest,
  mended: readonly MendedRow[],
  rejected: ReadonlyMap<number, RejectedRow>,
  sources: readonly StoredSource[],
): { admitted: Admitted[]; refused: AdmitReport['refused'] } {
  const admitted: Admitted[] = [];
  const refused: { index: number; reason: string }[] = [];
  const seen = new Set<number>();
  for (const { index, line, text } of mended) {
    const row = rejected.get(index);
    if (row && line !== undefined && line !== row.line) throw tableChanged(manifest);
    if (!row || seen.has(index)) {
      const message = `There is no rejected row ${index}, or it was mended twice.`;
      throw new ClienteleError('invalid-parameter', message, { parameter: 'rows', value: index });
    }
    seen.add(index);
    const source = Math.max(
      0,
      sources.findIndex(({ name }) => name === row.source),
    );
    const read = readMended(text, sources[source]!);
    if ('reason' in read) refused.push({ index, reason: read.reason });
    else {
      const origin = { line: row.line, source: sources[source]!.name };
      admitted.push({ index, source, fields: read.fields, origin });
    }
  }
  return { admitted: admitted.sort((a, b) => a.source - b.source || a.index - b.index), refused };
}

function columnCells({ imported }: Manifest, index: number, admitted: readonly Admitted[]): AppendedCell[] {
  const { sourceColumn = Infinity, sources = [] } = imported ?? {};
  const field = index > sourceColumn ? index - 1 : index;
  return admitted.map(({ source, fields, origin }) => ({
    text: index === sourceColumn ? sources[source]!.name : fields[field]!,
    origin,
  }));
}
