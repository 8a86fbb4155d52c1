const scratch = new Float64Array(1);
const bits = new Uint32Array(scratch.buffer);

/** Counts different numbers exactly: open addressing with linear probing, `NaN` marking a free slot. */
export class DistinctNumbers {
  #slots = new Float64Array(256).fill(NaN);
  #size = 0;
  #last = NaN;

  get size(): number {
    return this.#size;
  }

  /** `NaN` is ignored. */
  add(value: number): void {
    if (value === this.#last || Number.isNaN(value)) return;
    this.#last = value;
    if (!this.#insert(value)) return;
    this.#size++;
    if (this.#size * 2 > this.#slots.length) this.#grow();
  }

  addAll(values: Float64Array): void {
    for (const value of values) this.add(value);
  }

  /** In no particular order. */
  values(): Float64Array<ArrayBuffer> {
    return this.#slots.filter((value) => !Number.isNaN(value));
  }

  #insert(value: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    scratch[0] = value;
    let hash = Math.imul(bits[0]! ^ Math.imul(bits[1]!, 0x9e37_79b1), 0x85eb_ca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot]!;
      if (held === value) return false;
      if (Number.isNaN(held)) {
        slots[slot] = value;
        return true;
      }
    }
  }

  #grow(): void {
    const former = this.#slots;
    this.#slots = new Float64Array(former.length * 4).fill(NaN);
    for (const value of former) if (!Number.isNaN(value)) this.#insert(value);
  }
}
