import { DECIMAL_TOLERANCE } from '../stats/decimal-scale';
import { isRefund } from './refund';
import type { TransactionLines } from './transaction-lines';

/** Added and taken off again, it rounds a smaller double to a whole number, faster than `Math.round`. */
const ROUNDING = 2 ** 52;

/** What a run of plain lines comes to. */
export interface PlainMoney {
  readonly latest: number;
  /** Of all amounts, by their size. */
  readonly size: number;
}

/**
 * Turns the money of a run of lines into whole units, refunds below 0; `null` unless all lines are plain: dated before the
 * end, and with an amount that is whole at this scale. Without a branch that is seldom taken, for it is done a million times.
 *
 * @param units is overwritten, the first line's first @param end epoch milliseconds @param scale by which money becomes whole
 */
export function plainMoney(
  { date, amount, quantity }: TransactionLines,
  from: number,
  to: number,
  { end, scale, units }: { readonly end: number; readonly scale: number; readonly units: Float64Array },
): PlainMoney | null {
  let latest = -Infinity;
  let size = 0;
  for (let line = from; line < to; line++) {
    const time = date[line]!;
    const value = amount[line]!;
    const money = Math.abs(value);
    const scaled = money * scale;
    const whole = scaled + ROUNDING - ROUNDING;
    if (!(time < end && Math.abs(whole - scaled) <= DECIMAL_TOLERANCE * scaled)) return null;
    const refund = isRefund(value, quantity?.[line]);
    // A refund of nothing has no sign to tell it by.
    if (refund && whole === 0) return null;
    if (time > latest) latest = time;
    size += money;
    units[line - from] = refund ? -whole : whole;
  }
  return { latest, size };
}
