const scratch = new Float64Array(1);
const bits = new Uint32Array(scratch.buffer);

/** Small: a wide table has one of these a column. */
const FIRST_VALUES = 8;
const FIRST_SLOTS = 16;

/**
 * Counts different numbers exactly. As long as they ascend, as times in a log do, they are a list; from the first that does
 * not on, a hash table (open addressing with linear probing, `NaN` marking a free slot).
 */
export class DistinctNumbers {
  #ascending = new Float64Array(FIRST_VALUES);
  #slots: Float64Array<ArrayBuffer> | null = null;
  #size = 0;
  #last = NaN;

  get size(): number {
    return this.#size;
  }

  /** `NaN` is ignored. */
  add(value: number): void {
    if (value === this.#last || value !== value) return;
    if (this.#slots === null) {
      if (!(value < this.#last)) {
        this.#last = value;
        if (this.#size === this.#ascending.length) this.#ascending = doubled(this.#ascending);
        this.#ascending[this.#size++] = value;
        return;
      }
      this.#hash();
    }
    this.#last = value;
    if (!insert(this.#slots!, value)) return;
    this.#size++;
    if (this.#size * 2 > this.#slots!.length) this.#slots = moved(this.#slots!, this.#slots!.length * 2);
  }

  addAll(values: Float64Array): void {
    for (const value of values) this.add(value);
  }

  /** In no particular order, but ascending where they were added so. */
  values(): Float64Array<ArrayBuffer> {
    if (this.#slots === null) return this.#ascending.slice(0, this.#size);
    const slots = this.#slots;
    const values = new Float64Array(this.#size);
    let length = 0;
    for (const value of slots) if (value === value) values[length++] = value;
    return values;
  }

  #hash(): void {
    let slots = FIRST_SLOTS;
    while (slots < this.#size * 2 + 2) slots *= 2;
    this.#slots = moved(this.#ascending.subarray(0, this.#size), slots);
    this.#ascending = new Float64Array(0);
  }
}

/** False where the value is there. */
function insert(slots: Float64Array, value: number): boolean {
  const mask = slots.length - 1;
  scratch[0] = value;
  let hash = Math.imul(bits[0]! ^ Math.imul(bits[1]!, 0x9e37_79b1), 0x85eb_ca6b);
  hash ^= hash >>> 15;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot]!;
    if (held === value) return false;
    if (held !== held) {
      slots[slot] = value;
      return true;
    }
  }
}

function moved(values: Float64Array, slots: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(slots).fill(NaN);
  for (const value of values) if (value === value) insert(larger, value);
  return larger;
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
