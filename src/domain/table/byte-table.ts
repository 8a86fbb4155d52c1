const FREE = 0xffff_ffff;
const FIRST_SLOTS = 64;
const FIRST_BYTES = 1_024;
const FIRST_TEXTS = 32;

/**
 * Codes for texts given as bytes, in the order of their first occurrence: open addressing over an arena of bytes. Hashes
 * and comparisons go four bytes at a time; strings are never made.
 */
export class ByteTable {
  size = 0;
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #ends = new Uint32Array(FIRST_TEXTS);
  #hashes = new Uint32Array(FIRST_TEXTS);
  /** Pairs of hash and code, side by side: a probe costs one cache line. */
  #slots = new Uint32Array(2 * FIRST_SLOTS).fill(FREE);
  #mask = FIRST_SLOTS - 1;

  /** The code of `[from, to)`, an entry of its own where it is new. `hash` is that of `hashBytes`. */
  code(bytes: Uint8Array, view: DataView, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (;;) {
      const code = slots[2 * slot + 1]!;
      if (code === FREE) return this.#insert(bytes, from, to, hash, slot);
      if (slots[2 * slot] === hash && this.#equals(code, bytes, view, from, to)) return code;
      slot = (slot + 1) & this.#mask;
    }
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#end());
  }

  get ends(): Uint32Array<ArrayBuffer> {
    return this.#ends.slice(0, this.size);
  }

  get hashes(): Uint32Array<ArrayBuffer> {
    return this.#hashes.slice(0, this.size);
  }

  #end(): number {
    return this.size === 0 ? 0 : this.#ends[this.size - 1]!;
  }

  #equals(code: number, bytes: Uint8Array, view: DataView, from: number, to: number): boolean {
    let at = code === 0 ? 0 : this.#ends[code - 1]!;
    if (this.#ends[code]! - at !== to - from) return false;
    let other = from;
    for (; other + 4 <= to; other += 4, at += 4) {
      if (this.#view.getInt32(at, true) !== view.getInt32(other, true)) return false;
    }
    for (; other < to; other++, at++) if (this.#bytes[at] !== bytes[other]) return false;
    return true;
  }

  #insert(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.size;
    const start = this.#end();
    const end = start + to - from;
    if (end > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, end);
      this.#view = new DataView(this.#bytes.buffer);
    }
    if (code === this.#ends.length) {
      this.#ends = grown(this.#ends, code + 1);
      this.#hashes = grown(this.#hashes, code + 1);
    }
    const arena = this.#bytes;
    for (let at = start, other = from; other < to; at++, other++) arena[at] = bytes[other]!;
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = code;
    this.size++;
    if (this.size * 2 > this.#mask) this.#spread();
    return code;
  }

  #spread(): void {
    const former = this.#slots;
    const mask = (this.#mask + 1) * 4 - 1;
    const slots = new Uint32Array(2 * (mask + 1)).fill(FREE);
    for (let at = 0; at < former.length; at += 2) {
      if (former[at + 1] === FREE) continue;
      let slot = former[at]! & mask;
      while (slots[2 * slot + 1] !== FREE) slot = (slot + 1) & mask;
      slots[2 * slot] = former[at]!;
      slots[2 * slot + 1] = former[at + 1]!;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** A hash of 32 bits: multiply and rotate over words of four bytes, finished by a step of murmur3. */
export function hashBytes(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e37_79b1);
    hash = (hash << 15) | (hash >>> 17);
  }
  for (; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function grown<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(values: T, needed: number): T {
  const Values = values.constructor as new (length: number) => T;
  const larger = new Values(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}
