import { quantile } from '../stats/quantile';

/** A stretch without dates that is long for its column. */
export interface Gap {
  /** The days with dates on either side, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** Days without any date between them. */
  readonly days: number;
}

/** Stretches without dates. */
export interface Gaps {
  readonly count: number;
  /** Median of the days from one day with dates to the next; `null` below two such days. */
  readonly usualStepDays: number | null;
  /** Longest first, at most ten. */
  readonly longest: Gap[];
}

const DAY_MS = 86_400_000;
/** With fewer days there is no telling what is usual. */
const FEWEST_DAYS = 10;
const LISTED = 10;
/** Weekends stay below: three days against one. */
const TIMES_USUAL = 3;

function distinctDays(sorted: Float64Array): Float64Array {
  const days = new Float64Array(sorted.length);
  let count = 0;
  for (const moment of sorted) {
    const day = Math.floor(moment / DAY_MS);
    if (count === 0 || day !== days[count - 1]) days[count++] = day;
  }
  return days.subarray(0, count);
}

/**
 * Steps between days with dates that are longer than three times the median step and than the outer fence of all
 * steps, q3 + 3 (q3 − q1) (Tukey 1977).
 *
 * @param sorted epoch milliseconds, ascending
 */
export function findGaps(sorted: Float64Array): Gaps {
  const days = distinctDays(sorted);
  if (days.length < 2) return { count: 0, usualStepDays: null, longest: [] };
  const steps = days.subarray(1).map((day, at) => day - days[at]!);
  const ordered = steps.slice().sort();
  const usualStepDays = quantile(ordered, 0.5);
  if (days.length < FEWEST_DAYS) return { count: 0, usualStepDays, longest: [] };
  const q1 = quantile(ordered, 0.25);
  const q3 = quantile(ordered, 0.75);
  const limit = Math.max(TIMES_USUAL * usualStepDays, q3 + 3 * (q3 - q1));
  const found = Array.from(steps.keys()).filter((at) => steps[at]! > limit);
  const iso = (day: number): string => new Date(day * DAY_MS).toISOString();
  const longest = found
    .sort((a, b) => steps[b]! - steps[a]!)
    .slice(0, LISTED)
    .map((at) => ({ from: iso(days[at]!), to: iso(days[at + 1]!), days: steps[at]! - 1 }));
  return { count: found.length, usualStepDays, longest };
}
