import { probabilityAlive } from './alive';
import type { PurchaseModel } from './model';

/**
 * P(alive) of one customer at the end of each day given, by what was known on that day; `NaN` before the first purchase.
 *
 * @param purchaseDays different days with a purchase, ascending
 */
export function aliveHistory(
  model: PurchaseModel,
  purchaseDays: readonly number[],
  atDays: readonly number[],
  daysPerUnit: number,
): number[] {
  return atDays.map((day) => {
    const known = purchaseDays.filter((purchase) => purchase <= day);
    if (known.length === 0) return NaN;
    const first = known[0]!;
    return probabilityAlive(model, {
      frequency: known.length - 1,
      recency: (known.at(-1)! - first) / daysPerUnit,
      T: (day - first) / daysPerUnit,
    });
  });
}
