import { MISSING_CODE } from './column';
import { isBlank } from './missing';
import { detached } from './unreadable';

const FREE = 0xffff_ffff;
const FIRST_SLOTS = 64;

/**
 * Codes for texts, in the order of their first occurrence: open addressing over the dictionary (FNV-1a, finished by a
 * step of murmur3). A `Map` with a string key a row takes three times as long to fill.
 */
export class TextTable {
  readonly dictionary: string[] = [];
  /** Pairs of hash and code, side by side: a probe costs one cache line. */
  #slots = freeSlots(FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;

  /** The text's code; blank texts are `MISSING_CODE` and have no entry. */
  code(text: string): number {
    const hash = hashOf(text);
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (;;) {
      const code = slots[2 * slot + 1]!;
      if (code === FREE) break;
      if (slots[2 * slot] === hash && this.dictionary[code] === text) return code;
      slot = (slot + 1) & this.#mask;
    }
    return isBlank(text) ? MISSING_CODE : this.#insert(text, hash, slot);
  }

  #insert(text: string, hash: number, slot: number): number {
    const code = this.dictionary.push(detached(text)) - 1;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = code;
    if (this.dictionary.length * 2 > this.#mask) this.#spread();
    return code;
  }

  #spread(): void {
    const former = this.#slots;
    const mask = (this.#mask + 1) * 4 - 1;
    const slots = freeSlots(mask + 1);
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

function freeSlots(count: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(2 * count).fill(FREE);
}

function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
