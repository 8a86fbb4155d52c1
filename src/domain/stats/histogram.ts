import { quantile } from './quantile';

export interface Histogram {
  /** One entry more than `counts`, evenly spaced on round numbers. */
  readonly edges: number[];
  /** Values from each edge up to the next; the last bin includes its upper edge. */
  readonly counts: number[];
}

/** A round number: `digits` · 10^`power`. */
interface Width {
  readonly digits: number;
  readonly power: number;
}

const MOST_BINS = 60;
/** Up to so many different whole numbers each get a bin. */
const FEW_WHOLE = 20;
/** A spread this small against the values themselves is rounding, and one below `TINY` has no round numbers in it. */
const FINEST = 2 ** -40;
const TINY = 1e-100;

/**
 * Bins as wide as Freedman & Diaconis (1981) advise, or Sturges (1926) where the middle half of the values is equal,
 * rounded up to 1, 2, 2.5 or 5 times a power of ten; at most 60. Bins of whole numbers are whole and
 * take as many numbers each; one each where they are few.
 *
 * @param sorted finite values, ascending; no bins for none
 */
export function histogram(sorted: Float64Array): Histogram {
  if (sorted.length === 0) return { edges: [], counts: [] };
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  const whole = sorted.every(Number.isSafeInteger);
  const width = binWidth(sorted, whole);
  // Division rounds: the products decide.
  let start = Math.round(min / multiple(width, 1)) - 1;
  while (multiple(width, start + 1) <= min) start++;
  let end = start + 1;
  while (multiple(width, end) < max) end++;
  if (whole && multiple(width, end) === max) end++;
  const edges = Array.from({ length: end - start + 1 }, (_, bin) => multiple(width, start + bin));
  const counts = new Array<number>(end - start).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < counts.length - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { edges, counts };
}

function binWidth(sorted: Float64Array, whole: boolean): Width {
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  const range = max - min;
  if (whole && range < FEW_WHOLE) return { digits: 1, power: 0 };
  const iqr = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const advised = iqr > 0 ? (2 * iqr) / Math.cbrt(sorted.length) : range / (Math.log2(sorted.length) + 1);
  const size = Math.max(Math.abs(min), Math.abs(max));
  // Two bins to spare: rounding the ends outward can add one at each.
  const wanted = Math.max(advised, range / (MOST_BINS - 2), size * FINEST, TINY);
  return roundUp(range > 0 ? wanted : Math.max(size / 10, TINY), whole);
}

function roundUp(wanted: number, whole: boolean): Width {
  const least = whole ? Math.max(1, wanted) : wanted;
  const power = Math.floor(Math.log10(least));
  const candidates = whole && power === 0 ? [1, 2, 5] : [1, 2, 2.5, 5];
  const digits = candidates.find((digit) => multiple({ digits: digit, power }, 1) >= least);
  return digits === undefined ? { digits: 1, power: power + 1 } : { digits, power };
}

/** `times` widths, rounded once: 3 × 0.1 is 0.3. */
function multiple({ digits, power }: Width, times: number): number {
  return power < 0 ? (times * digits) / 10 ** -power : times * digits * 10 ** power;
}
