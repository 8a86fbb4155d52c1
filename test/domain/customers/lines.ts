import type { TransactionLines } from '../../../src/domain/customers/transaction-lines';
import { textColumn } from '../../text-column';

export type Line = readonly [
  customer: string | null,
  date: string | null,
  amount: number,
  order?: string | null,
  item?: string | null,
  quantity?: number,
];

/** Transaction lines; a column that no line has is absent. */
export function linesOf(rows: readonly Line[]): TransactionLines {
  const has = (index: number): boolean => rows.some((row) => row[index] !== undefined);
  return {
    customer: textColumn(rows.map(([customer]) => customer)),
    date: Float64Array.from(rows, ([, date]) => (date === null ? NaN : Date.parse(date))),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
    order: has(3) ? textColumn(rows.map((row) => row[3] ?? null)) : null,
    item: has(4) ? textColumn(rows.map((row) => row[4] ?? null)) : null,
    quantity: has(5) ? Float64Array.from(rows, (row) => row[5] ?? NaN) : null,
  };
}
