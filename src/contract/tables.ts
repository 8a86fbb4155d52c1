import type { ColumnType } from '../domain/table/column';
import type { Role } from '../domain/table/role';

export type { ColumnType } from '../domain/table/column';
export type { Role } from '../domain/table/role';

export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
  readonly role?: Role;
  /** Cells without a value. */
  readonly missing: number;
  /** Different values among the rest. */
  readonly distinct: number;
  /** The header as the file had it, before it was made unique. */
  readonly originalName: string;
  /** How the cells of an imported column were read; absent on columns that an analysis made. */
  readonly reading?: ColumnReading;
}

/** How the text of a column became values, and how many cells did not. */
export interface ColumnReading {
  /** Of a date column, such as `DD/MM/YYYY`. */
  readonly dateFormat?: string;
  /** Of a number column. */
  readonly decimal?: '.' | ',';
  /** Cells that are neither blank nor readable; they count as missing. */
  readonly unreadable: number;
  /** Whether the user insisted on the type. */
  readonly forced?: boolean;
}

export interface TableInfo {
  readonly tableId: string;
  readonly name: string;
  readonly rowCount: number;
  /** Bytes of the source file, or of the stored columns of a table that an analysis made. */
  readonly bytes: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly columns: readonly ColumnInfo[];
  /** Equal for equal contents: names, types and cells. */
  readonly fingerprint: string;
  /** Rows that were kept apart at import. */
  readonly rejectedCount: number;
  /** Set on tables that an analysis made. */
  readonly madeBy?: Origin;
  /** The files it was imported from, in the order of their rows, and how each was read. */
  readonly sources?: readonly ReadSource[];
  /** Whether those files are kept here, so that types can be changed and rows mended. */
  readonly originalKept?: boolean;
  /** Of a table that an analysis made: which of its sources were changed, or deleted, since. Empty or absent: none. */
  readonly stale?: readonly StaleSource[];
}

export interface SourceInfo {
  readonly name: string;
  readonly bytes: number;
}

/** How one file of a table was read: enough to read it again, to the same rows. Plain data, kept with the table. */
export interface ReadSource extends SourceInfo {
  readonly encoding: string;
  readonly lossy: boolean;
  readonly delimiter: string;
  readonly quote: string | null;
  readonly escape: string | null;
  readonly comment: string | null;
  /** Fields of a row. */
  readonly width: number;
  /** Rows before those that name the columns. */
  readonly preamble: number;
  readonly headerRows: number;
  /** Of a workbook: the sheet that was read. */
  readonly sheet?: string;
}

export interface StaleSource {
  readonly tableId: string;
  readonly reason: 'changed' | 'deleted';
}

/** How a derived table came to be. */
export interface Origin {
  readonly analysis: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Ids of the tables it was made from. */
  readonly sources: readonly string[];
  /** What was in those tables when it was made, in the same order. Absent on tables of earlier versions. */
  readonly fingerprints?: readonly string[];
}

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly column?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface RejectedRow {
  /** 1-based line in the file at which the row begins. */
  readonly line: number;
  readonly reason: string;
  readonly text: string;
  /** Name of the file, where the table was made of several. */
  readonly source?: string;
}

/** Which rejected rows: those at `places`, counted from 0 among all, in ascending order, or `limit` from `offset` on. */
export interface RejectedQuery {
  readonly places?: readonly number[];
  readonly offset?: number;
  /** Default 1,000. */
  readonly limit?: number;
}

