import type { Steps } from '../stats/steps';

/** Below so many values a native sort is as fast as choosing. */
const FEW = 64;

/**
 * The values at the given ranks (0 the smallest), without sorting the others: quickselect (Hoare 1961, "Find", algorithm
 * 65), which falls back on sorting what is left where its choices are bad.
 *
 * @param values finite; they are put in another order @param ranks ascending, below the number of values
 */
export function* orderStatistics(values: Float64Array, ranks: readonly number[]): Steps<number[]> {
  const found: number[] = [];
  let from = 0;
  for (const [at, rank] of ranks.entries()) {
    yield at / ranks.length;
    if (rank >= from) select(values, from, values.length - 1, rank);
    found.push(values[rank]!);
    from = Math.max(from, rank + 1);
  }
  return found;
}

/** Puts the value of a rank in its place, with none above it before and none below it after. */
function select(values: Float64Array, low: number, high: number, rank: number): void {
  let left = 2 * Math.ceil(Math.log2(high - low + 2));
  while (low < high) {
    if (high - low < FEW || left-- === 0) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const pivot = middle(values, low, high);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

/** The median of three medians of three, so that a column in order is halved and one in two runs is not cut at its end. */
function middle(values: Float64Array, low: number, high: number): number {
  const step = Math.floor((high - low) / 8);
  const of = (place: number): number =>
    median(values[low + place * step]!, values[low + (place + 1) * step]!, values[low + (place + 2) * step]!);
  return median(of(0), of(3), of(6));
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
