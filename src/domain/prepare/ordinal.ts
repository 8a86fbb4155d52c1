import type { Steps } from '../stats/steps';
import type { Applied, CellCount } from './applied';
import { categoriesOf, levelsOf } from './categories';
import { categoryColumns } from './default-columns';
import { numberLevels } from './level-numbers';
import type { EncodeStep } from './step';
import { invalidParameter, replaceColumns, type Table } from './table';

const UNSEEN = -1;

/** The values of each column, in the order of their numbers. */
export interface FittedOrdinal {
  readonly op: 'encode';
  readonly method: 'ordinal';
  /** Levels from 0 on. */
  readonly columns: readonly { readonly column: string; readonly levels: readonly string[] }[];
}

/** @throws ClienteleError `column-not-found`, `no-usable-columns`, `no-usable-rows`, `invalid-parameter` */
export function* fitOrdinal(table: Table, { columns: asked, order }: EncodeStep): Steps<FittedOrdinal> {
  if (order && new Set(order).size < order.length) {
    throw invalidParameter('order', 'A value is named twice in the order.');
  }
  const chosen = categoryColumns(table, asked);
  const columns: { column: string; levels: readonly string[] }[] = [];
  for (const column of chosen) {
    columns.push({ column, levels: order ?? levelsOf(table, column) });
    yield columns.length / chosen.length;
  }
  return { op: 'encode', method: 'ordinal', columns };
}

/**
 * Puts the place of each value among the levels, from 0, in its place; −1 for a value that is not among them. Missing stays
 * missing.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter`
 */
export function* applyOrdinal(table: Table, fitted: FittedOrdinal): Steps<Applied> {
  const columns = new Map<string, Table>();
  const cells: CellCount[] = [];
  for (const { column, levels } of fitted.columns) {
    const numbers = levels.map((_, place) => place);
    const result = numberLevels(categoriesOf(table, column), { column, levels, numbers, unseen: UNSEEN, missing: NaN });
    columns.set(column, [result.encoded]);
    cells.push(...result.cells.filter(({ event }) => event === 'unseen-value'));
    yield columns.size / fitted.columns.length;
  }
  return { table: replaceColumns(table, columns), leftOut: [], cells };
}
