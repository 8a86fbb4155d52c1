/** The different values of a sorted column, and the one that occurs most often. */
export interface Runs {
  readonly distinct: number;
  /** The smallest of the commonest values; `null` where there are none. */
  readonly mode: { readonly value: number; readonly count: number } | null;
}

/** @param sorted finite values, ascending */
export function runs(sorted: Float64Array): Runs {
  let distinct = 0;
  let value = NaN;
  let count = 0;
  for (let from = 0; from < sorted.length;) {
    const held = sorted[from]!;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === held) to++;
    distinct++;
    if (to - from > count) {
      value = held;
      count = to - from;
    }
    from = to;
  }
  return { distinct, mode: count === 0 ? null : { value, count } };
}

/** How many values are below `limit`. @param sorted finite values, ascending */
export function countBelow(sorted: Float64Array, limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many values are above `limit`. @param sorted finite values, ascending */
export function countAbove(sorted: Float64Array, limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! <= limit) from = middle + 1;
    else to = middle;
  }
  return sorted.length - from;
}
