/** Cumulative shares from the poorest customer up. */
export interface Lorenz {
  readonly population: number[];
  readonly value: number[];
}

const LORENZ_POINTS = 201;
/** Of the sum of sizes: a total below it is what rounding leaves of values that cancel. */
const CANCELS = 1e-9;

/**
 * Why shares of the total mean nothing: it is a score, which may begin anywhere and not at nothing; or values cancel each other
 * out, so that any share of what is left is absurd; or the total is below 0.
 */
export type NoShares = 'score' | 'cancels' | 'negative';

/** Whether the total of values is one that shares can be told of: `null` if so. */
export function sharelessTotal(values: Float64Array, total: number): NoShares | null {
  let size = 0;
  for (const value of values) size += Math.abs(value);
  if (Math.abs(total) <= CANCELS * size) return 'cancels';
  return total < 0 ? 'negative' : null;
}

/** Entry `n` is the sum of the `n` smallest values. */
export function cumulativeSums(sorted: Float64Array): Float64Array {
  const sums = new Float64Array(sorted.length + 1);
  for (let row = 0; row < sorted.length; row++) sums[row + 1] = sums[row]! + sorted[row]!;
  return sums;
}

/** Sum of the largest values, as many as there are `customers`. */
export function topTotal(cumulative: Float64Array, customers: number): number {
  return cumulative[cumulative.length - 1]! - cumulative[cumulative.length - 1 - customers]!;
}

/**
 * The share of the total that the poorest share of customers holds (Lorenz 1905), at up to 201 points that are
 * each on the curve. It dips below 0 where values are negative. The total must be positive.
 */
export function lorenz(cumulative: Float64Array): Lorenz {
  const count = cumulative.length - 1;
  const points = Math.min(LORENZ_POINTS, count + 1);
  const places = Array.from({ length: points }, (_, point) => Math.round((point / (points - 1)) * count));
  return {
    population: places.map((place) => place / count),
    value: places.map((place) => cumulative[place]! / cumulative[count]!),
  };
}

/**
 * Half the relative mean absolute difference (Gini 1912), from ranks: Σ (2i − n − 1) x_i / (n Σ x).
 *
 * @param sorted values from 0 on, ascending
 * @param total their sum, positive
 */
export function gini(sorted: Float64Array, total: number): number {
  const count = sorted.length;
  let weighted = 0;
  for (let row = 0; row < count; row++) weighted += (2 * row + 1 - count) * sorted[row]!;
  return weighted / (count * total);
}
