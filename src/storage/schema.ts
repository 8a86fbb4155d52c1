import type { DBSchema } from 'idb';
import type { AnyResult } from '../contract/analyses';
import type {
  ColumnInfo,
  Dialect,
  Origin,
  ReadSource,
  RejectedRow,
  TableInfo,
  UnreadableCell,
  Warning,
} from '../contract/tables';
import type { Reading } from '../domain/table/reading';
import type { Role } from '../domain/table/role';

export const DATABASE_NAME = 'clientele';
export const DATABASE_VERSION = 4;

export type ChunkData = Float64Array | Uint32Array | Uint8Array;

/**
 * A chunk in fewer bytes (frame of reference): row `i` is `(base + codes[i]) * multiplier / divisor`, to the last bit, or
 * missing where its code is the largest that there is.
 */
export interface PackedChunk {
  readonly of: 'numbers' | 'codes';
  readonly base: number;
  readonly multiplier: number;
  readonly divisor: number;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** A chunk as it lies in the store. */
export type StoredChunk = ChunkData | PackedChunk;

/** Under which keys a column's chunks, dictionary and unreadable cells lie. What is there never changes. */
export interface CellsPlace {
  readonly id: string;
  readonly index: number;
}

export interface StoredColumn extends Omit<ColumnInfo, 'reading'> {
  /** Of each chunk as it is stored, in order: see `chunkChecksum`. */
  readonly checksums: readonly string[];
  /** On text columns: xxHash64 of the dictionary's bytes, then of its lengths. */
  readonly dictionaryChecksum?: string;
  /** Absent in version 1: the table's id and the column's index. */
  readonly cells?: CellsPlace;
  /** How the file's text became values, to read more of it the same; absent in version 1 and on derived tables. */
  readonly reading?: Reading;
  /** Of a date column that was read from a file: the name of its format. */
  readonly dateFormat?: string;
  /** Whether the user insisted on the type. */
  readonly forced?: boolean;
  /** How many cells could not be read. */
  readonly unreadable?: number;
  /** The role that a change of type cost it, to be given back with a type that can carry it. */
  readonly formerRole?: Role;
}

/** A file of a table, in the order of its rows, or rows that were mended and follow after the files'. */
export interface StoredSource extends ReadSource {
  /** Written by the app: comma-separated UTF-8, every field quoted. `name` is the file's that the rows are of. */
  readonly mended?: boolean;
  /** Of mended rows: the line of each in that file. Absent on tables of earlier versions. */
  readonly lines?: readonly number[];
}

/** Some successive rejected rows. What is there never changes. */
export interface RejectedPlace {
  readonly id: string;
  /** Absent on tables of versions up to 3. */
  readonly chunk?: number;
  readonly rows: number;
}

/** How an imported table came to be. */
export interface Imported {
  /** As at the import; what a column is read as now, the column says. */
  readonly detected: Dialect;
  readonly warnings: readonly Warning[];
  /** Absent in version 1. The nth is kept under [table id, n], if originals are kept at all. */
  readonly sources?: readonly StoredSource[];
  /** The column that names the file of each row. The other columns are the files' fields, in their order. */
  readonly sourceColumn?: number;
}

/** Its presence makes a table exist: it is written last, in one strict transaction. */
export interface Manifest extends Omit<TableInfo, 'columns' | 'madeBy' | 'sources' | 'stale'> {
  readonly columns: readonly StoredColumn[];
  readonly madeBy?: Origin;
  /** Absent on derived tables. */
  readonly imported?: Imported;
  /** Another one after every change of cells. Absent until the first. */
  readonly contents?: string;
  /** Where its rejected rows lie, in their order. Absent until version 3: all of them under the table's id. */
  readonly rejected?: readonly RejectedPlace[];
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
  /** Tables that the result names: it is stale once one of them is gone. */
  readonly tables: readonly string[];
  /** Models that it names, which go with it; absent on results of earlier versions. */
  readonly models?: readonly string[];
}

/** Everything the browser keeps, one object store a line. */
export interface ClienteleSchema extends DBSchema {
  manifests: { key: string; value: Manifest };
  /** Key: id and index of the column's place, chunk index. */
  chunks: { key: [string, number, number]; value: StoredChunk };
  /** Key: id and index of the column's place. */
  dictionaries: { key: [string, number]; value: StoredDictionary };
  /** The first cells of a column that could not be read. Key: id and index of the column's place. */
  unreadable: { key: [string, number]; value: readonly UnreadableCell[] };
  /** Key: id and chunk of a `RejectedPlace`; until version 3 the table's id alone. */
  rejected: { key: string | [string, number]; value: readonly RejectedRow[] };
  /** The files that tables were imported from. Key: table id, place in `Imported.sources`. */
  sources: { key: [string, number]; value: Blob };
  results: { key: string; value: StoredResult };
  models: { key: string; value: Readonly<Record<string, unknown>> };
}

/**
 * Version 1 had all but `unreadable` and `sources`; version 2 packed no chunks; version 3 kept the rejected rows of a table
 * in one record. What they stored stays as it is.
 */
export const STORES = [
  'manifests',
  'chunks',
  'dictionaries',
  'unreadable',
  'rejected',
  'sources',
  'results',
  'models',
] as const;
