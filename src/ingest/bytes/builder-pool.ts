import type { ColumnBuilder } from '../../domain/table/column-builder';
import { createBuilder } from '../../domain/table/create-builder';
import type { Reading } from '../../domain/table/reading';

/** The builders of segments that were read, for the next segments of the same columns: their memory need not grow again. */
export class BuilderPool {
  #columns = '';
  #idle: ColumnBuilder[][] = [];

  /** @returns a builder a column, and what takes them back once their parts have been taken */
  borrow(columns: readonly { readonly index: number; readonly reading: Reading }[]): {
    builders: readonly ColumnBuilder[];
    giveBack: () => void;
  } {
    const asked = JSON.stringify(columns);
    if (asked !== this.#columns) {
      this.#columns = asked;
      this.#idle = [];
    }
    const idle = this.#idle;
    const builders = idle.pop() ?? columns.map(({ index, reading }) => createBuilder(index, reading));
    return { builders, giveBack: () => void idle.push(builders) };
  }
}
