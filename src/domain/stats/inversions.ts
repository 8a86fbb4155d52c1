import type { Steps } from './steps';

const STEP_VALUES = 65_536;

/** Pairs of places whose values are in descending order, counted by a merge sort (Knight 1966). `values` end up sorted. */
export function* countInversions(values: Uint32Array): Steps<number> {
  const { length } = values;
  const passes = Math.max(1, Math.ceil(Math.log2(length)));
  let source: Uint32Array = values;
  let target: Uint32Array = new Uint32Array(length);
  let inversions = 0;
  let sinceStep = 0;
  for (let width = 1, pass = 0; width < length; width *= 2, pass++) {
    for (let from = 0; from < length; from += 2 * width) {
      const middle = Math.min(from + width, length);
      const to = Math.min(from + 2 * width, length);
      let left = from;
      let right = middle;
      for (let at = from; at < to; at++) {
        if (left < middle && (right >= to || source[left]! <= source[right]!)) target[at] = source[left++]!;
        else {
          inversions += middle - left;
          target[at] = source[right++]!;
        }
        if (++sinceStep === STEP_VALUES) {
          sinceStep = 0;
          yield (pass + at / length) / passes;
        }
      }
    }
    [source, target] = [target, source];
  }
  if (source !== values) values.set(source);
  return inversions;
}
