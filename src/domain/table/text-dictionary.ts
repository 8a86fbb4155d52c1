import type { Decode } from './cells';

/** The different texts of a column, by code, as UTF-8 bytes end to end; read as strings only where they are asked for. */
export class TextDictionary {
  #known: Float64Array | null = null;

  constructor(
    readonly bytes: Uint8Array,
    /** Bytes of each text. */
    readonly lengths: Uint32Array,
    /** How many cells hold each text. */
    readonly counts: Uint32Array,
    private readonly decode: Decode,
  ) {}

  get size(): number {
    return this.lengths.length;
  }

  /** @param code below `size` */
  text(code: number): string {
    const start = this.#starts[code]!;
    return this.decode(this.bytes.subarray(start, start + this.lengths[code]!));
  }

  /** Where each text begins; many dictionaries are only stored. */
  get #starts(): Float64Array {
    if (this.#known) return this.#known;
    const starts = (this.#known = new Float64Array(this.lengths.length));
    for (let code = 1; code < starts.length; code++) starts[code] = starts[code - 1]! + this.lengths[code - 1]!;
    return starts;
  }

  /** The first texts, at most so many. */
  texts(most = this.size): string[] {
    return Array.from({ length: Math.min(most, this.size) }, (_, code) => this.text(code));
  }
}
