import { quantile } from '../stats/quantile';
import type { Steps } from '../stats/steps';

/** A column in each segment, by the values that are not missing; `NaN` where a segment has none. */
export interface ColumnFigures {
  /** How many rows of the segment have a value. */
  readonly known: number[];
  readonly mean: number[];
  readonly median: number[];
  /** Quartiles, and the values below which 5 % and 95 % lie: what a box plot is drawn of. */
  readonly q1: number[];
  readonly q3: number[];
  readonly p5: number[];
  readonly p95: number[];
  /**
   * Difference from the mean of all other rows, in pooled standard deviations (Cohen 1988, d): 0 where nothing varies, infinite
   * where nothing varies but between both.
   */
  readonly effect: number[];
}

/** @param labels a segment a row, from 0 on; those from `segments` on are in none */
export function* columnFigures(values: Float64Array, labels: Uint32Array, segments: number): Steps<ColumnFigures> {
  const counts = new Uint32Array(segments);
  values.forEach((value, row) => {
    if (labels[row]! < segments && Number.isFinite(value)) counts[labels[row]!]!++;
  });
  const parts = Array.from(counts, (count) => new Float64Array(count));
  const filled = new Uint32Array(segments);
  values.forEach((value, row) => {
    const label = labels[row]!;
    if (label < segments && Number.isFinite(value)) parts[label]![filled[label]!++] = value;
  });
  yield 0.2;
  const moments: Moments[] = [];
  const figures: ColumnFigures = {
    known: [...counts],
    mean: [],
    median: [],
    q1: [],
    q3: [],
    p5: [],
    p95: [],
    effect: [],
  };
  for (const part of parts) {
    const own = momentsOf(part);
    moments.push(own);
    part.sort();
    figures.mean.push(own.count > 0 ? own.mean : NaN);
    figures.median.push(quantile(part, 0.5));
    figures.q1.push(quantile(part, 0.25));
    figures.q3.push(quantile(part, 0.75));
    figures.p5.push(quantile(part, 0.05));
    figures.p95.push(quantile(part, 0.95));
    yield 0.2 + (0.8 * moments.length) / segments;
  }
  // The others are put together anew for each: to take a part out of the whole would cancel.
  const others = (own: Moments): Moments =>
    moments.reduce((all, each) => (each === own ? all : together(all, each)), NONE);
  figures.effect.push(...moments.map((own) => cohensD(own, others(own))));
  return figures;
}

interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sum of the squared deviations from the mean. */
  readonly squares: number;
}

const NONE: Moments = { count: 0, mean: 0, squares: 0 };

function momentsOf(values: Float64Array): Moments {
  const first = values[0] ?? 0;
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / Math.max(1, values.length);
  return { count: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** Chan, Golub & LeVeque (1983), equation 1.5. */
function together(a: Moments, b: Moments): Moments {
  const count = a.count + b.count;
  if (count === 0) return NONE;
  const difference = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (difference * b.count) / count,
    squares: a.squares + b.squares + (difference ** 2 * a.count * b.count) / count,
  };
}

function cohensD(own: Moments, rest: Moments): number {
  const freedom = own.count + rest.count - 2;
  if (own.count === 0 || rest.count === 0 || freedom <= 0) return 0;
  const deviation = Math.sqrt((own.squares + rest.squares) / freedom);
  const difference = own.mean - rest.mean;
  // What rounding leaves of two equal means must not count as a difference.
  if (Math.abs(difference) <= 1e-12 * Math.abs(own.mean)) return 0;
  return deviation > 1e-12 * Math.abs(difference) ? difference / deviation : Math.sign(difference) * Infinity;
}
