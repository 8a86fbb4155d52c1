import type { RowsPage, TableInfo } from '../../../contract/tables';
import { roleColumn } from '../../app/find-tables';

export interface MonthOfPurchases {
  /** `2025-03`. */
  readonly month: string;
  readonly amount: number;
}

/**
 * A customer's money by calendar month, from their first purchase to the end of observation, months without purchases included.
 *
 * @param end of observation, ISO 8601; purchases after it are not known of. Null where it is unknown: then to the last purchase
 */
export function purchasesByMonth(
  lines: RowsPage,
  transactions: TableInfo,
  end: string | null = null,
): MonthOfPurchases[] {
  const lastMonth = end?.slice(0, 7);
  const place = (role: 'date' | 'amount' | 'quantity' | 'unitPrice'): number =>
    lines.columns.indexOf(roleColumn(transactions, role) ?? '');
  const [date, amount, quantity, unitPrice] = [place('date'), place('amount'), place('quantity'), place('unitPrice')];
  const sums = new Map<string, number>();
  for (const row of lines.rows) {
    const day = row[date];
    const money = amount >= 0 ? Number(row[amount]) : Number(row[quantity]) * Number(row[unitPrice]);
    if (typeof day !== 'string' || !Number.isFinite(money)) continue;
    if (end !== null && day.slice(0, 10) > end) continue;
    const month = day.slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + money);
  }
  const months = [...sums.keys()].sort();
  return monthsBetween(months[0], lastMonth ?? months.at(-1)).map((month) => ({ month, amount: sums.get(month) ?? 0 }));
}

function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  const months: string[] = [];
  if (first === undefined || last === undefined) return months;
  const cursor = new Date(`${first}-01T00:00:00Z`);
  for (let month = first; month <= last; month = cursor.toISOString().slice(0, 7)) {
    months.push(month);
    cursor.setUTCMonth(cursor.getUTCMonth() + 1);
  }
  return months;
}
