import type { BuiltColumn } from './built-column';
import type { ColumnPart } from './column-part';
import { UnreadableList } from './unreadable';
import { MOST_WITNESSES } from './witnesses';

/** Puts the parts of one column together, in the order of the file. */
export interface ColumnMerger {
  /** The part's values as they are in the whole column; the part's own array may be reused. */
  add(part: ColumnPart): ColumnPart['values'];
  built(): BuiltColumn;
}

/** What is counted alike for columns of every type. */
export class PartTally {
  rows = 0;
  missing = 0;
  readonly unreadable = new UnreadableList();
  readonly witnesses: string[] = [];

  add({ values, missing, unreadable, witnesses }: ColumnPart): void {
    this.unreadable.addAll(unreadable, this.rows);
    this.rows += values.length;
    this.missing += missing;
    this.witnesses.push(...witnesses.slice(0, MOST_WITNESSES - this.witnesses.length));
  }
}
