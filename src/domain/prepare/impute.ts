import { portion, type Steps } from '../stats/steps';
import { COLUMN_TYPES, type Column, type ColumnType } from '../table/column';
import { countedCells, type Applied, type CellCount } from './applied';
import { constantValue } from './constant-value';
import { describingColumns } from './default-columns';
import { fillCells, type FillValue } from './fill-cells';
import { forwardFill } from './forward-fill';
import { imputeStatistic } from './impute-statistic';
import { applyImputeModel, fitImputeModel, type ImputeModel } from './model-impute';
import { applyNeighbours, fitNeighbours, type FittedNeighbours } from './neighbours';
import { chosenPredictors } from './predictors';
import type { ImputeMethod, ImputeStep, StatisticMethod } from './step';
import {
  columnOf,
  countMarks,
  countMissing,
  missingCells,
  replaceColumns,
  withMissing,
  type NamedColumn,
  type Table,
} from './table';

/** What stands in for missing cells, as it was learnt. Dates are epoch milliseconds. */
type Imputer =
  | { readonly method: StatisticMethod | 'constant'; readonly values: readonly FillValue[] }
  | { readonly method: 'forwardFill' }
  | { readonly method: 'nearestNeighbours'; readonly neighbours: FittedNeighbours }
  | { readonly method: 'regression' | 'tree'; readonly models: readonly ImputeModel[] };

/** What fills the missing cells of each column. */
export type FittedImpute = Imputer & {
  readonly op: 'impute';
  readonly indicator: boolean;
  /** A number that counts as missing; null for none. */
  readonly missingValue: number | null;
  readonly columns: readonly string[];
};

const ANY_TYPE: readonly ImputeMethod[] = ['mode', 'forwardFill', 'tree'];

function defaultTypes({ method, value }: ImputeStep): readonly ColumnType[] {
  if (ANY_TYPE.includes(method)) return COLUMN_TYPES;
  if (method !== 'constant' || typeof value === 'number') return ['number'];
  return typeof value === 'boolean' ? ['boolean'] : ['text'];
}

/** The columns asked for, or all that the method can fill; a model is only made where cells are missing. */
function columnsToImpute(table: Table, step: ImputeStep): string[] {
  const { method, columns } = step;
  if (!columns && method === 'nearestNeighbours') return chosenPredictors(table, undefined, ['number'], []);
  const names = describingColumns(table, columns, defaultTypes(step));
  if (columns || (method !== 'regression' && method !== 'tree')) return names;
  const emptied = withMissing(table, names, step.missingValue);
  return names.filter((name) => countMissing(columnOf(emptied, name)) > 0);
}

function* each<T, U>(items: readonly T[], work: (item: T) => Steps<U>): Steps<U[]> {
  const done: U[] = [];
  for (const item of items) {
    done.push(yield* portion(work(item), done.length / items.length, (done.length + 1) / items.length));
    yield done.length / items.length;
  }
  return done;
}

function* fitImputer(table: Table, columns: readonly string[], step: ImputeStep): Steps<Imputer> {
  const { method, value } = step;
  switch (method) {
    case 'constant':
      return { method, values: columns.map((name) => constantValue(name, columnOf(table, name).type, value)) };
    case 'forwardFill':
      return { method };
    case 'nearestNeighbours':
      return { method, neighbours: fitNeighbours(table, columns, step) };
    case 'regression':
    case 'tree':
      return { method, models: yield* each(columns, (name) => fitImputeModel(table, name, step)) };
    default:
      return { method, values: yield* each(columns, (name) => imputeStatistic(table, name, method)) };
  }
}

/**
 * Learns what stands in for the missing cells of some columns.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `no-usable-columns`, `no-usable-rows` for a column
 *   without values, `not-converged`, `invalid-parameter`
 */
export function* fitImpute(table: Table, step: ImputeStep): Steps<FittedImpute> {
  const columns = columnsToImpute(table, step);
  const { indicator = false, missingValue } = step;
  const imputer = yield* fitImputer(withMissing(table, columns, missingValue), columns, step);
  return { op: 'impute', indicator, missingValue: missingValue ?? null, columns, ...imputer };
}

function* imputedColumns(table: Table, fitted: FittedImpute): Steps<Column[]> {
  const columns = fitted.columns.map((name) => columnOf(table, name));
  switch (fitted.method) {
    case 'forwardFill':
      return columns.map(forwardFill);
    case 'nearestNeighbours':
      return yield* applyNeighbours(table, fitted.columns, fitted.neighbours);
    case 'regression':
    case 'tree':
      return yield* each(fitted.models, (model) => applyImputeModel(table, model));
    default:
      return columns.map((column, index) => fillCells(fitted.columns[index]!, column, fitted.values[index]!));
  }
}

/**
 * Fills the missing cells by what was learnt. Every column is judged by the table as it came in, not by what other columns
 * were filled with.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `invalid-parameter` where a column has another type than
 *   when it was learnt, or there is a column under the name of an indicator
 */
export function* applyImpute(original: Table, fitted: FittedImpute): Steps<Applied> {
  const table = withMissing(original, fitted.columns, fitted.missingValue ?? undefined);
  const imputed = yield* imputedColumns(table, fitted);
  const replaced = new Map<string, NamedColumn[]>();
  const cells: CellCount[] = [];
  for (const [index, name] of fitted.columns.entries()) {
    const column = imputed[index]!;
    const missing = missingCells(columnOf(table, name));
    const before = countMarks(missing);
    const after = before === 0 ? 0 : countMissing(column);
    cells.push(...countedCells(name, { imputed: before - after, 'still-missing': after }));
    const entry = { name, column: before === 0 ? columnOf(table, name) : column };
    const indicator: NamedColumn = { name: `${name}_missing`, column: { type: 'boolean', values: missing } };
    replaced.set(name, fitted.indicator ? [entry, indicator] : [entry]);
    yield replaced.size / fitted.columns.length;
  }
  return { table: replaceColumns(table, replaced), leftOut: [], cells };
}
