import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import type { Applied, CellCount } from './applied';
import { categoriesOf, levelsOf, placesOf } from './categories';
import { categoryColumns } from './default-columns';
import { numberLevels, type LevelNumbers } from './level-numbers';
import { moments } from './moments';
import type { EncodeStep } from './step';
import { targetValues } from './target-values';
import { invalidParameter, replaceColumns, type Table } from './table';

/** The mean of the target for each value of each column. */
export interface FittedTargetEncoding {
  readonly op: 'encode';
  readonly method: 'target';
  readonly target: string;
  /** The text that counted as 1; null where the target is not text. */
  readonly positive: string | null;
  readonly smoothing: number;
  readonly columns: readonly LevelNumbers[];
}

/**
 * A level's mean of the target, mixed with the mean of all: (Σ target + smoothing · prior) / (rows + smoothing); the prior
 * for a level without rows (Micci-Barreca 2001, with a constant weight).
 */
export function mixedMean(sum: number, rows: number, prior: number, smoothing: number): number {
  return rows + smoothing > 0 ? (sum + smoothing * prior) / (rows + smoothing) : prior;
}

function levelMeans(
  table: Table,
  column: string,
  target: Float64Array,
  prior: number,
  smoothing: number,
): LevelNumbers {
  const levels = levelsOf(table, column);
  const categories = categoriesOf(table, column);
  const places = placesOf(categories, levels);
  const sums = new Float64Array(levels.length);
  const rows = new Uint32Array(levels.length);
  for (let row = 0; row < target.length; row++) {
    const code = categories.codes[row]!;
    if (code === MISSING_CODE || Number.isNaN(target[row]!)) continue;
    sums[places[code]!]! += target[row]!;
    rows[places[code]!]!++;
  }
  const numbers = levels.map((_, place) => mixedMean(sums[place]!, rows[place]!, prior, smoothing));
  return { column, levels, numbers, unseen: prior, missing: prior };
}

/**
 * Learns the mean of the target for each value of the columns, from all rows with a target. A table that the means were
 * learnt from must be encoded by `encodeOutOfFold`, else its rows would be told their own target.
 *
 * @throws ClienteleError `missing-parameter`, `column-not-found`, `column-not-numeric` for the target, `no-usable-columns`,
 *   `no-usable-rows`, `invalid-parameter`
 */
export function* fitTargetEncoding(table: Table, step: EncodeStep): Steps<FittedTargetEncoding> {
  const { target: name, smoothing = 10, positive = null } = step;
  if (name === undefined) {
    throw new ClienteleError('missing-parameter', 'Target encoding needs a target column.', { parameter: 'target' });
  }
  if (!(smoothing >= 0)) throw invalidParameter('smoothing', `Smoothing must not be negative, but is ${smoothing}.`);
  const others = table.filter((column) => column.name !== name);
  const chosen = categoryColumns(step.columns ? table : others, step.columns);
  if (chosen.includes(name)) {
    throw invalidParameter('columns', `Column "${name}" cannot be encoded by its own mean.`, { column: name });
  }
  const target = targetValues(table, name, positive);
  const { count, mean: prior } = moments(target);
  if (count === 0) throw new ClienteleError('no-usable-rows', `Target "${name}" has no values.`, { column: name });
  const columns: LevelNumbers[] = [];
  for (const column of chosen) {
    columns.push(levelMeans(table, column, target, prior, smoothing));
    yield columns.length / chosen.length;
  }
  return { op: 'encode', method: 'target', target: name, positive, smoothing, columns };
}

/**
 * Puts the learnt mean in the place of each value; the mean of all for missing cells and for values that were not there.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter`
 */
export function* applyTargetEncoding(table: Table, fitted: FittedTargetEncoding): Steps<Applied> {
  const columns = new Map<string, Table>();
  const cells: CellCount[] = [];
  for (const numbers of fitted.columns) {
    const result = numberLevels(categoriesOf(table, numbers.column), numbers);
    columns.set(numbers.column, [result.encoded]);
    cells.push(...result.cells);
    yield columns.size / fitted.columns.length;
  }
  return { table: replaceColumns(table, columns), leftOut: [], cells };
}
