import type { BuiltColumn } from './built-column';
import { PartTally, type ColumnMerger } from './column-merger';
import type { ColumnPart } from './column-part';
import { UnreadableList } from './unreadable';

/** Puts the parts of a boolean column together. Words for "missing" are unreadable where only one of the pair occurs: they may be the other. */
export class BooleanMerger implements ColumnMerger {
  readonly #tally = new PartTally();
  readonly #words = new UnreadableList();
  readonly #seen = [0, 0];

  constructor(private readonly family: number | null) {}

  add(part: ColumnPart): ColumnPart['values'] {
    const { seen, words } = part.booleans!;
    this.#words.addAll(words, this.#tally.rows);
    this.#tally.add(part);
    seen.forEach((met, value) => (this.#seen[value]! |= met));
    return part.values;
  }

  built(): BuiltColumn {
    const { missing, unreadable, witnesses } = this.#tally;
    const distinct = this.#seen[0]! + this.#seen[1]!;
    const doubtful = distinct < 2 && this.family !== null && unreadable.count === 0;
    return { missing, distinct, unreadable: (doubtful ? this.#words : unreadable).list, findings: [], witnesses };
  }
}
