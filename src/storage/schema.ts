import type { DBSchema } from 'idb';
import type { AnyResult } from '../contract/analyses';
import type { ColumnInfo, Dialect, Origin, RejectedRow, TableInfo, Warning } from '../contract/tables';

export const DATABASE_NAME = 'clientele';
export const DATABASE_VERSION = 1;

export type ChunkData = Float64Array | Uint32Array | Uint8Array;

export interface StoredColumn extends ColumnInfo {
  /** xxHash64 of each chunk, in order. */
  readonly checksums: readonly string[];
  /** On text columns: xxHash64 of the dictionary's bytes, then of its lengths. */
  readonly dictionaryChecksum?: string;
}

/** Its presence makes a table exist: it is written last, in one strict transaction. */
export interface Manifest extends Omit<TableInfo, 'columns' | 'madeBy'> {
  readonly columns: readonly StoredColumn[];
  readonly madeBy?: Origin;
  /** What the import understood; absent on derived tables. */
  readonly imported?: { readonly detected: Dialect; readonly warnings: readonly Warning[] };
  /** Set while a deletion can still be undone; swept when the app is next opened. */
  readonly deleted?: boolean;
}

/** The strings of a text column: UTF-8, end to end, with the byte length of each. */
export interface StoredDictionary {
  readonly bytes: Uint8Array;
  readonly lengths: Uint32Array;
}

export interface StoredResult {
  readonly result: AnyResult;
  /** Tables and models that the result names: it is stale once one of them is gone. */
  readonly tables: readonly string[];
}

/** Everything the browser keeps, one object store a line. */
export interface ClienteleSchema extends DBSchema {
  manifests: { key: string; value: Manifest };
  /** Key: table id, column index, chunk index. */
  chunks: { key: [string, number, number]; value: ChunkData };
  /** Key: table id, column index. */
  dictionaries: { key: [string, number]; value: StoredDictionary };
  rejected: { key: string; value: readonly RejectedRow[] };
  results: { key: string; value: StoredResult };
  models: { key: string; value: Readonly<Record<string, unknown>> };
}
