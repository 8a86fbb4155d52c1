import { readAnyBoolean, readBooleanWord } from './boolean-words';
import { withRoom } from './chunk-buffer';
import { MISSING_BOOLEAN } from './column';
import type { BuiltColumn, ColumnBuilder } from './column-builder';
import { isBlank, isMissingText } from './missing';
import type { Reading } from './reading';
import { UnreadableList } from './unreadable';

/** Builds a column of 0, 1 and `MISSING_BOOLEAN`. */
export class BooleanBuilder implements ColumnBuilder {
  readonly #unreadable = new UnreadableList();
  /** Words for "missing": where the column has only one of the pair, they may be the other. */
  readonly #words = new UnreadableList();
  readonly #seen = [0, 0];
  #values = new Uint8Array(0);
  #length = 0;
  #taken = 0;
  #missing = 0;

  constructor(
    private readonly column: number,
    readonly reading: Extract<Reading, { type: 'boolean' }>,
  ) {}

  append(rows: readonly (readonly string[])[], from: number, to: number): void {
    const { family } = this.reading;
    const values = (this.#values = withRoom(this.#values, this.#length + to - from));
    for (let row = from; row < to; row++) {
      const text = rows[row]![this.column]!;
      const value = family === null ? readAnyBoolean(text) : readBooleanWord(text, family);
      if (value < 0) {
        this.#missing++;
        if (!isBlank(text))
          (isMissingText(text) ? this.#words : this.#unreadable).add(this.#taken + this.#length, text);
      } else {
        this.#seen[value] = 1;
      }
      values[this.#length++] = value < 0 ? MISSING_BOOLEAN : value;
    }
  }

  takeChunk(): Uint8Array {
    const chunk = this.#values.slice(0, this.#length);
    this.#taken += this.#length;
    this.#length = 0;
    return chunk;
  }

  built(): BuiltColumn {
    const distinct = this.#seen[0]! + this.#seen[1]!;
    const doubtful = distinct < 2 && this.reading.family !== null && this.#unreadable.count === 0;
    return { missing: this.#missing, distinct, unreadable: doubtful ? this.#words : this.#unreadable, findings: [] };
  }
}
