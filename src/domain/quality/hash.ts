/** One round of MurmurHash3 (Appleby 2011): takes 32 bits into a 32-bit hash. */
export function mixWord(hash: number, word: number): number {
  let mixed = Math.imul(word, 0xcc9e_2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b87_3593);
  mixed ^= hash;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe654_6b64) | 0;
}

/** MurmurHash3's finish, after which the low bits can index a table. */
export function finishHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

const FREE = -1;

/**
 * Finds the first item equal to each item: open addressing with linear probing over indices, at most half full.
 * Items with equal hashes are compared.
 */
export class FirstEqual {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #equal: (item: number, other: number) => boolean;

  /** @param hashes one an item @param equal whether two items with equal hashes are equal */
  constructor(hashes: Int32Array, equal: (item: number, other: number) => boolean) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2))).fill(FREE);
    this.#hashes = hashes;
    this.#equal = equal;
  }

  /** The item itself where no item asked for before equals it. */
  of(item: number): number {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[item]!;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot]!;
      if (held === FREE) {
        this.#slots[slot] = item;
        return item;
      }
      if (this.#hashes[held] === hash && this.#equal(item, held)) return held;
    }
  }
}
