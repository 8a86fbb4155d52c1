import type { Steps } from '../../stats/steps';
import type { PurchaseModel } from '../purchase/model';
import type { GroupedPurchases } from '../purchase/purchase-data';
import { discountedWhileAlive, horizonSum, type Horizon } from './discounted-purchases';

/** Expectations in one step of a few milliseconds, even of those far ahead, which take longest. */
const STEP_EXPECTATIONS = 512;
const STEP_ROWS = 65_536;

/** What a lifetime value is made of, by row; `NaN` where a row has no history or no spend. */
export interface LifetimeInput {
  readonly probabilityAlive: Float64Array;
  /** By purchase. */
  readonly expectedSpend: Float64Array;
  /** Share of the spend that is kept. */
  readonly margin: number;
}

/** Discounted purchases × spend × margin, by row (Fader, Hardie & Lee 2005, "RFM and CLV", in its discrete form). */
export function* lifetimeValues(
  model: PurchaseModel,
  { data, group, rows }: GroupedPurchases,
  { probabilityAlive, expectedSpend, margin }: LifetimeInput,
  horizon: Horizon,
): Steps<Float64Array> {
  const { ages, agePair } = data;
  const purchases = new Float64Array(ages.time.length);
  const ahead = horizonSum(horizon);
  const every = Math.ceil(STEP_EXPECTATIONS / Math.max(1, ahead.times.length));
  for (let pair = 0; pair < purchases.length; pair++) {
    if (pair % every === 0) yield pair / purchases.length;
    purchases[pair] = discountedWhileAlive(model, { frequency: ages.frequency[pair]!, T: ages.time[pair]! }, ahead);
  }
  const values = new Float64Array(group.length).fill(NaN);
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield 1;
    const row = rows[i]!;
    values[row] = probabilityAlive[row]! * purchases[agePair[group[row]!]!]! * expectedSpend[row]! * margin;
  }
  return values;
}
