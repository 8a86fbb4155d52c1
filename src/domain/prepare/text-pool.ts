import { MISSING_CODE } from '../table/column';

/** A dictionary in the making: equal texts have one code. */
export class TextPool {
  readonly dictionary: string[] = [];
  readonly #codes = new Map<string, number>();

  code(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.dictionary.push(text) - 1;
      this.#codes.set(text, code);
    }
    return code;
  }
}

/** A figure for each entry of a dictionary, worked out once, as the dictionary grows. */
export class DictionaryTable {
  readonly #dictionary: readonly string[];
  readonly #compute: (text: string) => number;
  readonly #ofMissing: number;
  readonly #figures: number[] = [];

  constructor(dictionary: readonly string[], compute: (text: string) => number, ofMissing: number) {
    this.#dictionary = dictionary;
    this.#compute = compute;
    this.#ofMissing = ofMissing;
  }

  /** Writes the figures of the first `count` codes. */
  read(codes: Uint32Array, count: number, out: Float64Array | Uint32Array | Uint8Array): void {
    const figures = this.#figures;
    while (figures.length < this.#dictionary.length) figures.push(this.#compute(this.#dictionary[figures.length]!));
    for (let i = 0; i < count; i++) {
      const code = codes[i]!;
      out[i] = code === MISSING_CODE ? this.#ofMissing : figures[code]!;
    }
  }
}
