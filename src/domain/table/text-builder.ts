import { withRoom } from './chunk-buffer';
import { MISSING_CODE } from './column';
import type { BuiltColumn, ColumnBuilder } from './column-builder';
import { TEXT, type Reading } from './reading';
import { TextTable } from './text-table';

/** Builds a column of codes and its dictionary, byte for byte; blank cells are `MISSING_CODE`. */
export class TextBuilder implements ColumnBuilder {
  readonly reading: Reading = TEXT;
  readonly #table = new TextTable();
  #counts = new Uint32Array(0);
  #codes = new Uint32Array(0);
  #length = 0;
  #missing = 0;

  constructor(private readonly column: number) {}

  append(rows: readonly (readonly string[])[], from: number, to: number): void {
    const codes = (this.#codes = withRoom(this.#codes, this.#length + to - from));
    const counts = (this.#counts = withRoom(this.#counts, this.#table.dictionary.length + to - from, Infinity));
    let lastText = '';
    let lastCode = MISSING_CODE;
    for (let row = from; row < to; row++) {
      const text = rows[row]![this.column]!;
      if (text !== lastText) {
        lastText = text;
        lastCode = this.#table.code(text);
      }
      if (lastCode === MISSING_CODE) this.#missing++;
      else counts[lastCode]!++;
      codes[this.#length++] = lastCode;
    }
  }

  takeChunk(): Uint32Array {
    const chunk = this.#length === this.#codes.length ? this.#codes : this.#codes.slice(0, this.#length);
    this.#codes = new Uint32Array(chunk.length);
    this.#length = 0;
    return chunk;
  }

  built(): BuiltColumn {
    const { dictionary } = this.#table;
    return {
      missing: this.#missing,
      distinct: dictionary.length,
      unreadable: { count: 0, cells: [] },
      findings: [],
      dictionary,
      counts: this.#counts.subarray(0, dictionary.length),
    };
  }
}
