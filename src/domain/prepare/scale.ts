import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import { countedCells, type Applied, type CellCount } from './applied';
import { describingColumns } from './default-columns';
import { isConstant, moments, present } from './moments';
import { scaleValues, type Scaling } from './scaling';
import { selectQuantile } from './select-quantile';
import type { ScaleStep } from './step';
import { countMissing, invalidParameter, measureOf, replaceColumns, type Table } from './table';
import { fitYeoJohnson } from './yeo-johnson';

/** The transformation of each column. */
export interface FittedScale {
  readonly op: 'scale';
  readonly columns: readonly { readonly column: string; readonly scaling: Scaling }[];
}

/** Mean and population standard deviation, or 1 where all values are equal. */
function standardScaling(values: Float64Array): { center: number; factor: number } {
  const figures = moments(values);
  return { center: figures.mean, factor: isConstant(figures) ? 1 : Math.sqrt(figures.variance) };
}

/** Median and interquartile range, or 1 where that is nothing beside the whole range. Reorders the values. */
function robustScaling(values: Float64Array): { center: number; factor: number } {
  const center = selectQuantile(values, 0.5) + 0;
  const range = selectQuantile(values, 0.75) - selectQuantile(values, 0.25);
  const { min, max } = moments(values);
  return { center, factor: range > 0 && Number.isFinite((max - min) / range) ? range : 1 };
}

function* powerScaling(values: Float64Array, standardize: boolean): Steps<Scaling | null> {
  const { min, max } = moments(values);
  const lambda = min === max ? 1 : yield* fitYeoJohnson(values);
  if (lambda === null) return null;
  const transformed = yield* scaleValues(values, { kind: 'power', lambda, center: 0, factor: 1 });
  const figures = moments(transformed);
  const lost = figures.count < values.length || (min < max && isConstant(figures));
  if (lost) return null;
  return { kind: 'power', lambda, ...(standardize ? standardScaling(transformed) : { center: 0, factor: 1 }) };
}

/** `null` where the method has no usable figures for these values. */
function* fitScaling(values: Float64Array, { method, offset, standardize = true }: ScaleStep): Steps<Scaling | null> {
  if (method === 'yeoJohnson') return yield* powerScaling(values, standardize);
  if (method === 'zscore') return { kind: 'linear', ...standardScaling(values) };
  if (method === 'robust') return { kind: 'linear', ...robustScaling(values) };
  const { min, max } = moments(values);
  if (method === 'minmax') return { kind: 'linear', center: min, factor: max > min ? max - min : 1 };
  return { kind: 'log', offset: offset ?? (min > 0 ? 0 : 1 - min) };
}

function isUsable(scaling: Scaling | null): scaling is Scaling {
  return (
    scaling !== null && Object.values(scaling).every((figure) => typeof figure === 'string' || Number.isFinite(figure))
  );
}

/**
 * Learns how to scale: `minmax` (x − min) / (max − min), `zscore` by the population standard deviation, `robust` by
 * median and interquartile range, `log` ln(x + offset), `yeoJohnson` by the exponent of greatest likelihood. Equal values
 * become zeros, as in scikit-learn's scalers. Missing cells are not looked at.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `no-usable-columns`, `no-usable-rows` for a column
 *   without values, `invalid-parameter` for an offset that leaves no value above 0, `not-converged` where the figures leave
 *   the range or the precision of float64
 */
export function* fitScale(table: Table, step: ScaleStep): Steps<FittedScale> {
  const columns: { column: string; scaling: Scaling }[] = [];
  const chosen = describingColumns(table, step.columns, ['number']);
  for (const column of chosen) {
    const values = present(measureOf(table, column).values);
    if (values.length === 0) {
      throw new ClienteleError('no-usable-rows', `Column "${column}" has no values to scale by.`, { column });
    }
    if (step.offset !== undefined && !(moments(values).max + step.offset > 0)) {
      throw invalidParameter('offset', `No value of column "${column}" plus ${step.offset} has a logarithm.`, {
        column,
      });
    }
    const done = columns.length / chosen.length;
    const scaling = yield* portion(fitScaling(values, step), done, done + 1 / chosen.length);
    if (!isUsable(scaling)) {
      throw new ClienteleError(
        'not-converged',
        `Column "${column}" cannot be scaled by ${step.method} in double precision: its values are too large, or too far from zero for their spread. Scale it by zscore or robust first.`,
        { column },
      );
    }
    columns.push({ column, scaling });
    yield columns.length / chosen.length;
  }
  return { op: 'scale', columns };
}

/**
 * Scales by what was learnt, also outside the range that it was learnt from. The columns become numbers; a value without
 * a finite result becomes missing and is counted.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`
 */
export function* applyScale(table: Table, fitted: FittedScale): Steps<Applied> {
  const scaled = new Map<string, Table>();
  const cells: CellCount[] = [];
  for (const { column, scaling } of fitted.columns) {
    const before = measureOf(table, column);
    const done = scaled.size / fitted.columns.length;
    const work = portion(scaleValues(before.values, scaling), done, done + 1 / fitted.columns.length);
    const after = { type: 'number' as const, values: yield* work };
    scaled.set(column, [{ name: column, column: after }]);
    cells.push(...countedCells(column, { 'not-computable': countMissing(after) - countMissing(before) }));
  }
  return { table: replaceColumns(table, scaled), leftOut: [], cells };
}
