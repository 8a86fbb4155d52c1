import type { AnalysisInfo, AnyResult } from './analyses';
import type { Backend } from './backend';
import type { ErrorCode, ErrorDetails } from './errors';
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
} from './tables';

export interface Progress {
  /** 0 to 1. */
  readonly fraction: number;
  /** Rows read so far, for imports. */
  readonly rows: number;
  readonly note: string;
  /** The curve of a training run so far: loss per epoch on the training and the validation rows. */
  readonly curve?: { readonly training: number; readonly validation: number | null; readonly epoch: number };
}

export interface EngineStatus {
  readonly backend: Backend;
  readonly renderer: string;
  readonly float32: boolean;
  readonly numTensors: number;
  readonly storage: { readonly usage: number; readonly quota: number; readonly persisted: boolean };
  readonly encrypted: boolean;
  readonly locked: boolean;
}

/** What the worker does for the page. Arguments and results are plain and structured-cloneable. */
export interface EngineMethods {
  previewTable(source: Blob, options: ImportOptions): ImportPreview;
  /** Starts what reads large files, and runs it once, so that the first of them need not wait for that. */
  prepareImport(): void;
  /** Several files become one table, with a column that names the file of each row. */
  importTable(sources: readonly Blob[], options: ImportOptions): ImportReport;
  tables(): TableInfo[];
  readRows(tableId: string, query: RowsQuery): RowsPage;
  rejectedRows(tableId: string, query: RejectedQuery): RejectedRow[];
  /** Places of the rejected rows in which all words are found, in ascending order. */
  findRejected(tableId: string, query: RejectedSearch): Uint32Array;
  /** Rejected rows as CSV: line, reason, text, and the file where there are several. */
  exportRejected(tableId: string): Blob;
  /** Reads mended rows as the rest of their file was read, and adds those that fit at the end of the table. */
  admitRows(tableId: string, rows: readonly MendedRow[]): AdmitReport;
  /** The first 1,000 cells of a column that could not be read. */
  unreadableCells(tableId: string, column: string): UnreadableCell[];
  /** Reads a column anew, as another type, from the file that the table was imported from. */
  retypeColumn(tableId: string, column: string, options: RetypeOptions): TableInfo;
  /** Makes a derived table anew, under the same id, from what its sources hold now. */
  rebuildTable(tableId: string): TableInfo;
  exportCsv(tableId: string, options: ExportOptions): Blob;
  setRoles(tableId: string, roles: Partial<Record<Role, string>>): void;
  /** Hides the table; it is gone for good when the app is next opened, and `restoreTable` brings it back until then. */
  deleteTable(tableId: string): void;
  restoreTable(tableId: string): void;
  analyses(): AnalysisInfo[];
  run(analysisId: string, parameters: Record<string, unknown>): AnyResult;
  status(): EngineStatus;
}

export type MethodName = keyof EngineMethods;

/** Errors as data: Comlink would drop their code and details. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
  readonly stack?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export interface EngineSettings {
  /** A backend the user insists on; `auto` lets the engine measure and choose. */
  readonly backend: Backend | 'auto';
}

/** How a page starts an engine. */
export interface EngineStart {
  readonly settings: EngineSettings;
  /** Names a Web Lock that is held while the worker lives, so that the page learns of its death. */
  readonly lock: string;
  /** Whether this page had one before: what it deleted can then still be brought back. */
  readonly again: boolean;
}

/** The worker's side of the wire, as Comlink exposes it. */
export interface EngineEndpoint {
  /** Opens the store; must be the first call. `report` gets the progress of every call. */
  open(start: EngineStart, report: (callId: number, progress: Progress) => void): Promise<Outcome<null>>;
  call<M extends MethodName>(
    callId: number,
    method: M,
    args: Parameters<EngineMethods[M]>,
  ): Promise<Outcome<ReturnType<EngineMethods[M]>>>;
  /** Asks a call to stop; it then settles as `cancelled`. */
  abort(callId: number): void;
}

/** Broadcast to every open page when the list of tables, or one of them, changed. */
export const TABLES_CHANNEL = 'clientele-tables';
