import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { MISSING_BOOLEAN, MISSING_CODE, type Column, type NumberColumn } from '../table/column';
import type { FillValue } from './fill-cells';
import { groupRows, keyCells } from './group-rows';
import { moments, present } from './moments';
import { selectQuantile } from './select-quantile';
import type { StatisticMethod } from './step';
import { columnOf, measureOf, type Table } from './table';

/** The most frequent of the different values, the least of those that are equally frequent; `null` where there are none. */
function* mode(column: Column): Steps<FillValue | null> {
  const cells = keyCells(column);
  const { groups, firstRows } = yield* groupRows([cells], cells.length);
  const counts = new Uint32Array(firstRows.length);
  for (const group of groups) counts[group]!++;
  let best: FillValue | null = null;
  let most = 0;
  for (let group = 0; group < firstRows.length; group++) {
    if (counts[group]! < most) continue;
    const value = cellOf(column, firstRows[group]!);
    if (value === null) continue;
    if (best === null || counts[group]! > most || value < best) best = value;
    most = counts[group]!;
  }
  return best;
}

function cellOf(column: Column, row: number): FillValue | null {
  if (column.type === 'text') {
    const code = column.codes[row]!;
    return code === MISSING_CODE ? null : column.dictionary[code]!;
  }
  const value = column.values[row]!;
  if (column.type === 'boolean') return value === MISSING_BOOLEAN ? null : value === 1;
  return Number.isNaN(value) ? null : value + 0;
}

function figure({ type, values }: NumberColumn, method: Exclude<StatisticMethod, 'mode'>): number | null {
  const found = present(values);
  if (found.length === 0) return null;
  const value = method === 'median' ? selectQuantile(found, 0.5) + 0 : moments(found)[method];
  return type === 'date' ? Math.round(value) : value;
}

/**
 * The figure of a column that stands in for its missing cells. Means and medians of dates are whole milliseconds.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `no-usable-rows` for a column without values,
 *   `not-converged` where the figure leaves the range of float64
 */
export function* imputeStatistic(table: Table, name: string, method: StatisticMethod): Steps<FillValue> {
  const value = method === 'mode' ? yield* mode(columnOf(table, name)) : figure(measureOf(table, name), method);
  if (value === null) {
    throw new ClienteleError('no-usable-rows', `Column "${name}" has no values to take the ${method} of.`, {
      column: name,
    });
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new ClienteleError('not-converged', `The values of column "${name}" are too large to be summed.`, {
      column: name,
    });
  }
  return value;
}
