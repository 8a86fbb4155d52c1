/**
 * Seeded draws by integer and plain floating-point arithmetic only: no logarithm or cosine, whose last digit may
 * differ between engines, so that the same seed gives the same bytes everywhere.
 *
 * @typedef {object} Draw
 * @property {() => number} uniform in [0, 1)
 * @property {(low: number, high: number) => number} integer both ends included
 * @property {(probability: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {(weights: readonly number[]) => number} weighted an index, in proportion to its weight
 * @property {(bell: Bell) => number} bell
 */

/**
 * A near-normal figure, cut off at its ends.
 *
 * @typedef {{ mean: number, deviation: number, low: number, high: number }} Bell
 */

/**
 * mulberry32 (Ettinger 2017), a stream for each part of the shop so that one part can change without the others.
 *
 * @param {number} seed
 * @param {number} stream
 * @returns {Draw}
 */
export function drawFrom(seed, stream) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** @type {Draw['integer']} */
  const integer = (low, high) => low + Math.floor(uniform() * (high - low + 1));
  return {
    uniform,
    integer,
    chance: (probability) => uniform() < probability,
    pick: (list) => element(list, integer(0, list.length - 1)),
    weighted: (weights) => {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index < 0 ? weights.findLastIndex((weight) => weight > 0) : index;
    },
    bell: ({ mean, deviation, low, high }) => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += uniform();
      return Math.min(high, Math.max(low, mean + deviation * sum));
    },
  };
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} index
 * @returns {T}
 */
export function element(list, index) {
  if (!(index in list)) throw new RangeError(`No element ${index} in a list of ${list.length}.`);
  return /** @type {T} */ (list[index]);
}
