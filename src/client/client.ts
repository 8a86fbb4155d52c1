import type { AnalysisId, AnalysisInfo, AnyResult, Result } from '../contract/analyses';
import type { Catalogue } from '../contract/catalogue';
import { TABLES_CHANNEL, type EngineStatus } from '../contract/engine';
import type {
  AdmitReport,
  ExportOptions,
  ImportOptions,
  ImportPreview,
  ImportReport,
  MendedRow,
  RejectedQuery,
  RejectedRow,
  RejectedSearch,
  RetypeOptions,
  Role,
  RowsPage,
  RowsQuery,
  TableInfo,
  UnreadableCell,
} from '../contract/tables';
import { EngineConnection, type CallOptions } from './engine-connection';
import { readSettings } from './settings';

export type { CallOptions } from './engine-connection';

/** The typed client that the pages and the scripting interface share. */
export interface Client {
  readonly ready: Promise<void>;
  readonly version: string;
  previewTable(source: Blob | string, options?: ImportOptions): Promise<ImportPreview>;
  /** Makes ready what reads large files: to be called when a file is likely to come. */
  prepareImport(): Promise<void>;
  /** Several files become one table, with a column that names the file of each row. */
  importTable(
    source: Blob | string | readonly (Blob | string)[],
    options?: ImportOptions & CallOptions,
  ): Promise<ImportReport>;
  tables(): Promise<TableInfo[]>;
  readRows(tableId: string, query?: RowsQuery, options?: CallOptions): Promise<RowsPage>;
  rejectedRows(tableId: string, query?: RejectedQuery): Promise<RejectedRow[]>;
  findRejected(tableId: string, query: RejectedSearch, options?: CallOptions): Promise<Uint32Array>;
  exportRejected(tableId: string): Promise<Blob>;
  admitRows(tableId: string, rows: readonly MendedRow[], options?: CallOptions): Promise<AdmitReport>;
  unreadableCells(tableId: string, column: string): Promise<UnreadableCell[]>;
  retypeColumn(tableId: string, column: string, options: RetypeOptions & CallOptions): Promise<TableInfo>;
  rebuildTable(tableId: string, options?: CallOptions): Promise<TableInfo>;
  exportCsv(tableId: string, options?: ExportOptions & CallOptions): Promise<Blob>;
  setRoles(tableId: string, roles: Partial<Record<Role, string>>): Promise<void>;
  deleteTable(tableId: string): Promise<void>;
  restoreTable(tableId: string): Promise<void>;
  analyses(): Promise<AnalysisInfo[]>;
  run<Id extends AnalysisId>(
    analysisId: Id,
    parameters: Catalogue[Id]['params'],
    options?: CallOptions,
  ): Promise<Result<Id>>;
  run(analysisId: string, parameters: Record<string, unknown>, options?: CallOptions): Promise<AnyResult>;
  status(): Promise<EngineStatus>;
  /** Called when any page added, changed or removed a table. Returns the way to stop. */
  onTablesChanged(listener: () => void): () => void;
  /** Called after the engine was lost; its calls were rejected and the next call starts a new one. */
  onEngineLost(listener: () => void): () => void;
  /** Ends the engine and what it was doing; the next call starts a new one with the current settings. */
  restartEngine(): void;
}

export function createClient(): Client {
  const engine = new EngineConnection(readSettings);
  const channel = new BroadcastChannel(TABLES_CHANNEL);
  const ready = engine.ready();
  // Who needs `ready` awaits it; nobody awaiting it must not raise an unhandled rejection.
  ready.catch(() => undefined);
  return {
    ready,
    version: __APP_VERSION__,
    previewTable: (source, options = {}) => engine.call('previewTable', [asBlob(source), options]),
    prepareImport: () => engine.call('prepareImport', []),
    importTable: async (source, { onProgress, signal, ...options } = {}) => {
      const report = await engine.call('importTable', [asBlobs(source), options], { onProgress, signal });
      askToPersist();
      return report;
    },
    tables: () => engine.call('tables', []),
    readRows: (tableId, query = {}, options = {}) => engine.call('readRows', [tableId, query], options),
    rejectedRows: (tableId, query = {}) => engine.call('rejectedRows', [tableId, query]),
    findRejected: (tableId, query, options = {}) => engine.call('findRejected', [tableId, query], options),
    exportRejected: (tableId) => engine.call('exportRejected', [tableId]),
    admitRows: (tableId, rows, options = {}) => engine.call('admitRows', [tableId, rows], options),
    unreadableCells: (tableId, column) => engine.call('unreadableCells', [tableId, column]),
    retypeColumn: (tableId, column, { onProgress, signal, ...options }) =>
      engine.call('retypeColumn', [tableId, column, options], { onProgress, signal }),
    rebuildTable: (tableId, options = {}) => engine.call('rebuildTable', [tableId], options),
    exportCsv: (tableId, { onProgress, signal, ...options } = {}) =>
      engine.call('exportCsv', [tableId, options], { onProgress, signal }),
    setRoles: (tableId, roles) => engine.call('setRoles', [tableId, roles]),
    deleteTable: (tableId) => engine.call('deleteTable', [tableId]),
    restoreTable: (tableId) => engine.call('restoreTable', [tableId]),
    analyses: () => engine.call('analyses', []),
    run: (analysisId: string, parameters: object, options: CallOptions = {}) =>
      // The catalogue ties an id to its result; the wire carries any.
      engine.call('run', [analysisId, { ...parameters }], options) as Promise<never>,
    status: () => engine.call('status', []),
    onTablesChanged: (listener) => {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    onEngineLost: (listener) => engine.onLost(listener),
    restartEngine: () => engine.restart(),
  };
}

function asBlobs(source: Blob | string | readonly (Blob | string)[]): Blob[] {
  return typeof source === 'string' || source instanceof Blob ? [asBlob(source)] : source.map(asBlob);
}

function asBlob(source: Blob | string): Blob {
  return typeof source === 'string' ? new Blob([source], { type: 'text/csv' }) : source;
}

/** Asks the browser not to evict what is stored when the disk runs low; some ask the user, some decide themselves. */
function askToPersist(): void {
  // Only in a secure context is there anything to ask.
  if (!('storage' in navigator)) return;
  navigator.storage.persist().catch(() => undefined);
}
