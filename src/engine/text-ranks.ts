import { portion, type Steps } from '../domain/stats/steps';

/** Texts in one step: a comparison takes up to a microsecond. */
const RUN = 1_024;

/**
 * The place of each text among all in the order of people: `item 2` before `item 10`. Texts that the order holds for
 * equal keep theirs. Runs are sorted, then merged two by two.
 */
export function* textRanks(texts: readonly string[]): Steps<Uint32Array> {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const inOrder = (a: number, b: number): boolean => compare(texts[a]!, texts[b]!) <= 0;
  let order = new Uint32Array(texts.length);
  for (let code = 0; code < order.length; code++) order[code] = code;
  const passes = 1 + Math.max(0, Math.ceil(Math.log2(texts.length / RUN)));
  for (let from = 0; from < order.length; from += RUN) {
    order.subarray(from, from + RUN).sort((a, b) => compare(texts[a]!, texts[b]!) || a - b);
    yield from / order.length / passes;
  }
  let spare = new Uint32Array(order.length);
  for (let width = RUN, pass = 1; width < order.length; width *= 2, pass++) {
    yield* portion(mergedPass(order, spare, width, inOrder), pass / passes, (pass + 1) / passes);
    [order, spare] = [spare, order];
  }
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return ranks;
}

/** Merges neighbouring runs of `source` into `target`. */
function* mergedPass(
  source: Uint32Array,
  target: Uint32Array,
  width: number,
  inOrder: (a: number, b: number) => boolean,
): Steps<void> {
  for (let from = 0; from < source.length; from += 2 * width) {
    const middle = Math.min(from + width, source.length);
    const to = Math.min(from + 2 * width, source.length);
    let [left, right] = [from, middle];
    for (let at = from; at < to; at++) {
      if (at % RUN === 0) yield at / source.length;
      const takeLeft = left < middle && (right === to || inOrder(source[left]!, source[right]!));
      target[at] = takeLeft ? source[left++]! : source[right++]!;
    }
  }
}
