import { countAtMost } from '../stats/quantile';
import type { Steps } from '../stats/steps';

const STEP_ROWS = 32_768;

/**
 * Rank 1 for the highest; equal values share the lowest of their ranks; `NaN` stays `NaN`.
 *
 * @param sorted the finite ones of `values`, ascending
 */
export function* rankDescending(values: Float64Array, sorted: Float64Array): Steps<Float64Array> {
  const ranks = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    if (row % STEP_ROWS === 0) yield row / values.length;
    const value = values[row]!;
    ranks[row] = Number.isNaN(value) ? NaN : 1 + sorted.length - countAtMost(sorted, value);
  }
  return ranks;
}

/** The ranks, in competition order (1, 2, 2, 4), of values that are the highest of all, descending. */
export function leadingRanks(highest: readonly number[]): number[] {
  const ranks: number[] = [];
  highest.forEach((value, place) =>
    ranks.push(place > 0 && value === highest[place - 1] ? ranks[place - 1]! : place + 1),
  );
  return ranks;
}
