const FREE = 0xffff_ffff;
/** Small: a wide table has one of these a column. */
const FIRST_SLOTS = 16;
const FIRST_BYTES = 64;
const FIRST_TEXTS = 8;
/** Up to here a table grows fourfold: spreading it anew costs more than the room. */
const FEW_SLOTS = 65_536;
/** Numbers of a slot: two that stand for the text, its length, its code. */
const SLOT = 4;
/** Texts up to this length are told apart by their slot alone. */
const SHORT = 8;

/**
 * Codes for texts given as bytes, in the order of their first occurrence: open addressing over an arena of bytes. Hashes
 * and comparisons go four bytes at a time, the last four overlapping those before; strings are never made.
 */
export class ByteTable {
  size = 0;
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #ends = new Uint32Array(FIRST_TEXTS);
  #hashes = new Uint32Array(FIRST_TEXTS);
  /** Side by side, so that a probe costs one cache line. */
  #slots = new Uint32Array(SLOT * FIRST_SLOTS).fill(FREE);
  #mask = FIRST_SLOTS - 1;

  /** The code of `[from, to)`, which is not empty, an entry of its own where it is new. `hash` is that of `hashBytes`. */
  code(bytes: Uint8Array, view: DataView, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const length = to - from;
    const short = length <= SHORT;
    const head = short ? headOf(bytes, view, from, length) : hash;
    const tail = length < 4 ? 0 : view.getUint32(to - 4, true);
    let slot = hash & this.#mask;
    for (;;) {
      const at = SLOT * slot;
      const code = slots[at + 3]!;
      if (code === FREE) return this.#insert(bytes, from, to, hash, at, head, tail);
      if (slots[at] === head && slots[at + 1] === tail && slots[at + 2] === length) {
        if (short || this.#equals(code, view, from, to)) return code;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Forgets all texts, but keeps the memory. */
  clear(): void {
    this.size = 0;
    this.#slots.fill(FREE);
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

  /** Of texts of the same length whose last four bytes are the same. */
  #equals(code: number, view: DataView, from: number, to: number): boolean {
    const held = this.#view;
    let at = code === 0 ? 0 : this.#ends[code - 1]!;
    for (let other = from; other + 4 < to; other += 4, at += 4) {
      if (held.getInt32(at, true) !== view.getInt32(other, true)) return false;
    }
    return true;
  }

  #insert(bytes: Uint8Array, from: number, to: number, hash: number, at: number, head: number, tail: number): number {
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
    for (let place = start, other = from; other < to; place++, other++) arena[place] = bytes[other]!;
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    const slots = this.#slots;
    slots[at] = head;
    slots[at + 1] = tail;
    slots[at + 2] = to - from;
    slots[at + 3] = code;
    this.size++;
    if (this.size * 3 > this.#mask * 2) this.#spread();
    return code;
  }

  #spread(): void {
    const former = this.#slots;
    const mask = (this.#mask + 1) * (this.#mask < FEW_SLOTS ? 4 : 2) - 1;
    const slots = new Uint32Array(SLOT * (mask + 1)).fill(FREE);
    for (let at = 0; at < former.length; at += SLOT) {
      const code = former[at + 3]!;
      if (code === FREE) continue;
      let slot = this.#hashes[code]! & mask;
      while (slots[SLOT * slot + 3] !== FREE) slot = (slot + 1) & mask;
      for (let part = 0; part < SLOT; part++) slots[SLOT * slot + part] = former[at + part]!;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** Together with the last four bytes and the length all that there is to a short text. */
function headOf(bytes: Uint8Array, view: DataView, from: number, length: number): number {
  if (length >= 4) return view.getUint32(from, true);
  return bytes[from]! | (length > 1 ? bytes[from + 1]! << 8 : 0) | (length > 2 ? bytes[from + 2]! << 16 : 0);
}

/** A hash of 32 bits: multiply and rotate over words of four bytes, finished by a step of murmur3. */
export function hashBytes(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  const length = to - from;
  let hash = length;
  if (length < 4) {
    hash = Math.imul(hash ^ headOf(bytes, view, from, length), 0x9e37_79b1);
  } else {
    for (let at = from; at + 4 < to; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e37_79b1);
      hash = (hash << 15) | (hash >>> 17);
    }
    hash = Math.imul(hash ^ view.getInt32(to - 4, true), 0x9e37_79b1);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function grown<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(values: T, needed: number): T {
  const Values = values.constructor as new (length: number) => T;
  const larger = new Values(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}
