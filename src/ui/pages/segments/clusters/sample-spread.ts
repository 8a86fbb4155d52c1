import { quantile } from '../../../../domain/stats/quantile';
import type { SegmentSample } from '../../../../contract/catalogue';

/** Quantiles of a cluster in one column, out of the drawn rows; `NaN` where none is drawn. */
export interface SampleSpread {
  readonly p5: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly p95: number;
}

export function sampleSpread({ values, labels }: SegmentSample, column: number, label: number): SampleSpread {
  const own = Float64Array.from((values[column] ?? []).filter((_, row) => labels[row] === label)).sort();
  const at = (share: number): number => (own.length === 0 ? NaN : quantile(own, share));
  return { p5: at(0.05), q1: at(0.25), median: at(0.5), q3: at(0.75), p95: at(0.95) };
}

/** A part of a column. */
export interface ColumnRange {
  readonly low: number;
  readonly high: number;
  /** Whether it reaches beyond where most drawn rows lie. */
  readonly beyond: boolean;
}

/** Between what most drawn rows lie in a column, the 1st and the 99th percentile, and whatever else must be within. */
export function columnRange({ values }: SegmentSample, column: number, within: readonly number[]): ColumnRange {
  const all = Float64Array.from(values[column] ?? []).sort();
  const ends = all.length === 0 ? [] : [quantile(all, 0.01), quantile(all, 0.99)];
  const known = [...ends, ...within].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return { low, high, beyond: ends.length > 0 && (low < ends[0]! || high > ends[1]!) };
}
