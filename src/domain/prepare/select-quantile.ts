/** Rounds of partitioning in proportion to log₂ n after which the rest is sorted instead (Musser 1997). */
const MOST_ROUNDS_FACTOR = 4;

/**
 * Moves the k-th smallest value (from 0) to `values[k]`, nothing larger before it and nothing smaller after it
 * (quickselect: Hoare 1961, pivot by median of three). Linear time, in place.
 *
 * @param values without `NaN`
 */
export function selectInPlace(values: Float64Array, k: number): number {
  let left = 0;
  let right = values.length - 1;
  for (let rounds = MOST_ROUNDS_FACTOR * Math.ceil(Math.log2(values.length + 1)); left < right; rounds--) {
    if (rounds === 0) {
      values.subarray(left, right + 1).sort();
      break;
    }
    const pivot = medianOfThree(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i++] = values[j]!;
      values[j--] = held;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k]!;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * The value below which a share `p` (0 to 1) lies, by linear interpolation (Hyndman & Fan 1996, type 7; the default of
 * NumPy and R). Reorders `values`, which must be at least one and hold no `NaN`.
 */
export function selectQuantile(values: Float64Array, p: number): number {
  const position = p * (values.length - 1);
  const below = Math.floor(position);
  const low = selectInPlace(values, below);
  if (position === below) return low;
  let high = Infinity;
  for (let i = below + 1; i < values.length; i++) if (values[i]! < high) high = values[i]!;
  return low + (position - below) * (high - low);
}
