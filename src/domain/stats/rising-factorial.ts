import { digamma } from './digamma';
import { logGamma } from './log-gamma';

/** Up to so many factors are multiplied out, which is exact where the difference of two logarithms would cancel. */
const MOST_FACTORS = 64;

/**
 * ln Γ(base + n) − ln Γ(base) for each n, and its derivative by the base: the logarithm of the rising factorial.
 *
 * @param base above 0
 * @param counts whole numbers, ascending
 */
export function logRising(base: number, counts: Float64Array, values: Float64Array, slopes: Float64Array): void {
  let value = 0;
  let slope = 0;
  let factors = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count - factors > MOST_FACTORS) {
      value = logGamma(base + count) - logGamma(base);
      slope = digamma(base + count) - digamma(base);
      factors = count;
    }
    for (; factors < count; factors++) {
      value += Math.log(base + factors);
      slope += 1 / (base + factors);
    }
    values[i] = value;
    slopes[i] = slope;
  }
}
