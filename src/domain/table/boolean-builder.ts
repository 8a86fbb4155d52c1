import { readAnyBoolean, readBooleanWord } from './boolean-words';
import { ByteTable, hashBytes } from './byte-table';
import type { Cells } from './cells';
import { withRoom } from './chunk-buffer';
import { MISSING_BOOLEAN } from './column';
import type { ColumnBuilder } from './column-builder';
import type { ColumnPart } from './column-part';
import { isBlank, isMissingText } from './missing';
import type { Reading } from './reading';
import { UnreadableList } from './unreadable';
import { Witnesses } from './witnesses';

const MOST_SPELLINGS = 64;

/** Builds a column of 0, 1 and `MISSING_BOOLEAN`. */
export class BooleanBuilder implements ColumnBuilder {
  #unreadable = new UnreadableList();
  #words = new UnreadableList();
  #witnesses = new Witnesses();
  /** The spellings met so far and what they stand for: a column has few. */
  readonly #spellings = new ByteTable();
  readonly #meanings: number[] = [];
  #seen: [number, number] = [0, 0];
  #values = new Uint8Array(0);
  #length = 0;
  #missing = 0;

  constructor(
    private readonly column: number,
    private readonly reading: Extract<Reading, { type: 'boolean' }>,
  ) {}

  append(cells: Cells): void {
    const { width, rows } = cells;
    const values = (this.#values = withRoom(this.#values, this.#length + rows));
    for (let row = 0, cell = this.column; row < rows; row++, cell += width) {
      const value = this.#meaning(cells, cell);
      if (value < 0) this.#noteMissing(cells.text(cell));
      else this.#seen[value] = 1;
      values[this.#length++] = value < 0 ? MISSING_BOOLEAN : value;
    }
    this.#witnesses.add(cells, this.column);
  }

  part(): ColumnPart {
    const part: ColumnPart = {
      values: this.#values.slice(0, this.#length),
      missing: this.#missing,
      unreadable: this.#unreadable.list,
      witnesses: this.#witnesses.texts,
      booleans: { seen: this.#seen, words: this.#words.list },
    };
    this.#seen = [0, 0];
    this.#words = new UnreadableList();
    this.#unreadable = new UnreadableList();
    this.#witnesses = new Witnesses();
    this.#length = 0;
    this.#missing = 0;
    return part;
  }

  #meaning(cells: Cells, cell: number): number {
    const { bytes, view, starts, ends } = cells;
    const from = starts[cell]!;
    const to = ends[cell]!;
    if (from === to || this.#spellings.size >= MOST_SPELLINGS) return this.#read(cells.text(cell));
    const code = this.#spellings.code(bytes, view, from, to, hashBytes(bytes, view, from, to));
    return (this.#meanings[code] ??= this.#read(cells.text(cell)));
  }

  #read(text: string): number {
    const { family } = this.reading;
    return family === null ? readAnyBoolean(text) : readBooleanWord(text, family);
  }

  #noteMissing(text: string): void {
    this.#missing++;
    if (!isBlank(text)) (isMissingText(text) ? this.#words : this.#unreadable).add(this.#length, text);
  }
}
