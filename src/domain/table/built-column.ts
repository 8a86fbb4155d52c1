import type { TextDictionary } from './text-dictionary';
import type { Unreadable } from './unreadable';

/** Something about a whole column that the reader of a table should know. */
export interface ColumnFinding {
  readonly code: 'date-ambiguous' | 'date-zones-mixed' | 'decimal-ambiguous' | 'percent' | 'currencies-mixed';
  readonly details: Readonly<Record<string, string | number>>;
}

/** What is known of a column after its last row. */
export interface BuiltColumn {
  /** Cells without a value, unreadable ones among them. */
  readonly missing: number;
  /** Different values, exactly. */
  readonly distinct: number;
  readonly unreadable: Unreadable;
  readonly findings: readonly ColumnFinding[];
  /** Cells from all over the column. */
  readonly witnesses: readonly string[];
  /** Name of the format of a date column. */
  readonly dateFormat?: string;
  /** Whether a number column has a value written with a decimal mark. */
  readonly decimals?: boolean;
  /** Of a text column. */
  readonly dictionary?: TextDictionary;
}
