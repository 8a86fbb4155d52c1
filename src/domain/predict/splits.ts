import { ClienteleError } from '../error';
import { seededRandom, shuffle, type Random } from '../stats/random';

/** Which rows a model is trained on and which it is judged by: positions 0 to n − 1, ascending. */
export interface Split {
  readonly training: Uint32Array;
  readonly heldOut: Uint32Array;
}

export type SplitPlan = { kind: 'holdout'; testSize: number } | { kind: 'kfold'; k: number; repeats?: number };

function shuffled(rows: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  shuffle(order, random);
  return order;
}

/** Holds out ⌈testSize · n⌉ rows of a shuffled order, at least one and never all. */
function holdout(rows: number, testSize: number, random: Random): Split {
  const order = shuffled(rows, random);
  const count = Math.min(rows - 1, Math.max(1, Math.ceil(testSize * rows)));
  return { training: order.slice(count).sort(), heldOut: order.slice(0, count).sort() };
}

/** k folds of a shuffled order; their sizes differ by one at most. */
function kFold(rows: number, k: number, random: Random): Split[] {
  const order = shuffled(rows, random);
  return Array.from({ length: k }, (_, fold) => {
    const from = Math.floor((fold * rows) / k);
    const to = Math.floor(((fold + 1) * rows) / k);
    const training = new Uint32Array(rows - (to - from));
    training.set(order.subarray(0, from));
    training.set(order.subarray(to), from);
    return { training: training.sort(), heldOut: order.slice(from, to).sort() };
  });
}

/**
 * The splits of a validation plan, the same for the same seed. Repeated k-fold shuffles anew each time, and its
 * splits follow one another: k of the first repeat, k of the second.
 *
 * @throws ClienteleError `too-few-rows` where a split would leave nothing to train on or to judge by
 */
export function makeSplits(rows: number, plan: SplitPlan, seed: number): Split[] {
  const needed = plan.kind === 'holdout' ? 2 : plan.k;
  if (rows < needed) {
    throw new ClienteleError(
      'too-few-rows',
      `${rows} usable rows cannot be split for validation: at least ${needed} are needed.`,
      { rows, needed },
    );
  }
  const random = seededRandom(seed);
  if (plan.kind === 'holdout') return [holdout(rows, plan.testSize, random)];
  return Array.from({ length: plan.repeats ?? 1 }, () => kFold(rows, plan.k, random)).flat();
}
