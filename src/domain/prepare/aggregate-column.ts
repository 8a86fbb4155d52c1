import type { Steps } from '../stats/steps';
import type { Column } from '../table/column';
import { groupRows, keyCells, type RowGroups } from './group-rows';
import { cellsAt } from './keep-rows';
import type { AggregateFunction } from './step';
import { missingCells } from './table';

type NumericCells = Float64Array | Uint8Array;

/** Cells of the groups that are not missing. */
export function countPresent(missing: Uint8Array, { groups, firstRows }: RowGroups): Float64Array {
  const counts = new Float64Array(firstRows.length);
  for (let row = 0; row < groups.length; row++) counts[groups[row]!]! += 1 - missing[row]!;
  return counts;
}

function sum(cells: NumericCells, missing: Uint8Array, { groups, firstRows }: RowGroups): Float64Array {
  const sums = new Float64Array(firstRows.length);
  for (let row = 0; row < groups.length; row++) if (missing[row] === 0) sums[groups[row]!]! += cells[row]!;
  return sums;
}

/** The least value of each group for `sign` 1, the greatest for −1. */
function extreme(
  cells: NumericCells,
  missing: Uint8Array,
  { groups, firstRows }: RowGroups,
  sign: 1 | -1,
): Float64Array {
  const found = new Float64Array(firstRows.length).fill(NaN);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (missing[row] === 0 && !(sign * found[group]! <= sign * cells[row]!)) found[group] = cells[row]!;
  }
  return found;
}

function* countDistinct(column: Column, missing: Uint8Array, { groups, firstRows }: RowGroups): Steps<Float64Array> {
  const pairs = yield* groupRows([groups, keyCells(column)], groups.length);
  const counts = new Float64Array(firstRows.length);
  for (const row of pairs.firstRows) counts[groups[row]!]! += 1 - missing[row]!;
  return counts;
}

/** Row of each group's first, or last, value; any of its rows where all are missing. */
function edgeRows(missing: Uint8Array, { groups, firstRows }: RowGroups, edge: 'first' | 'last'): Uint32Array {
  const rows = firstRows.slice();
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (missing[row] === 0 && (edge === 'last' || missing[rows[group]!] === 1)) rows[group] = row;
  }
  return rows;
}

/**
 * One cell for each group of rows. Missing cells are left out; a group that has no others is missing, or 0 where values are
 * counted. `first` and `last` go by the order of rows.
 *
 * @param column of numbers or booleans for `sum` and `mean`, of numbers or dates for `min` and `max`, else any
 */
export function* aggregateColumn(column: Column, how: AggregateFunction, groups: RowGroups): Steps<Column> {
  const missing = missingCells(column);
  if (how === 'first' || how === 'last') return cellsAt(column, edgeRows(missing, groups, how));
  if (how === 'distinct') return { type: 'number', values: yield* countDistinct(column, missing, groups) };
  const counts = countPresent(missing, groups);
  if (how === 'count' || column.type === 'text') return { type: 'number', values: counts };
  if (how === 'min' || how === 'max') {
    const type = column.type === 'date' ? 'date' : 'number';
    return { type, values: extreme(column.values, missing, groups, how === 'min' ? 1 : -1) };
  }
  const sums = sum(column.values, missing, groups);
  const divisors = how === 'mean' ? counts : counts.map((count) => Math.min(count, 1));
  // 0 / 0 makes the sum of no values missing.
  return { type: 'number', values: sums.map((total, group) => total / divisors[group]!) };
}
