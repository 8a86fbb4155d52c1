import { formatDate, formatNumber, MISSING, sharedDecimals, type NumberOptions } from '../preferences/number-format';
import type { Locale } from '../../messages/locales';

export type TableCell = string | number | null;

/** A column of a small table over rows of any shape. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Shown in the header, never in the cells. */
  readonly unit?: string | undefined;
  /** `percent` holds shares of 1; `date` holds ISO 8601 texts or epoch milliseconds. */
  readonly type: 'text' | 'number' | 'percent' | 'date';
  readonly value: (row: Row) => TableCell;
  /** The same for the whole column; default: as many as three significant digits of its numbers need. */
  readonly decimals?: number | undefined;
  /** One line that explains the term. */
  readonly info?: string | undefined;
  /** A bar behind the number, as long as its share of the column's largest. */
  readonly bar?: boolean | undefined;
  /** Text that may take several lines. */
  readonly wraps?: boolean | undefined;
}

export interface SortOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** From here on figures in full make a table too wide to read. */
const HUGE = 1e12;

/** The cells of a column as texts, all with the same number of decimals. */
export function columnTexts<Row>(column: TableColumn<Row>, rows: readonly Row[], locale: Locale): (row: Row) => string {
  if (column.type === 'text') return (row) => String(column.value(row) ?? MISSING);
  if (column.type === 'date') return (row) => formatDate(locale, column.value(row));
  const style: NumberOptions['style'] = column.type === 'percent' ? 'percent' : 'decimal';
  const decimals =
    column.decimals ?? (style === 'percent' ? 1 : sharedDecimals(rows.map((row) => numberOf(column.value(row)))));
  const huge = style === 'decimal' && rows.some((row) => Math.abs(numberOf(column.value(row)) ?? 0) >= HUGE);
  const options: NumberOptions = huge ? { style: 'amount' } : { decimals, style };
  return (row) => formatNumber(locale, numberOf(column.value(row)), options);
}

/** How much of the largest number of the column each row has, 0 to 1. */
export function columnShares<Row>(column: TableColumn<Row>, rows: readonly Row[]): (row: Row) => number {
  const largest = rows.reduce((most, row) => Math.max(most, numberOf(column.value(row)) ?? 0), 0);
  return (row) => (largest > 0 ? Math.max(0, numberOf(column.value(row)) ?? 0) / largest : 0);
}

/** Rows in the order of a column; missing cells come last either way. */
export function sortedRows<Row>(
  rows: readonly Row[],
  column: TableColumn<Row>,
  descending: boolean,
  locale: Locale,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  return rows.toSorted((left, right) => {
    const a = column.value(left);
    const b = column.value(right);
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}

function isMissing(cell: TableCell): boolean {
  return cell === null || Number.isNaN(cell);
}

function numberOf(cell: TableCell): number | null {
  return typeof cell === 'number' ? cell : null;
}
