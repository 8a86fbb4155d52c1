import type { Steps } from './steps';

/** Values in one step of a few milliseconds. */
const RUN = 65_536;

/** The finite values, ascending: runs are sorted, then merged two by two. */
export function* sortedFinite(values: Float64Array): Steps<Float64Array> {
  let sorted: Float64Array = finiteValues(values);
  const count = sorted.length;
  const passes = 1 + Math.max(0, Math.ceil(Math.log2(count / RUN)));
  for (let from = 0; from < count; from += RUN) {
    sorted.subarray(from, from + RUN).sort();
    yield Math.min(1, (from + RUN) / count) / passes;
  }
  let spare: Float64Array = new Float64Array(count > RUN ? count : 0);
  for (let width = RUN, pass = 1; width < count; width *= 2, pass++) {
    for (let from = 0; from < count; from += 2 * width) {
      for (const merged of mergeRuns(sorted, spare, from, from + width, Math.min(count, from + 2 * width))) {
        yield (pass + merged / count) / passes;
      }
    }
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

/** The finite values, in their order, as an array of its own. */
export function finiteValues(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (Number.isFinite(value)) finite[count++] = value;
  return finite.subarray(0, count);
}

/** Merges `source` from `from` and from `middle` on into `target`, and yields how far it got. */
function* mergeRuns(
  source: Float64Array,
  target: Float64Array,
  from: number,
  middle: number,
  to: number,
): Generator<number, void, void> {
  let left = from;
  let right = middle;
  for (let at = from; at < to;) {
    const stop = Math.min(to, at + RUN);
    for (; at < stop; at++) {
      const takeLeft = left < middle && left < to && (right >= to || source[left]! <= source[right]!);
      target[at] = takeLeft ? source[left++]! : source[right++]!;
    }
    yield at;
  }
}
