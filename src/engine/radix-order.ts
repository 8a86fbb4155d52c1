import type { Steps } from '../domain/stats/steps';

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;
/** Keys in one step of about a millisecond. */
const STEP_KEYS = 65_536;

/**
 * The places of keys in ascending order; equal keys keep theirs. A radix sort from the least significant digit on (Knuth,
 * TAOCP vol. 3, 5.2.5, algorithm R), 16 bits a pass; a digit that is the same in all keys costs no pass.
 *
 * @param words unsigned keys of one or more words of 32 bits, the least significant word first
 */
export function* radixOrder(words: readonly Uint32Array[]): Steps<Uint32Array> {
  const count = words[0]!.length;
  let order = new Uint32Array(count);
  for (let place = 0; place < count; place++) order[place] = place;
  let spare = new Uint32Array(count);
  const passes = words.flatMap((keys) => [0, DIGIT_BITS].map((shift) => ({ keys, shift })));
  for (const [pass, { keys, shift }] of passes.entries()) {
    const starts = new Uint32Array(DIGITS);
    for (let place = 0; place < count; place++) {
      if (place % STEP_KEYS === 0) yield pass / passes.length;
      starts[(keys[place]! >>> shift) & (DIGITS - 1)]!++;
    }
    if (starts.includes(count)) continue;
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const keysOfDigit = starts[digit]!;
      starts[digit] = start;
      start += keysOfDigit;
    }
    for (let at = 0; at < count; at++) {
      if (at % STEP_KEYS === 0) yield (pass + at / count) / passes.length;
      const place = order[at]!;
      spare[starts[(keys[place]! >>> shift) & (DIGITS - 1)]!++] = place;
    }
    [order, spare] = [spare, order];
  }
  return order;
}
