import { quantile } from '../stats/quantile';
import type { Matrix } from '../stats/matrix';
import { seededRandom } from '../stats/random';

/**
 * The rows with each value moved at random by up to half the usual step between values of its column, so that counts and
 * rounded amounts are spread as what they were rounded from, and ties are no clusters of their own.
 */
export function spreadTies({ rows, columns, values }: Matrix, seed: number): Matrix {
  const random = seededRandom(seed, 1);
  const spread = Float64Array.from(values);
  for (let j = 0; j < columns; j++) {
    const step = usualStep(Float64Array.from({ length: rows }, (_, row) => values[row * columns + j]!).sort());
    for (let at = j; at < spread.length; at += columns) spread[at]! += (random() - 0.5) * step;
  }
  return { rows, columns, values: spread };
}

/** The median over the values of the distance to the nearest different one. @param sorted ascending */
export function usualStep(sorted: Float64Array): number {
  const steps = new Float64Array(sorted.length);
  let before = Infinity;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const after = to < sorted.length ? sorted[to]! - sorted[from]! : Infinity;
    steps.fill(Math.min(before, after), from, to);
    before = after;
    from = to;
  }
  const step = quantile(steps.sort(), 0.5);
  return Number.isFinite(step) ? step : 0;
}
