import type { Cells } from './cells';
import type { ColumnPart } from './column-part';

/** Turns the cells of one column into values, for one part of a file. */
export interface ColumnBuilder {
  append(cells: Cells): void;
  /** All that was appended since the last part. Only the builder's memory stays, so that it need not grow again. */
  part(): ColumnPart;
}
