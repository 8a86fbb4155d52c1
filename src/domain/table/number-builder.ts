import { withRoom } from './chunk-buffer';
import type { BuiltColumn, ColumnBuilder, ColumnFinding } from './column-builder';
import { DistinctNumbers } from './distinct';
import { isNumericIdentifier } from './identifier';
import { isMissingText } from './missing';
import { NumberReader } from './number-reader';
import type { Reading } from './reading';
import { UnreadableList } from './unreadable';

/** Builds a column of numbers; `NaN` is missing. */
export class NumberBuilder implements ColumnBuilder {
  readonly #reader: NumberReader;
  readonly #distinct = new DistinctNumbers();
  readonly #unreadable = new UnreadableList();
  #values = new Float64Array(0);
  #length = 0;
  #taken = 0;
  #missing = 0;

  constructor(
    private readonly column: number,
    readonly reading: Extract<Reading, { type: 'number' }>,
  ) {
    this.#reader = new NumberReader(reading.decimal);
  }

  append(rows: readonly (readonly string[])[], from: number, to: number): void {
    const values = (this.#values = withRoom(this.#values, this.#length + to - from));
    const reader = this.#reader;
    const distinct = this.#distinct;
    for (let row = from; row < to; row++) {
      const text = rows[row]![this.column]!;
      let value = reader.readPlain(text);
      if (Number.isNaN(value)) value = this.#readOther(text);
      distinct.add(value);
      values[this.#length++] = value;
    }
  }

  takeChunk(): Float64Array {
    const chunk = this.#length === this.#values.length ? this.#values : this.#values.slice(0, this.#length);
    this.#taken += this.#length;
    this.#values = new Float64Array(chunk.length);
    this.#length = 0;
    return chunk;
  }

  built(): BuiltColumn {
    return {
      missing: this.#missing,
      distinct: this.#distinct.size,
      unreadable: this.#unreadable,
      findings: this.#findings(),
      decimals: this.#reader.decimals,
    };
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
      this.#unreadable.add(this.#taken + this.#length, text);
    }
    return value;
  }

  #findings(): ColumnFinding[] {
    const { ambiguous, percent, currencies } = this.#reader;
    const findings: ColumnFinding[] = [];
    if (ambiguous) findings.push({ code: 'decimal-ambiguous', details: { decimal: this.reading.decimal } });
    if (percent) findings.push({ code: 'percent', details: {} });
    if (currencies.size > 1)
      findings.push({ code: 'currencies-mixed', details: { currencies: [...currencies].join(' ') } });
    return findings;
  }
}
