import { ClienteleError } from '../error';
import { seededRandom, shuffle } from '../stats/random';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE } from '../table/column';
import type { Applied } from './applied';
import { categoriesOf, placesOf } from './categories';
import { markedRows } from './keep-rows';
import type { LevelNumbers } from './level-numbers';
import type { EncodeStep } from './step';
import { applyTargetEncoding, mixedMean, type FittedTargetEncoding } from './target-encoding';
import { targetValues } from './target-values';
import { invalidParameter, measureOf, missingCells, replaceColumns, type NamedColumn, type Table } from './table';

const MOST_FOLDS = 100;
const NO_FOLD = 255;

/** Folds whose sizes differ by one at most, dealt out in a shuffled order; `NO_FOLD` for rows without a target. */
function dealFolds(target: Float64Array, folds: number, seed: number): Uint8Array {
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= MOST_FOLDS)) {
    throw invalidParameter('folds', `There must be 2 to ${MOST_FOLDS} folds, not ${folds}.`);
  }
  const rows = markedRows(missingCells({ type: 'number', values: target }).map((missing) => 1 - missing));
  if (rows.length < folds) {
    throw new ClienteleError(
      'too-few-rows',
      `Only ${rows.length} rows have a target, which is fewer than the ${folds} folds.`,
      { rows: rows.length, needed: folds },
    );
  }
  shuffle(rows, seededRandom(seed));
  const foldOf = new Uint8Array(target.length).fill(NO_FOLD);
  for (let place = 0; place < rows.length; place++) foldOf[rows[place]!] = place % folds;
  return foldOf;
}

/** Sums and numbers of rows within each fold, at `group * folds + fold`. */
class FoldSums {
  readonly #sums: Float64Array;
  readonly #rows: Float64Array;
  readonly #folds: number;

  constructor(groups: number, folds: number) {
    this.#folds = folds;
    this.#sums = new Float64Array(groups * folds);
    this.#rows = new Float64Array(groups * folds);
  }

  add(group: number, fold: number, value: number): void {
    this.#sums[group * this.#folds + fold]! += value;
    this.#rows[group * this.#folds + fold]!++;
  }

  /** Of a group in all folds but one. */
  without(group: number, fold: number): { sum: number; rows: number } {
    let [sum, rows] = [0, 0];
    for (let other = 0; other < this.#folds; other++) {
      if (other === fold) continue;
      sum += this.#sums[group * this.#folds + other]!;
      rows += this.#rows[group * this.#folds + other]!;
    }
    return { sum, rows };
  }
}

/** How the rows of the fitted table are told apart. */
interface Folds {
  readonly target: Float64Array;
  readonly foldOf: Uint8Array;
  readonly folds: number;
}

/** The mean of every level (and of missing cells, last) without each of the folds, at `level * folds + fold`. */
function meansWithoutFold(
  placeOf: (row: number) => number,
  levels: number,
  { target, foldOf, folds }: Folds,
  smoothing: number,
): Float64Array {
  const all = new FoldSums(1, folds);
  const byLevel = new FoldSums(levels + 1, folds);
  for (let row = 0; row < target.length; row++) {
    const fold = foldOf[row]!;
    if (fold === NO_FOLD) continue;
    all.add(0, fold, target[row]!);
    byLevel.add(placeOf(row), fold, target[row]!);
  }
  const means = new Float64Array((levels + 1) * folds);
  for (let fold = 0; fold < folds; fold++) {
    const others = all.without(0, fold);
    const prior = others.sum / others.rows;
    for (let place = 0; place < levels; place++) {
      const { sum, rows } = byLevel.without(place, fold);
      means[place * folds + fold] = mixedMean(sum, rows, prior, smoothing);
    }
    means[levels * folds + fold] = prior;
  }
  return means;
}

function* encodeColumn(
  table: Table,
  { column, levels }: LevelNumbers,
  overall: Float64Array,
  rows: Folds,
  smoothing: number,
): Steps<Float64Array> {
  const { foldOf, folds } = rows;
  const categories = categoriesOf(table, column);
  const { codes } = categories;
  const places = placesOf(categories, levels);
  const placeOf = (row: number): number => (codes[row] === MISSING_CODE ? levels.length : places[codes[row]!]!);
  yield 0.1;
  const means = meansWithoutFold(placeOf, levels.length, rows, smoothing);
  yield 0.6;
  const values = overall.slice();
  for (let row = 0; row < values.length; row++) {
    if (foldOf[row] !== NO_FOLD) values[row] = means[placeOf(row) * folds + foldOf[row]!]!;
  }
  return values;
}

/**
 * Encodes the table that the means were learnt from: each row by the target of the other folds' rows only. Rows without a
 * target teach nothing and get the means of all.
 *
 * @throws ClienteleError `too-few-rows` for fewer rows than folds, `invalid-parameter`
 */
export function* encodeOutOfFold(table: Table, step: EncodeStep, fitted: FittedTargetEncoding): Steps<Applied> {
  const { folds = 5, seed = 42 } = step;
  const target = targetValues(table, fitted.target, fitted.positive);
  yield 0;
  const rows = { target, foldOf: dealFolds(target, folds, seed), folds };
  const applied = yield* portion(applyTargetEncoding(table, fitted), 0.1, 0.4);
  const replaced = new Map<string, NamedColumn[]>();
  for (const numbers of fitted.columns) {
    const overall = measureOf(applied.table, numbers.column).values;
    const done = 0.4 + (0.6 * replaced.size) / fitted.columns.length;
    const work = encodeColumn(table, numbers, overall, rows, fitted.smoothing);
    const values = yield* portion(work, done, done + 0.6 / fitted.columns.length);
    replaced.set(numbers.column, [{ name: numbers.column, column: { type: 'number', values } }]);
  }
  return { ...applied, table: replaceColumns(applied.table, replaced) };
}
