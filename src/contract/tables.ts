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
}

/** How a derived table came to be. */
export interface Origin {
  readonly analysis: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Ids of the tables it was made from. */
  readonly sources: readonly string[];
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
  readonly decimal?: '.' | ',';
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
  /** Rows whose cell in `column` equals `value`. */
  readonly where?: { readonly column: string; readonly value: string | number | boolean };
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
}
