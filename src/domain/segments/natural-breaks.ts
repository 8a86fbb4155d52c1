import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';

/** Costs that one step looks at: a few milliseconds. */
const STEP_WORK = 200_000;

/** Different values, ascending, and how many rows have each. */
interface Distinct {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/**
 * The largest value of each of `classes` groups that leave the least sum of squared deviations from the groups' means
 * (Fisher 1958; Jenks 1977), found exactly on the different values with their counts, by dynamic programming that
 * divides and conquers (the best break never moves back as values grow: Wang & Song 2011).
 *
 * @param sorted finite values, ascending
 * @throws ClienteleError `too-few-groups` where fewer than `classes` values differ
 */
export function* naturalBreaks(sorted: Float64Array, classes: number): Steps<number[]> {
  const { values, counts } = distinctValues(sorted);
  const size = values.length;
  if (size < classes) throw tooFewValues(size, classes);
  yield 0.1;
  const deviation = squaredDeviation(values, counts);
  let before: Float64Array = Float64Array.from({ length: size }, (_, last) => deviation(0, last));
  const firsts: Uint32Array[] = [];
  for (let group = 1; group < classes; group++) {
    const costs = new Float64Array(size).fill(Infinity);
    const first = new Uint32Array(size);
    let work = 0;
    // Ranges of last values, each with the firsts among which its middle's best one is.
    const ranges: [number, number, number, number][] = [[group, size - 1, group, size - 1]];
    for (let range = ranges.pop(); range; range = ranges.pop()) {
      const [from, to, least, most] = range;
      if (from > to) continue;
      const last = (from + to) >>> 1;
      for (let start = least; start <= Math.min(last, most); start++) {
        const cost = before[start - 1]! + deviation(start, last);
        if (cost < costs[last]!) {
          costs[last] = cost;
          first[last] = start;
        }
      }
      work += Math.min(last, most) - least + 1;
      if (work >= STEP_WORK) {
        work = 0;
        yield 0.1 + (0.9 * group) / classes;
      }
      ranges.push([from, last - 1, least, first[last]!], [last + 1, to, first[last]!, most]);
    }
    firsts.push(first);
    before = costs;
  }
  const bounds = [values[size - 1]!];
  for (let last = size - 1; firsts.length > 0;) {
    last = firsts.pop()![last]! - 1;
    bounds.unshift(values[last]!);
  }
  return bounds;
}

function distinctValues(sorted: Float64Array): Distinct {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (value === values.at(-1)) counts[counts.length - 1]!++;
    else counts.push(values.push(value) && 1);
  }
  return { values: Float64Array.from(values), counts: Float64Array.from(counts) };
}

/** The sum of squared deviations of the values from `first` to `last`, by running sums about the median. */
function squaredDeviation(values: Float64Array, counts: Float64Array): (first: number, last: number) => number {
  const size = values.length;
  const center = values[size >>> 1]!;
  const weights = new Float64Array(size + 1);
  const sums = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) {
    const value = values[i]! - center;
    weights[i + 1] = weights[i]! + counts[i]!;
    sums[i + 1] = sums[i]! + counts[i]! * value;
    squares[i + 1] = squares[i]! + counts[i]! * value * value;
  }
  return (first, last) => {
    if (first === last) return 0;
    const sum = sums[last + 1]! - sums[first]!;
    const square = squares[last + 1]! - squares[first]!;
    return Math.max(0, square - (sum * sum) / (weights[last + 1]! - weights[first]!));
  };
}

function tooFewValues(groups: number, needed: number): ClienteleError {
  return new ClienteleError(
    'too-few-groups',
    `${needed} natural groups need as many different values; there are only ${groups}.`,
    { groups, needed },
  );
}