export interface RejectedSearch {
  /** Words that must all be found in the line, the file, the reason or the text. */
  readonly search: string;
  /** How the reasons are called. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** What the reader understood of a file. */
export interface Dialect {
  readonly encoding: string;
  /** One character, `'blanks'` where runs of blanks separate the fields, or `'none'` where each line is one field. */
  readonly delimiter: string;
  readonly quote: string | null;
  /** Whether the first row names the columns, or the 0-based index of the row that does. */
  readonly header: boolean | number;
  readonly dateFormats: Readonly<Record<string, string>>;
  /** The character that makes a quote within quotes literal; `null` where quotes are doubled. */
  readonly escape: string | null;
  /** Lines that begin with this are comments, kept apart; `null` where there are none. */
  readonly comment: string | null;
  /** How many rows name the columns together; 0 where none does. */
  readonly headerRows: number;
  /** What the bytes are: text, or what it was taken out of. */
  readonly format: 'text' | 'xlsx' | 'parquet';
  /** Whether the file was inflated first. */
  readonly gzip: boolean;
  /** Of a workbook: the sheet that was read, and all that it has. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** 0 to 1: how sure the encoding is; 1 where the user named it. */
  readonly encodingConfidence: number;
  /** 0 to 1: the share of the sampled rows with the usual number of fields. */
  readonly consistency: number;
  /** Invalid bytes that were replaced by U+FFFD because the user allowed it. */
  readonly replaced: number;
}

export interface ImportOptions {
  readonly name?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string | null;
  readonly header?: boolean | number;
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** The format of every date column, such as `DD/MM/YYYY`. */
  readonly dateFormat?: string;
  /** The formats of single columns; they come before `dateFormat`. */
  readonly dateFormats?: Readonly<Record<string, string>>;
  readonly decimal?: '.' | ',';
  readonly escape?: string | null;
  readonly comment?: string | null;
  /** Rows that name the columns together, from `header` on; default 1. */
  readonly headerRows?: number;
  /** Replaces bytes that are invalid in the encoding and counts them, instead of refusing the file. */
  readonly lossy?: boolean;
  /** Of a workbook; default: the first that holds rows. */
  readonly sheet?: string;
  /** Whether the file itself is kept, so that types can be changed and rows mended later; default: where there is room. */
  readonly keepOriginal?: boolean;
  readonly roles?: Readonly<Partial<Record<Role, string>>>;
}

export interface ImportReport {
  readonly tableId: string;
  readonly name: string;
  readonly rowCount: number;
  readonly bytes: number;
  readonly ms: number;
  readonly columns: readonly ColumnInfo[];
  /** `rows` holds the first 1,000. */
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRow[] };
  readonly warnings: readonly Warning[];
  readonly detected: Dialect;
}

/** A row that was kept apart, as the user has mended it. */
export interface MendedRow {
  /** Place among the rejected rows, from 0. */
  readonly index: number;
  /** The row's line, to make sure that no other row has come to that place meanwhile. */
  readonly line?: number;
  readonly text: string;
}

/** What came of mending rows. */
export interface AdmitReport {
  readonly table: TableInfo;
  readonly admitted: number;
  /** Former places among the rejected rows of those that still do not fit, and why. */
  readonly refused: readonly { readonly index: number; readonly reason: string }[];
}

/** How a column is to be read from now on. */
export interface RetypeOptions {
  readonly type: ColumnType;
  readonly dateFormat?: string;
  readonly decimal?: '.' | ',';
}

export interface UnreadableCell {
  /** 0-based row of the table. */
  readonly row: number;
  readonly text: string;
  /** The line of the file at which its row begins, from 1; absent where the file is not of lines or is no longer known. */
  readonly line?: number;
  /** Name of that file. */
  readonly source?: string;
}

/** What an import of this file with these options would make of its first rows. */
export interface ImportPreview {
  readonly name: string;
  readonly bytes: number;
  readonly detected: Dialect;
  readonly columns: readonly {
    readonly name: string;
    readonly originalName: string;
    readonly type: ColumnType;
    readonly role?: Role;
  }[];
  /** The first rows as text. */
  readonly rows: readonly (readonly string[])[];
  /** The rows of data at the beginning of the file that were looked at, and those of them that would be rejected. */
  readonly sampled: { readonly rows: number; readonly rejected: number };
  readonly warnings: readonly Warning[];
}

export interface RowsQuery {
  readonly offset?: number;
  readonly limit?: number;
  readonly columns?: readonly string[];
  /** Order by a column; missing cells come last either way. */
  readonly sort?: { readonly column: string; readonly descending?: boolean };
  /** Rows in which any of the columns contains this text, whatever its case. */
  readonly search?: string;
  /** Rows whose cell in `column` equals `value`; of several conditions, those that meet all. */
  readonly where?: CellCondition | readonly CellCondition[];
  /** What is shown in place of some cells, by column and by the cell's text: the search finds that instead. */
  readonly words?: Readonly<Record<string, CellWords>>;
}

/** Null is a cell without a value. */
export interface CellCondition {
  readonly column: string;
  readonly value: Cell;
}

export type Cell = string | number | boolean | null;

export interface RowsPage {
  readonly columns: string[];
  readonly rows: Cell[][];
  /** Rows that the query matches, before `offset` and `limit`. */
  readonly total: number;
}

export interface ExportOptions {
  /** Whether cells that a spreadsheet would run as a formula are made harmless. Default `escape`. */
  readonly formulas?: 'escape' | 'raw';
  readonly columns?: readonly string[];
  /** Only the rows whose cell in `column` equals `value`; of several conditions, those that meet all. */
  readonly where?: RowsQuery['where'];
  /** What is written in place of some cells: by column, and by the cell's text. */
  readonly words?: Readonly<Record<string, CellWords>>;
}

export type CellWords = Readonly<Record<string, string>>;
