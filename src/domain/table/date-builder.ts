import { withRoom } from './chunk-buffer';
import type { BuiltColumn, ColumnBuilder, ColumnFinding } from './column-builder';
import { DateReader } from './date-reader';
import { DistinctNumbers } from './distinct';
import { isMissingText } from './missing';
import type { Reading } from './reading';
import { UnreadableList } from './unreadable';

/** Builds a column of dates as epoch milliseconds; `NaN` is missing. */
export class DateBuilder implements ColumnBuilder {
  readonly #reader: DateReader;
  readonly #distinct = new DistinctNumbers();
  readonly #unreadable = new UnreadableList();
  #values = new Float64Array(0);
  #length = 0;
  #taken = 0;
  #missing = 0;

  constructor(
    private readonly column: number,
    readonly reading: Extract<Reading, { type: 'date' }>,
  ) {
    this.#reader = new DateReader(reading.format);
  }

  append(rows: readonly (readonly string[])[], from: number, to: number): void {
    const values = (this.#values = withRoom(this.#values, this.#length + to - from));
    // Neighbouring rows often share their day.
    let lastText = '';
    let lastValue = NaN;
    for (let row = from; row < to; row++) {
      const text = rows[row]![this.column]!;
      if (text !== lastText || Number.isNaN(lastValue)) {
        lastText = text;
        lastValue = this.#reader.read(text);
        if (Number.isNaN(lastValue)) this.#noteMissing(text);
        else this.#distinct.add(lastValue);
      }
      values[this.#length++] = lastValue;
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
      dateFormat: this.#reader.name,
    };
  }

  #noteMissing(text: string): void {
    this.#missing++;
    if (!isMissingText(text)) this.#unreadable.add(this.#taken + this.#length, text);
  }

  #findings(): ColumnFinding[] {
    const { ambiguous, name, zoned, unzoned } = this.#reader;
    const findings: ColumnFinding[] = [];
    if (ambiguous) findings.push({ code: 'date-ambiguous', details: { format: name } });
    if (zoned > 0 && unzoned > 0) findings.push({ code: 'date-zones-mixed', details: {} });
    return findings;
  }
}
