import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { countedCells, countedRows, type Applied, type CellCount } from './applied';
import { describingColumns } from './default-columns';
import { keepRows, markedRows } from './keep-rows';
import { present } from './moments';
import { selectQuantile } from './select-quantile';
import type { ClipStep } from './step';
import { invalidParameter, measureOf, replaceColumns, rowCount, type Table } from './table';

/** What is allowed in a column, both ends included; `null` is no limit. */
interface Limits {
  readonly column: string;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The limits of each column; `null` where there is none. */
export interface FittedClip {
  readonly op: 'clip';
  readonly action: 'clip' | 'removeRows';
  readonly limits: readonly Limits[];
}

/** Quartiles ± factor · IQR are Tukey's (1977) fences. */
function columnLimits(table: Table, column: string, step: ClipStep): Limits {
  const { values } = measureOf(table, column);
  if (step.method === 'limits') return { column, lower: step.lower ?? null, upper: step.upper ?? null };
  const found = present(values);
  if (found.length === 0) {
    throw new ClienteleError('no-usable-rows', `Column "${column}" has no values to take limits from.`, { column });
  }
  if (step.method === 'quantile') {
    const lower = selectQuantile(found, step.lower ?? 0.01) + 0;
    return { column, lower, upper: selectQuantile(found, step.upper ?? 0.99) + 0 };
  }
  const [q1, q3] = [selectQuantile(found, 0.25), selectQuantile(found, 0.75)];
  const margin = (step.factor ?? 1.5) * (q3 - q1);
  return { column, lower: q1 - margin + 0, upper: q3 + margin + 0 };
}

function requireLimits({ method, lower, upper, factor = 1.5 }: ClipStep): void {
  if (method === 'limits') {
    if (lower === undefined && upper === undefined) {
      throw invalidParameter('lower', 'No limit is given: give a lower one, an upper one, or both.');
    }
    if ((lower ?? -Infinity) > (upper ?? Infinity)) {
      throw invalidParameter('lower', `The lower limit ${lower} is above the upper one, ${upper}.`);
    }
  } else if (method === 'quantile') {
    const [low, high] = [lower ?? 0.01, upper ?? 0.99];
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw invalidParameter('lower', `Quantiles must be from 0 to 1 and in order, not ${low} and ${high}.`);
    }
  } else if (!(factor >= 0)) throw invalidParameter('factor', `The factor must not be negative, but is ${factor}.`);
}

/**
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `invalid-parameter`, `no-usable-rows` for a column
 *   without values
 */
export function* fitClip(table: Table, step: ClipStep): Steps<FittedClip> {
  requireLimits(step);
  const limits: Limits[] = [];
  const columns = describingColumns(table, step.columns, ['number']);
  for (const column of columns) {
    limits.push(columnLimits(table, column, step));
    yield limits.length / columns.length;
  }
  return { op: 'clip', action: step.action ?? 'clip', limits };
}

/** Missing cells are neither inside nor outside, and stay. @throws ClienteleError `column-not-found`, `column-not-numeric` */
export function* applyClip(table: Table, { action, limits }: FittedClip): Steps<Applied> {
  return action === 'clip' ? yield* clipCells(table, limits) : yield* removeOutside(table, limits);
}

function* clipCells(table: Table, limits: readonly Limits[]): Steps<Applied> {
  const clipped = new Map<string, Table>();
  const cells: CellCount[] = [];
  for (const { column, lower, upper } of limits) {
    const { type, values } = measureOf(table, column);
    const [low, high] = [lower ?? -Infinity, upper ?? Infinity];
    const inside = new Float64Array(values.length);
    let changed = 0;
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      const limited = value < low ? low : value > high ? high : value;
      if (value < low || value > high) changed++;
      inside[row] = limited;
    }
    clipped.set(column, [{ name: column, column: { type, values: inside } }]);
    cells.push(...countedCells(column, { clipped: changed }));
    yield clipped.size / limits.length;
  }
  return { table: replaceColumns(table, clipped), leftOut: [], cells };
}

function* removeOutside(table: Table, limits: readonly Limits[]): Steps<Applied> {
  const rows = rowCount(table);
  const keep = new Uint8Array(rows).fill(1);
  for (const { column, lower, upper } of limits) {
    const { values } = measureOf(table, column);
    const [low, high] = [lower ?? -Infinity, upper ?? Infinity];
    for (let row = 0; row < rows; row++) if (values[row]! < low || values[row]! > high) keep[row] = 0;
    yield 0;
  }
  const kept = markedRows(keep);
  return { table: yield* keepRows(table, kept), leftOut: countedRows({ outlier: rows - kept.length }), cells: [] };
}
