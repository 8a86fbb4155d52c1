import { portion, type Steps } from '../stats/steps';

/** A double is four digits of sixteen bits, the lowest first. */
const DIGITS = 4;
const BASE = 65_536;
const STEP_VALUES = 131_072;
/** Below this the tables of digits cost more than they save. */
const FEW_VALUES = 32_768;

/** How often each value of each digit occurs. */
function* countDigits(values: Float64Array): Steps<Uint32Array> {
  const digits = new Uint16Array(values.buffer, values.byteOffset, values.length * DIGITS);
  const counts = new Uint32Array(DIGITS * BASE);
  for (let from = 0; from < digits.length; from += STEP_VALUES * DIGITS) {
    const to = Math.min(digits.length, from + STEP_VALUES * DIGITS);
    for (let at = from; at < to; at += DIGITS) {
      counts[digits[at]!]!++;
      counts[BASE + digits[at + 1]!]!++;
      counts[2 * BASE + digits[at + 2]!]!++;
      counts[3 * BASE + digits[at + 3]!]!++;
    }
    yield to / digits.length;
  }
  return counts;
}

function toOffsets(counts: Uint32Array): void {
  let offset = 0;
  for (let digit = 0; digit < BASE; digit++) {
    const count = counts[digit]!;
    counts[digit] = offset;
    offset += count;
  }
}

/** As bit patterns negative numbers follow the others, from the smallest magnitude up: they come first, reversed. */
function negativesFirst(byBits: Float64Array, into: Float64Array): Float64Array {
  let negatives = 0;
  for (let at = byBits.length - 1; at >= 0 && (byBits[at]! < 0 || Object.is(byBits[at], -0)); at--) {
    into[negatives++] = byBits[at]!;
  }
  into.set(byBits.subarray(0, byBits.length - negatives), negatives);
  return into;
}

/**
 * The numbers that are not `NaN`, ascending, in a new array. Least-significant-digit radix sort (Seward 1954) on the
 * bits of the doubles, which can be stopped on the way and is faster than comparing; a digit that all share is skipped.
 */
export function* sortNumbers(values: Float64Array): Steps<Float64Array> {
  const present = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (value === value) present[count++] = value;
  }
  let source = present.subarray(0, count);
  if (count < FEW_VALUES) return source.sort();

  let target = new Float64Array(count);
  const counts = yield* portion(countDigits(source), 0, 0.2);
  for (let digit = 0; digit < DIGITS; digit++) {
    const offsets = counts.subarray(digit * BASE, (digit + 1) * BASE);
    if (offsets.includes(count)) continue;
    toOffsets(offsets);
    const digits = new Uint16Array(source.buffer, source.byteOffset, count * DIGITS);
    for (let from = 0; from < count; from += STEP_VALUES) {
      const to = Math.min(count, from + STEP_VALUES);
      for (let at = from; at < to; at++) target[offsets[digits[at * DIGITS + digit]!]!++] = source[at]!;
      yield 0.2 + (0.8 * (digit + to / count)) / DIGITS;
    }
    [source, target] = [target, source];
  }
  return negativesFirst(source, target);
}
