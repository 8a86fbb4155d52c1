import { portion, type Steps } from '../stats/steps';

const STEP_VALUES = 262_144;

/** Mean, spread and skewness; `null` where there are too few values, or where a figure is beyond float64. */
export interface Moments {
  readonly mean: number | null;
  /** Sample standard deviation (n − 1), of two values or more. */
  readonly std: number | null;
  /** The adjusted Fisher-Pearson coefficient G1, of three values or more; 0 for a constant. */
  readonly skewness: number | null;
}

function* sumOf(values: Float64Array, term: (value: number) => number): Steps<number> {
  let sum = 0;
  for (let from = 0; from < values.length; from += STEP_VALUES) {
    const to = Math.min(values.length, from + STEP_VALUES);
    for (let at = from; at < to; at++) sum += term(values[at]!);
    yield to / values.length;
  }
  return sum;
}

const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);

/**
 * The first three moments in three passes about a centre (Chan, Golub & LeVeque 1983). Skewness is
 * G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^(3/2), unbiased for normal data (Joanes & Gill 1998, and pandas' `skew`).
 *
 * @param sorted finite values, ascending
 */
export function* moments(sorted: Float64Array): Steps<Moments> {
  const count = sorted.length;
  if (count === 0) return { mean: null, std: null, skewness: null };
  const centre = sorted[count >>> 1]!;
  const mean =
    centre +
    (yield* portion(
      sumOf(sorted, (value) => value - centre),
      0,
      0.3,
    )) /
      count;
  if (sorted[0] === sorted[count - 1]) return { mean, std: count > 1 ? 0 : null, skewness: count > 2 ? 0 : null };
  // In units of the widest deviation neither squares nor cubes leave the range of float64.
  const unit = Math.max(mean - sorted[0]!, sorted[count - 1]! - mean);
  const squares = yield* portion(
    sumOf(sorted, (value) => ((value - mean) / unit) ** 2),
    0.3,
    0.6,
  );
  const deviation = Math.sqrt(squares / count) * unit;
  const cubes = yield* portion(
    sumOf(sorted, (value) => {
      const score = (value - mean) / deviation;
      return score * score * score;
    }),
    0.6,
    1,
  );
  return {
    mean: finite(mean),
    std: finite(Math.sqrt(squares / (count - 1)) * unit),
    skewness: count > 2 ? finite((Math.sqrt(count * (count - 1)) / (count - 2)) * (cubes / count)) : null,
  };
}
