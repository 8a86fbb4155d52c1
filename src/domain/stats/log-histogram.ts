import { countAtMost, quantile } from './quantile';

export interface LogHistogram {
  /** One entry more than `counts`; each is the same multiple of the one before. */
  readonly edges: number[];
  readonly counts: number[];
  /** Values that the scale does not show: zero, below, and what is next to nothing beside the largest. */
  readonly left: number;
}

const MOST_A_DECADE = 20;
const MOST_BINS = 60;
/** Decades below the largest value that are shown. */
const MOST_DECADES = 12;

/**
 * A histogram on a logarithmic scale: bins as wide as Freedman & Diaconis (1981) advise for the logarithms, rounded to a
 * whole number a decade, so that every power of ten is an edge.
 *
 * @param sorted finite values, ascending; `null` where those above zero span less than a decade
 */
export function logHistogram(sorted: Float64Array): LogHistogram | null {
  const most = sorted[sorted.length - 1] ?? 0;
  const left = countAtMost(sorted, Math.max(0, most * 10 ** -MOST_DECADES));
  const positive = sorted.subarray(left);
  const least = positive[0];
  if (least === undefined || most < 10 * least) return null;
  const a = binsADecade(positive, Math.log10(most / least));
  // Logarithms round: the powers decide.
  let first = Math.ceil(Math.log10(least) * a);
  while (powerOfTen(first, a) > least) first--;
  let last = Math.max(first + 1, Math.floor(Math.log10(most) * a));
  while (powerOfTen(last, a) <= most) last++;
  const edges = Array.from({ length: last - first + 1 }, (_, bin) => powerOfTen(first + bin, a));
  const counts = new Array<number>(last - first).fill(0);
  let bin = 0;
  for (const value of positive) {
    while (bin < counts.length - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { edges, counts, left };
}

function binsADecade(positive: Float64Array, decades: number): number {
  const spread = Math.log10(quantile(positive, 0.75) / quantile(positive, 0.25));
  const advised = spread > 0 ? Math.cbrt(positive.length) / (2 * spread) : 1;
  return Math.max(1, Math.min(MOST_A_DECADE, Math.round(advised), Math.floor((MOST_BINS - 2) / decades)));
}

/** 10^(step / a), exact where that is a whole power. */
function powerOfTen(step: number, a: number): number {
  const whole = Math.floor(step / a);
  return Number(`1e${whole}`) * 10 ** ((step - whole * a) / a);
}
