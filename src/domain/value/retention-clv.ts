import { Z_95 } from '../stats/normal';
import type { PeriodSums } from './period-clv';

/** How many of the customers of one period buy again in the next, with a 95 % interval. `NaN` where it cannot be told. */
export interface Retention {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Customers and periods that the rate was counted over. */
  readonly observations: number;
}

/**
 * The retention rate pooled over all pairs of successive periods, with the score interval of Wilson (1927). The interval
 * takes periods of one customer as independent: it is somewhat too narrow.
 *
 * @param unfinished whether the last period goes on: who has not bought in it yet may still, so that it is left out
 */
export function retentionRate(
  { active, retained }: Pick<PeriodSums, 'active' | 'retained'>,
  unfinished = false,
): Retention {
  const last = active.length - (unfinished ? 2 : 1);
  const observations = active.subarray(0, Math.max(0, last)).reduce((sum, count) => sum + count, 0);
  const again = retained.subarray(0, last + 1).reduce((sum, count) => sum + count, 0);
  if (observations === 0) return { rate: NaN, low: NaN, high: NaN, observations };
  const rate = again / observations;
  const square = Z_95 ** 2;
  const middle = (again + square / 2) / (observations + square);
  const half = (Z_95 * Math.sqrt(rate * (1 - rate) * observations + square / 4)) / (observations + square);
  return { rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half), observations };
}

/**
 * Value still to come of a customer who brings `margin` a period and stays with probability `retention`:
 * Σ_{t ≥ 1} margin · r^t / (1 + d)^t = margin · r / (1 + d − r) (Gupta & Lehmann 2003, "Customers as Assets", eq. 3).
 * `NaN` where r ≥ 1 + d, as the sum has no end.
 */
export function retentionClv(margin: number, retention: number, discountRate: number): number {
  return retention < 1 + discountRate ? (margin * retention) / (1 + discountRate - retention) : NaN;
}
