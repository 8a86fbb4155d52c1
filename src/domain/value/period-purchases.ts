import type { Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';

const STEP_ROWS = 65_536;

/**
 * Which lines are purchases: 1 for those of 0 too, such as a free sample, but not for a refund, nor for a cost without revenue.
 *
 * @param cost by line where a column tells it
 * @returns null where all dates are first days of months, or all are last days: such a table has a row a period, of which one of 0
 *   tells that nobody bought
 */
export function* periodPurchases(
  dates: Float64Array,
  revenue: Float64Array,
  cost: Float64Array | null,
): Steps<Uint8Array | null> {
  const purchases = new Uint8Array(dates.length);
  let [first, last] = [true, true];
  for (let row = 0; row < dates.length; row++) {
    if (row % STEP_ROWS === 0) yield row / dates.length;
    if (Number.isNaN(dates[row])) continue;
    first &&= beginsMonth(dates[row]!);
    last &&= beginsMonth(dates[row]! + DAY_MS);
    purchases[row] = Number(revenue[row]! > 0 || (revenue[row] === 0 && !(cost && cost[row]! > 0)));
  }
  return first || last ? null : purchases;
}

function beginsMonth(time: number): boolean {
  return new Date(time).getUTCDate() === 1;
}
