import { chebyshevPoints, chebyshevShares } from '../../stats/chebyshev';
import { expectedWhileAlive } from '../purchase/expected-purchases';
import type { PurchaseHistory, PurchaseModel } from '../purchase/model';

/** How far ahead value is counted, and what later money is worth. */
export interface Horizon {
  /** Whole months from 0 on. */
  readonly months: number;
  /** Of a month, in the unit of time of the model. */
  readonly monthLength: number;
  /** By month. */
  readonly discountRate: number;
}

/** A month in the units of time, as `lifetimes` counts it. */
export const MONTH_LENGTH = { day: 30, week: 4.345 } as const;

/** Discounted purchases as a sum of expected ones: Σ weights[i] · E[Y(times[i])]. */
export interface HorizonSum {
  readonly times: Float64Array;
  readonly weights: Float64Array;
}

/** Points in time from which on those of very many months are read off a polynomial: enough for a hundred years to nine digits. */
const MOST_TIMES = 56;

/**
 * Purchases to expect of a customer known to be alive, each month's worth 1 / (1 + rate)^month:
 * Σ_i (E[Y(i)] − E[Y(i − 1)]) / (1 + d)^i, as `lifetimes.utils._customer_lifetime_value` sums it.
 *
 * @param ahead by `horizonSum`
 */
export function discountedWhileAlive(
  model: PurchaseModel,
  history: Omit<PurchaseHistory, 'recency'>,
  { times, weights }: HorizonSum,
): number {
  let sum = 0;
  for (let i = 0; i < times.length; i++) sum += weights[i]! * expectedWhileAlive(model, history, times[i]!);
  return sum;
}

/**
 * The sum by months, put together by E[Y(i)]: each counts by what a month more takes off. Of months without a discount only the
 * last is left. Beyond some, E[Y] is taken at a few times alone, and at the months by the polynomial through those on the logarithm
 * of time, whose shares are the same for all customers.
 */
export function horizonSum({ months, monthLength, discountRate }: Horizon): HorizonSum {
  const byMonth = Float64Array.from({ length: months }, (_, i) => {
    const worth = (1 + discountRate) ** -(i + 1);
    return i + 1 === months ? worth : worth - worth / (1 + discountRate);
  });
  const ends = byMonth.map((_, i) => (i + 1) * monthLength);
  const counted = (_: number, i: number): boolean => byMonth[i] !== 0;
  const times = ends.filter(counted);
  if (times.length <= MOST_TIMES) return { times, weights: byMonth.filter(counted) };
  const scaled = (time: number): number => Math.log(time + monthLength);
  const points = chebyshevPoints(scaled(monthLength), scaled(months * monthLength), MOST_TIMES);
  const weights = new Float64Array(MOST_TIMES);
  const shares = new Float64Array(MOST_TIMES);
  for (let i = 0; i < months; i++) {
    chebyshevShares(points, scaled(ends[i]!), shares);
    for (let point = 0; point < MOST_TIMES; point++) weights[point]! += byMonth[i]! * shares[point]!;
  }
  return { times: points.map((point) => Math.exp(point) - monthLength), weights };
}
