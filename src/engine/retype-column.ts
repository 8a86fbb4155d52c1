import { ClienteleError } from '../contract/errors';
import type { RetypeOptions, TableInfo, UnreadableCell } from '../contract/tables';
import { COLUMN_TYPES, type ColumnType } from '../domain/table/column';
import type { ColumnHints } from '../domain/table/reading';
import type { Role } from '../domain/table/role';
import { roleFits } from '../domain/table/role-guess';
import { columnHints } from '../ingest/column-hints';
import type { ImportHooks } from '../ingest/import-delimited';
import { locatedAgain, rereadColumn, type RereadColumn } from '../ingest/reread';
import { rereadTexts } from '../ingest/reread-texts';
import type { Manifest, StoredColumn } from '../storage/schema';
import { readSources } from '../storage/source-store';
import { withNeed } from '../storage/storage-error';
import { newId } from '../storage/table-id';
import { columnIndex } from '../storage/table-store';
import { tableFingerprint, TableWriter } from '../storage/table-writer';
import type { Job } from './job';
import { keepSwap } from './keep-swap';
import { withParser } from './ready-parsers';
import type { Services } from './services';
import { tableInfo } from './table-info';

/** Of the progress: to read stored texts, where the files may have to be read for the lines of cells after it. */
const SHARE_OF_TEXTS = 0.5;

/**
 * Reads a column anew: a text column from its stored cells, which are the file's, any other, and one whose stored cells
 * are damaged, from the file.
 * @throws ClienteleError `original-not-kept`, `column-not-found`, `invalid-parameter`
 */
export async function retypeColumn(
  services: Services,
  job: Job,
  tableId: string,
  name: string,
  options: RetypeOptions,
): Promise<TableInfo> {
  const { database, tables } = services;
  const manifest = await tables.manifest(tableId);
  const index = columnIndex(manifest, name);
  refuseUnfit(manifest, index, options);
  const writer = new TableWriter(database, newId('c'));
  try {
    const read = await reread(services, job, manifest, index, options, writer);
    if (read.rowCount !== manifest.rowCount) throw otherFile(manifest, read.rowCount);
    const { dictionary } = read.built;
    if (dictionary) await writer.packedDictionary(index, dictionary);
    await writer.unreadable(index, read.cells);
    await writer.settle();
    const retyped = (columns: readonly StoredColumn[]): StoredColumn[] =>
      columns.with(index, { ...withReading(columns, index, read), ...writer.stored(index) });
    const fingerprint = await tableFingerprint(retyped(manifest.columns));
    const kept = await keepSwap(services, job, {
      from: manifest,
      contents: writer.id,
      change: (present) => ({ ...present, columns: retyped(present.columns), fingerprint }),
    });
    return tableInfo(kept);
  } catch (error) {
    await writer.discard();
    throw withNeed(error, manifest.rowCount * Float64Array.BYTES_PER_ELEMENT);
  }
}

async function reread(
  services: Services,
  job: Job,
  manifest: Manifest,
  index: number,
  options: RetypeOptions,
  writer: TableWriter,
): Promise<RereadColumn> {
  const { database, tables, parsers } = services;
  const hints = hintsFor(manifest, index, options);
  const column = manifest.columns[index]!;
  if (column.type === 'text') {
    const stored = await tables.column(manifest, column.name).catch((error: unknown) => {
      if (manifest.originalKept === true) return null;
      throw error;
    });
    if (stored?.type === 'text') {
      const kept = manifest.originalKept === true;
      const read = await rereadTexts(stored, index, hints, writer, hooksOf(job, 0, kept ? SHARE_OF_TEXTS : 1));
      return { ...read, cells: await inTheirLines(services, job, manifest, read.cells) };
    }
  }
  const sources = await readSources(database, manifest);
  const field = fieldOf(manifest, index);
  const sink: Pick<TableWriter, 'chunk'> = { chunk: (_, chunk, data) => writer.chunk(index, chunk, data) };
  const bytes = sources.reduce((total, { blob }) => total + blob.size, 0);
  return withParser(parsers, bytes, (parser) => rereadColumn(sources, field, hints, sink, hooksOf(job), parser));
}

