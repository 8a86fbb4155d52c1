import type { BuiltColumn, ColumnFinding } from './built-column';
import { PartTally, type ColumnMerger } from './column-merger';
import type { ColumnPart } from './column-part';
import { dateFormatName, type DateFormat } from './date-format';
import { DistinctNumbers } from './distinct';

/** Puts the parts of a date column together, and tells what all of them say of its format and time zones. */
export class DateMerger implements ColumnMerger {
  readonly #tally = new PartTally();
  readonly #distinct = new DistinctNumbers();
  #zoned = 0;
  #unzoned = 0;
  #settled = false;
  #swappable = false;
  #separator = '';
  #time = '';

  constructor(private readonly format: DateFormat) {}

  add(part: ColumnPart): ColumnPart['values'] {
    const { zoned, unzoned, settled, swappable, separator, time } = part.dates!;
    this.#tally.add(part);
    this.#distinct.addAll(part.distinct!);
    this.#zoned += zoned;
    this.#unzoned += unzoned;
    this.#settled ||= settled;
    this.#swappable ||= swappable;
    this.#separator ||= separator;
    if (time.length > this.#time.length) this.#time = time;
    return part.values;
  }

  built(): BuiltColumn {
    const { missing, unreadable, witnesses } = this.#tally;
    const dateFormat = dateFormatName(this.format, { separator: this.#separator, time: this.#time });
    const findings: ColumnFinding[] = [];
    if (this.#swappable && !this.#settled) findings.push({ code: 'date-ambiguous', details: { format: dateFormat } });
    if (this.#zoned > 0 && this.#unzoned > 0) findings.push({ code: 'date-zones-mixed', details: {} });
    return { missing, distinct: this.#distinct.size, unreadable: unreadable.list, findings, witnesses, dateFormat };
  }
}
