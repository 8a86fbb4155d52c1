import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import { finiteValues, sortedFinite } from '../stats/sorted-values';
import { naturalBreaks } from './natural-breaks';
import { orderStatistics } from './order-statistics';

const STEP_ROWS = 65_536;

/** How a column is cut into groups: at its quantiles, or where it has gaps (Fisher & Jenks). */
export type CutMethod = 'quantiles' | 'naturalBreaks';

/** Groups of a column. */
export interface Groups {
  /** 1 (smallest values) to the number of bounds; `NaN` for missing values. */
  readonly group: Float64Array;
  /** Largest value that each group may hold, ascending; the last group takes whatever is larger. */
  readonly bounds: number[];
}

/**
 * Cuts a column into `bins` groups of about as many rows each, at its quantiles (inverse of the distribution
 * function; Hyndman & Fan 1996, type 1). A value belongs to the first group whose bound it does not exceed: equal
 * values are never split, and many of them fill the lower group and leave the next ones empty.
 */
export function* quantileGroups(values: Float64Array, bins: number): Steps<Groups> {
  const finite = finiteValues(values);
  const ranks = Array.from({ length: bins }, (_, bin) => Math.ceil((finite.length * (bin + 1)) / bins) - 1);
  const bounds = yield* portion(orderStatistics(finite, ranks), 0, 0.7);
  return { group: yield* portion(groupsBelow(values, bounds), 0.7, 1), bounds };
}

/** Cuts a column into `bins` groups by natural breaks. @throws ClienteleError `too-few-groups` */
export function* naturalGroups(values: Float64Array, bins: number): Steps<Groups> {
  const sorted = yield* portion(sortedFinite(values), 0, 0.3);
  const bounds = yield* portion(naturalBreaks(sorted, bins), 0.3, 0.9);
  return { group: yield* portion(groupsBelow(values, bounds), 0.9, 1), bounds };
}

/**
 * Cuts a column at given values: each is the largest of its group, and one group lies above the last. Its bound is told
 * as the largest value there is.
 *
 * @param cuts ascending, at least one; equal ones leave a group empty
 * @throws ClienteleError `invalid-parameter` where they do not ascend
 */
export function* givenGroups(values: Float64Array, cuts: readonly number[]): Steps<Groups> {
  if (cuts.some((cut, at) => !Number.isFinite(cut) || cut < (cuts[at - 1] ?? -Infinity))) {
    throw new ClienteleError('invalid-parameter', `Cuts must ascend, and ${cuts.join(', ')} do not.`, {
      parameter: 'cuts',
      expected: 'ascending numbers',
      received: cuts.join(', '),
    });
  }
  let largest = cuts.at(-1)!;
  for (const value of values) if (value > largest) largest = value;
  const bounds = [...cuts, largest];
  return { group: yield* groupsBelow(values, bounds), bounds };
}

/** The first group whose bound each value does not exceed, else the last one. */
export function* groupsBelow(values: Float64Array, bounds: readonly number[]): Steps<Float64Array> {
  const group = new Float64Array(values.length);
  const last = bounds.length - 1;
  for (let row = 0; row < values.length; row++) {
    if (row % STEP_ROWS === 0) yield row / values.length;
    const value = values[row]!;
    let bin = 0;
    while (bin < last && value > bounds[bin]!) bin++;
    group[row] = Number.isNaN(value) ? NaN : bin + 1;
  }
  return group;
}
