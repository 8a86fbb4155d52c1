import type { Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import { countedCells, type Applied, type CellCount } from './applied';
import { categoriesOf, countCategories, levelsOf, placesOf } from './categories';
import { categoryColumns } from './default-columns';
import type { EncodeStep } from './step';
import { invalidParameter, replaceColumns, type Table } from './table';

const MAX_LEVELS = 50;

/** The values of each column that get an indicator. */
export interface FittedOneHot {
  readonly op: 'encode';
  readonly method: 'onehot';
  readonly columns: readonly { readonly column: string; readonly levels: readonly string[] }[];
}

/** The most frequent levels, in their own order; of equally frequent ones the earlier. */
function frequentLevels(table: Table, column: string, maxLevels: number): string[] {
  const levels = levelsOf(table, column);
  if (levels.length <= maxLevels) return levels;
  const categories = categoriesOf(table, column);
  const counts = countCategories(categories);
  const countOf = new Map(categories.dictionary.map((level, code) => [level, counts[code]!]));
  const frequent = new Set(levels.toSorted((a, b) => countOf.get(b)! - countOf.get(a)!).slice(0, maxLevels));
  return levels.filter((level) => frequent.has(level));
}

/** @throws ClienteleError `column-not-found`, `no-usable-columns`, `no-usable-rows`, `invalid-parameter` */
export function* fitOneHot(table: Table, step: EncodeStep): Steps<FittedOneHot> {
  const { maxLevels = MAX_LEVELS } = step;
  if (!(Number.isInteger(maxLevels) && maxLevels >= 1)) {
    throw invalidParameter('maxLevels', `At least one level is needed, in whole numbers, not ${maxLevels}.`);
  }
  const chosen = categoryColumns(table, step.columns);
  const columns: { column: string; levels: string[] }[] = [];
  for (const column of chosen) {
    columns.push({ column, levels: frequentLevels(table, column, maxLevels) });
    yield columns.length / chosen.length;
  }
  return { op: 'encode', method: 'onehot', columns };
}

/**
 * Puts a column of zeros and ones `<column>_<level>` for each level in the place of the column. A missing cell, and a value
 * that is not among the levels, is zero in all of them.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter` where a column has one of the new names
 */
export function* applyOneHot(table: Table, fitted: FittedOneHot): Steps<Applied> {
  const encoded = new Map<string, Table>();
  const cells: CellCount[] = [];
  for (const { column, levels } of fitted.columns) {
    const categories = categoriesOf(table, column);
    const places = placesOf(categories, levels);
    const { codes } = categories;
    const indicators = levels.map(() => new Float64Array(codes.length));
    let [unseen, missing] = [0, 0];
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (code === MISSING_CODE) missing++;
      else if (places[code]! < 0) unseen++;
      else indicators[places[code]!]![row] = 1;
    }
    encoded.set(
      column,
      indicators.map((values, i) => ({ name: `${column}_${levels[i]}`, column: { type: 'number' as const, values } })),
    );
    cells.push(...countedCells(column, { 'unseen-value': unseen, 'missing-value': missing }));
    yield encoded.size / fitted.columns.length;
  }
  return { table: replaceColumns(table, encoded), leftOut: [], cells };
}
