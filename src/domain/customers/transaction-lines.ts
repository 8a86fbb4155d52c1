import type { Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { isRefund } from './refund';

/** Lines of a transactions table, column by column, all of one length. */
export interface TransactionLines {
  readonly customer: TextColumn;
  /** Epoch milliseconds; `NaN` is missing. */
  readonly date: Float64Array;
  /** Money of the line; negative on refunds. */
  readonly amount: Float64Array;
  /** Negative on refunds; `null` where the lines tell none. */
  readonly quantity: Float64Array | null;
  /** The order a line belongs to; without it every line is an order of its own. */
  readonly order: TextColumn | null;
  readonly item: TextColumn | null;
}

export const UNUSED = 0;
export const PURCHASE = 1;
export const REFUND = 2;

/** Lines in one step of a few milliseconds. */
export const STEP_LINES = 65_536;

export interface LineKinds {
  /** `UNUSED`, `PURCHASE` or `REFUND` for each line. */
  readonly kinds: Uint8Array;
  readonly leftOut: { readonly reason: string; readonly rows: number }[];
}

/**
 * Tells purchases from refunds (see `isRefund`) and from lines that say too little.
 *
 * @param lastDay end of observation in days since 1970; later lines are not used
 */
export function* lineKinds(lines: TransactionLines, lastDay: number, refunds: 'net' | 'ignore'): Steps<LineKinds> {
  const { customer, date, amount, quantity } = lines;
  const kinds = new Uint8Array(date.length);
  const counts = new Map<string, number>();
  const leave = (reason: string): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (let line = 0; line < kinds.length; line++) {
    if (line % STEP_LINES === 0) yield line / kinds.length;
    if (customer.codes[line] === MISSING_CODE) leave('missing-customer');
    else if (Number.isNaN(date[line])) leave('missing-date');
    else if (!Number.isFinite(amount[line])) leave('missing-amount');
    else if (Math.floor(date[line]! / DAY_MS) > lastDay) leave('after-as-of');
    else if (!isRefund(amount[line]!, quantity?.[line])) kinds[line] = PURCHASE;
    else if (refunds === 'net') kinds[line] = REFUND;
    else leave('refund-ignored');
  }
  return { kinds, leftOut: Array.from(counts, ([reason, rows]) => ({ reason, rows })) };
}