/** The cells with their lines, where the files are still there to tell them. */
async function inTheirLines(
  { database, parsers }: Services,
  job: Job,
  manifest: Manifest,
  cells: readonly UnreadableCell[],
): Promise<readonly UnreadableCell[]> {
  if (cells.length === 0 || manifest.originalKept !== true) return cells;
  try {
    const sources = await readSources(database, manifest);
    const bytes = sources.reduce((total, { blob }) => total + blob.size, 0);
    const hooks = hooksOf(job, SHARE_OF_TEXTS, 1);
    return await withParser(parsers, bytes, (parser) => locatedAgain(cells, sources, hooks, parser));
  } catch {
    job.check();
    // A file that cannot be read takes nothing from the column: its cells have been.
    return cells;
  }
}

/** Tells the job how far a part of its work is, that part being from one share of the whole to another. */
function hooksOf(job: Job, from = 0, to = 1): ImportHooks {
  return { tick: (fraction, rows, note) => job.tick({ fraction: from + (to - from) * fraction, rows, note }) };
}

function fieldOf({ imported }: Manifest, index: number): number {
  const { sourceColumn = Infinity } = imported ?? {};
  return index > sourceColumn ? index - 1 : index;
}

function hintsFor({ columns, imported }: Manifest, index: number, { type, ...options }: RetypeOptions): ColumnHints {
  const { name } = columns[index]!;
  const delimiter = imported?.sources?.[0]?.delimiter ?? imported?.detected.delimiter ?? ',';
  return columnHints([name], [name], delimiter, { ...options, types: { [name]: type } })[0]!;
}

function withReading(columns: readonly StoredColumn[], index: number, { reading, built }: RereadColumn): StoredColumn {
  const { name, originalName, role, formerRole } = columns[index]!;
  return {
    name,
    originalName,
    type: reading.type,
    ...rolesUnder(reading.type, role ?? formerRole, columns.toSpliced(index, 1)),
    missing: built.missing,
    distinct: built.distinct,
    reading,
    ...(built.dateFormat !== undefined && { dateFormat: built.dateFormat }),
    forced: true,
    unreadable: built.unreadable.count,
    checksums: [],
  };
}

/** A role that the type cannot carry waits for one that can, and comes back unless another column has it by then. */
function rolesUnder(
  type: ColumnType,
  role: Role | undefined,
  others: readonly StoredColumn[],
): Pick<StoredColumn, 'role' | 'formerRole'> {
  if (!role || others.some((other) => other.role === role)) return {};
  return roleFits(role, type) ? { role } : { formerRole: role };
}

function refuseUnfit({ name, imported, columns }: Manifest, index: number, { type, decimal }: RetypeOptions): void {
  const refuse = (parameter: string, value: unknown, why: string): never => {
    throw new ClienteleError('invalid-parameter', why, { parameter, value: String(value) });
  };
  if (!COLUMN_TYPES.includes(type)) refuse('type', type, `There is no type "${type}": ${COLUMN_TYPES.join(', ')}.`);
  if (decimal !== undefined && decimal !== '.' && decimal !== ',')
    refuse('decimal', decimal, 'The decimal mark is a point or a comma.');
  if (!imported)
    refuse('tableId', name, `"${name}" was made by an analysis. Change the type in the table that it was made from.`);
  if (imported?.sourceColumn === index)
    refuse('column', columns[index]!.name, `"${columns[index]!.name}" names the file of each row and stays text.`);
}

function otherFile({ name, rowCount }: Manifest, rows: number): ClienteleError {
  return new ClienteleError(
    'storage-corrupt',
    `The file kept for "${name}" gives ${rows} rows, the table has ${rowCount}. Nothing was changed; import the file again.`,
    { table: name },
  );
}
