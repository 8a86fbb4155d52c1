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
  /** The slots of what was cleared. */
  #spare: Float64Array<ArrayBuffer> | null = null;
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
    if (this.#size * 2 > this.#slots!.length) this.#slots = moved(this.#slots!, freeSlots(this.#slots!.length * 2));
  }

  /** Forgets all values, but keeps the memory. */
  clear(): void {
    this.#spare = this.#slots ?? this.#spare;
    this.#slots = null;
    this.#size = 0;
    this.#last = NaN;
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
    let slots = this.#spare?.length ?? FIRST_SLOTS;
    while (slots < this.#size * 2 + 2) slots *= 2;
    const free = slots === this.#spare?.length ? this.#spare.fill(NaN) : freeSlots(slots);
    this.#slots = moved(this.#ascending.subarray(0, this.#size), free);
    this.#spare = null;
    this.#ascending = new Float64Array(FIRST_VALUES);
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

function freeSlots(length: number): Float64Array<ArrayBuffer> {
  return new Float64Array(length).fill(NaN);
}

function moved(values: Float64Array, free: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  for (const value of values) if (value === value) insert(free, value);
  return free;
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
