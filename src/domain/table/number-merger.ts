import type { BuiltColumn, ColumnFinding } from './built-column';
import { PartTally, type ColumnMerger } from './column-merger';
import type { ColumnPart } from './column-part';
import { DistinctNumbers } from './distinct';
import type { DecimalMark } from './number-reader';

/** Puts the parts of a number column together, and tells what all of them say of its decimal mark, percent signs and currencies. */
export class NumberMerger implements ColumnMerger {
  readonly #tally = new PartTally();
  readonly #distinct = new DistinctNumbers();
  readonly #currencies = new Set<string>();
  #decimals = false;
  #percent = false;
  #settled = false;
  #separated = false;

  constructor(private readonly decimal: DecimalMark) {}

  add(part: ColumnPart): ColumnPart['values'] {
    const { decimals, percent, currencies, settled, separated } = part.numbers!;
    this.#tally.add(part);
    this.#distinct.addAll(part.distinct!);
    this.#decimals ||= decimals;
    this.#percent ||= percent;
    this.#settled ||= settled;
    this.#separated ||= separated;
    for (const currency of currencies) this.#currencies.add(currency);
    return part.values;
  }

  built(): BuiltColumn {
    const { missing, unreadable, witnesses } = this.#tally;
    return {
      missing,
      distinct: this.#distinct.size,
      unreadable: unreadable.list,
      findings: this.#findings(),
      witnesses,
      decimals: this.#decimals,
    };
  }

  #findings(): ColumnFinding[] {
    const findings: ColumnFinding[] = [];
    // Every separator met could be a decimal mark or a thousands mark, as in `1,234`.
    if (this.#separated && !this.#settled)
      findings.push({ code: 'decimal-ambiguous', details: { decimal: this.decimal } });
    if (this.#percent) findings.push({ code: 'percent', details: {} });
    if (this.#currencies.size > 1)
      findings.push({ code: 'currencies-mixed', details: { currencies: [...this.#currencies].join(' ') } });
    return findings;
  }
}
