import { ByteTable, hashBytes } from './byte-table';
import type { Cells } from './cells';
import { withRoom } from './chunk-buffer';
import { MISSING_CODE } from './column';
import type { ColumnBuilder } from './column-builder';
import type { ColumnPart } from './column-part';
import { isBlank } from './missing';
import { NOTHING_UNREADABLE } from './unreadable';
import { Witnesses } from './witnesses';

const BLANK = 32;
const BEYOND_ASCII = 128;

/** Builds a column of codes and its dictionary, byte for byte; blank cells are `MISSING_CODE`. */
export class TextBuilder implements ColumnBuilder {
  readonly #table = new ByteTable();
  #witnesses = new Witnesses();
  #counts = new Uint32Array(0);
  #codes = new Uint32Array(0);
  #length = 0;
  #missing = 0;

  constructor(private readonly column: number) {}

  append(cells: Cells): void {
    const { bytes, view, starts, ends, width, rows } = cells;
    const codes = (this.#codes = withRoom(this.#codes, this.#length + rows));
    const counts = (this.#counts = withRoom(this.#counts, this.#table.size + rows));
    const table = this.#table;
    let length = this.#length;
    for (let row = 0, cell = this.column; row < rows; row++, cell += width) {
      const from = starts[cell]!;
      const to = ends[cell]!;
      // A text that begins with a letter of ASCII is not blank.
      const plain = to > from && bytes[from]! > BLANK && bytes[from]! < BEYOND_ASCII;
      if (!plain && (to === from || isBlank(cells.text(cell)))) {
        this.#missing++;
        codes[length++] = MISSING_CODE;
        continue;
      }
      const code = table.code(bytes, view, from, to, hashBytes(bytes, view, from, to));
      counts[code]!++;
      codes[length++] = code;
    }
    this.#length = length;
    this.#witnesses.add(cells, this.column);
  }

  part(): ColumnPart {
    const { bytes, ends, hashes, size } = this.#table;
    const part: ColumnPart = {
      values: this.#codes.slice(0, this.#length),
      missing: this.#missing,
      unreadable: NOTHING_UNREADABLE,
      witnesses: this.#witnesses.texts,
      dictionary: { bytes, ends, hashes, counts: this.#counts.slice(0, size) },
    };
    this.#table.clear();
    this.#counts.fill(0, 0, size);
    this.#witnesses = new Witnesses();
    this.#length = 0;
    this.#missing = 0;
    return part;
  }
}
