import type { Cells } from './cells';
import { withRoom } from './chunk-buffer';
import type { ColumnBuilder } from './column-builder';
import type { ColumnPart } from './column-part';
import { DistinctNumbers } from './distinct';
import { isNumericIdentifier } from './identifier';
import { isMissingText } from './missing';
import { NumberReader } from './number-reader';
import type { Reading } from './reading';
import { UnreadableList } from './unreadable';
import { Witnesses } from './witnesses';

/** Builds a column of numbers; `NaN` is missing. */
export class NumberBuilder implements ColumnBuilder {
  #reader: NumberReader;
  readonly #distinct = new DistinctNumbers();
  #unreadable = new UnreadableList();
  #witnesses = new Witnesses();
  #values = new Float64Array(0);
  #length = 0;
  #missing = 0;

  constructor(
    private readonly column: number,
    private readonly reading: Extract<Reading, { type: 'number' }>,
  ) {
    this.#reader = new NumberReader(reading.decimal);
  }

  append(cells: Cells): void {
    const { bytes, starts, ends, width, rows } = cells;
    const values = (this.#values = withRoom(this.#values, this.#length + rows));
    const reader = this.#reader;
    const distinct = this.#distinct;
    for (let row = 0, cell = this.column; row < rows; row++, cell += width) {
      let value = reader.readPlain(bytes, starts[cell]!, ends[cell]!);
      if (value !== value) value = this.#readOther(cells.text(cell));
      distinct.add(value);
      values[this.#length++] = value;
    }
    this.#witnesses.add(cells, this.column);
  }

  part(): ColumnPart {
    const part: ColumnPart = {
      values: this.#values.slice(0, this.#length),
      missing: this.#missing,
      unreadable: this.#unreadable.list,
      witnesses: this.#witnesses.texts,
      distinct: this.#distinct.values(),
      numbers: this.#reader.notes,
    };
    this.#reader = new NumberReader(this.reading.decimal);
    this.#distinct.clear();
    this.#unreadable = new UnreadableList();
    this.#witnesses = new Witnesses();
    this.#length = 0;
    this.#missing = 0;
    return part;
  }

  #readOther(text: string): number {
    if (isMissingText(text)) {
      this.#missing++;
      return NaN;
    }
    const refused = !this.reading.identifiers && isNumericIdentifier(text);
    const value = refused ? NaN : this.#reader.read(text);
    if (Number.isNaN(value)) {
      this.#missing++;
      this.#unreadable.add(this.#length, text);
    }
    return value;
  }
}
