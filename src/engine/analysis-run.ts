import type { Analysis, AnalysisContext, NewColumn, TableReader } from '../analyses/analysis';
import type { Provenance } from '../contract/analyses';
import type { Backend } from '../contract/backend';
import { ClienteleError } from '../contract/errors';
import { columnLength, MISSING_BOOLEAN, MISSING_CODE, type Column, type TextColumn } from '../domain/table/column';
import { numberTexts } from '../domain/table/number-texts';
import type { Manifest, StoredColumn, StoredResult } from '../storage/schema';
import { withNeed } from '../storage/storage-error';
import { newId } from '../storage/table-id';
import { tableFingerprint, TableWriter } from '../storage/table-writer';
import type { Job } from './job';
import type { Services } from './services';
import { tableInfo } from './table-info';

/** One run of an analysis: what it read, and what it made but has not yet committed. */
export class AnalysisRun {
  readonly inputs = new Map<string, Manifest>();
  readonly manifests: Manifest[] = [];
  readonly models = new Map<string, Readonly<Record<string, unknown>>>();
  readonly #writers: TableWriter[] = [];
  #backend: Backend | 'float64' = 'float64';

  /** @param into a table that exists and gets new contents, instead of a new table */
  constructor(
    private readonly services: Services,
    private readonly job: Job,
    private readonly analysis: Analysis,
    private readonly parameters: Readonly<Record<string, unknown>>,
    private readonly into?: string,
  ) {}

  /** Runs the analysis. The tables and models that the result names have yet to be committed. */
  async result(): Promise<StoredResult> {
    const { id, version } = this.analysis;
    const started = performance.now();
    const values = await this.analysis.run(this.#context(), this.parameters);
    const provenance: Provenance = {
      analysis: id,
      version,
      parameters: this.parameters,
      seed: typeof this.parameters.seed === 'number' ? this.parameters.seed : null,
      inputs: Array.from(this.inputs.values(), ({ tableId, name, fingerprint, rowCount }) => ({
        tableId,
        name,
        fingerprint,
        rowCount,
      })),
      ms: performance.now() - started,
      backend: this.#backend,
      cached: false,
    };
    const tables = [...this.inputs.keys(), ...this.manifests.map(({ tableId }) => tableId)];
    return { result: { ...values, provenance }, tables, models: [...this.models.keys()] };
  }

  #context(): AnalysisContext {
    return {
      table: async (tableId) => {
        const manifest = await this.services.tables.manifest(tableId);
        this.inputs.set(tableId, manifest);
        return tableReader(this.services, manifest);
      },
      createTable: (name, columns) => this.#createTable(name, columns),
      saveModel: (model) => {
        const modelId = newId('m');
        this.models.set(modelId, model);
        return Promise.resolve(modelId);
      },
      tick: (fraction, note = '', curve) => this.job.tick({ fraction, rows: 0, note, ...(curve && { curve }) }),
      drive: (steps, from, to, note) => this.job.drive(steps, from, to, note),
      usesBackend: (backend) => {
        this.#backend = backend;
      },
    };
  }

  /** Takes back the cells of every table that the run wrote. */
  async discard(): Promise<void> {
    await Promise.all(this.#writers.map((writer) => writer.discard()));
  }

  async #createTable(name: string, columns: readonly NewColumn[]): Promise<string> {
    const writer = new TableWriter(this.services.database, newId(this.into === undefined ? 't' : 'c'));
    this.#writers.push(writer);
    const bytes = columns.reduce((total, { column }) => total + columnBytes(column), 0);
    const stored = await this.#write(writer, columns).catch((error: unknown) => {
      throw withNeed(error, bytes);
    });
    const tableId = this.into ?? writer.id;
    this.manifests.push({
      tableId,
      name,
      rowCount: columns[0] ? columnLength(columns[0].column) : 0,
      bytes,
      createdAt: new Date().toISOString(),
      columns: stored,
      fingerprint: await tableFingerprint(stored),
      rejectedCount: 0,
      madeBy: {
        analysis: this.analysis.id,
        version: this.analysis.version,
        parameters: this.parameters,
        sources: [...this.inputs.keys()],
        fingerprints: Array.from(this.inputs.values(), ({ fingerprint }) => fingerprint),
      },
    });
    return tableId;
  }

  async #write(writer: TableWriter, columns: readonly NewColumn[]): Promise<StoredColumn[]> {
    const stored: StoredColumn[] = [];
    for (const [index, { name, column, role }] of columns.entries()) {
      await writer.column(index, column);
      this.job.check();
      const { type } = column;
      stored.push({
        name,
        originalName: name,
        type,
        ...(role && { role }),
        ...counts(column),
        ...writer.stored(index),
      });
    }
    await writer.settle();
    return stored;
  }
}

function columnBytes(column: Column): number {
  return (column.type === 'text' ? column.codes : column.values).byteLength;
}

function tableReader(services: Services, manifest: Manifest): TableReader {
  const column = (name: string): Promise<Column> => services.columns.column(manifest, name);
  const info = tableInfo(manifest);
  return {
    info,
    byRole: (role) => info.columns.find((candidate) => candidate.role === role),
    column,
    numbers: async (name) => numbers(await column(name), manifest.name, name),
    text: async (name) => text(await column(name)),
  };
}

function numbers(column: Column, table: string, name: string): Float64Array {
  if (column.type === 'text') {
    throw new ClienteleError('column-not-numeric', `"${name}" in "${table}" is text; a number is needed here.`, {
      table,
      column: name,
    });
  }
  if (column.type !== 'boolean') return column.values;
  return Float64Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? NaN : value));
}

function text(column: Column): TextColumn {
  if (column.type === 'text') return column;
  if (column.type === 'boolean') {
    return {
      type: 'text',
      dictionary: ['false', 'true'],
      codes: Uint32Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? MISSING_CODE : value)),
    };
  }
  const isDate = column.type === 'date';
  return numberTexts(column.values, (value) => (isDate ? new Date(value).toISOString() : String(value)));
}

function counts(column: Column): { missing: number; distinct: number } {
  const seen = new Set<number>();
  let missing = 0;
  for (const value of column.type === 'text' ? column.codes : column.values) {
    const absent =
      column.type === 'text'
        ? value === MISSING_CODE
        : column.type === 'boolean'
          ? value === MISSING_BOOLEAN
          : Number.isNaN(value);
    if (absent) missing++;
    else seen.add(value);
  }
  return { missing, distinct: seen.size };
}
