import { ClienteleError } from '../error';
import { designMatrix } from '../predict/design-matrix';
import { fitLinear } from '../predict/linear-model';
import { fitPreprocess, type Preprocess } from '../predict/preprocess';
import type { Matrix } from '../stats/matrix';
import { portion, type Steps } from '../stats/steps';
import type { Column, ColumnType } from '../table/column';
import { growTree, predictTree, type DecisionTree, type TreeOptions } from './decision-tree';
import { markedRows } from './keep-rows';
import { modelTarget, withPredictions } from './predicted-cells';
import { chosenPredictors } from './predictors';
import { sampleRows } from './sample-rows';
import type { ImputeStep } from './step';
import { columnOf, invalidParameter, missingCells, type Table } from './table';

/** A model learns from a sample of the rows beyond this. */
const MOST_TRAINING_ROWS = 50_000;
/** L2 penalty on standardised predictors: a solution wherever there are more of them than rows. */
const RIDGE_ALPHA = 1;

type Model =
  | { readonly kind: 'linear'; readonly intercept: number; readonly coefficients: readonly number[] }
  | { readonly kind: 'tree'; readonly tree: DecisionTree };

/** What a model of one column by the others has learnt. */
export interface ImputeModel {
  readonly column: string;
  readonly type: ColumnType;
  readonly trainingRows: number;
  /** Values that the classes of a tree stand for; empty for numbers and dates. */
  readonly classes: readonly string[];
  readonly preprocess: Preprocess;
  readonly model: Model;
}

function* fitRegression(design: Matrix, target: Float64Array): Steps<Model> {
  if (target.every((value) => value === target[0])) {
    return { kind: 'linear', intercept: target[0]! + 0, coefficients: new Array<number>(design.columns).fill(0) };
  }
  const { intercept, coefficients } = yield* fitLinear(design, target, { alpha: RIDGE_ALPHA });
  return { kind: 'linear', intercept: intercept + 0, coefficients: Array.from(coefficients, (value) => value + 0) };
}

function* fitTree(design: Matrix, target: Float64Array, options: TreeOptions): Steps<Model> {
  return { kind: 'tree', tree: yield* growTree(design, target, options) };
}

function requireTreeSize({ maxDepth = 8, minSamplesLeaf = 5 }: ImputeStep): Omit<TreeOptions, 'classes'> {
  for (const [parameter, value] of Object.entries({ maxDepth, minSamplesLeaf })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw invalidParameter(parameter, `${parameter} must be a whole number from 1, not ${value}.`);
  }
  return { maxDepth, minSamplesLeaf };
}

/**
 * Learns one column from others, on the rows that have it: numbers and dates by ridge regression on standardised
 * predictors, or any type by a decision tree. A missing number among the predictors counts as the mean, missing text as
 * a value of its own.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric` where a regression is asked for text or booleans,
 *   `no-usable-columns` without predictors, `no-usable-rows` for a column without values, `not-converged`,
 *   `invalid-parameter`
 */
export function* fitImputeModel(table: Table, name: string, step: ImputeStep): Steps<ImputeModel> {
  const isTree = step.method === 'tree';
  const size = requireTreeSize(step);
  const column = columnOf(table, name);
  const known = markedRows(missingCells(column).map((missing) => 1 - missing));
  if (known.length === 0) {
    throw new ClienteleError('no-usable-rows', `Column "${name}" has no values to learn from.`, { column: name });
  }
  const rows = sampleRows(known, MOST_TRAINING_ROWS, step.seed ?? 42);
  const { values, classes } = modelTarget(name, column, rows, !isTree);
  const predictors = chosenPredictors(table, step.predictors, ['number', 'text', 'date', 'boolean'], [name]);
  const features = predictors.map((predictor) => ({ name: predictor, column: columnOf(table, predictor) }));
  const scale = isTree ? 'none' : 'zscore';
  const preprocess = yield* portion(fitPreprocess(features, rows, { impute: 'mean', scale }), 0, 0.2);
  const design = yield* portion(designMatrix(preprocess, features, rows), 0.2, 0.4);
  if (design.columns === 0) {
    throw new ClienteleError('no-usable-columns', `No other column says anything about "${name}".`, { column: name });
  }
  const fit = isTree ? fitTree(design, values, { ...size, classes: classes.length }) : fitRegression(design, values);
  const model = yield* portion(fit, 0.4, 1);
  return { column: name, type: column.type, trainingRows: rows.length, classes, preprocess, model };
}

function predictModel(model: Model, design: Matrix): Float64Array {
  if (model.kind === 'tree') return predictTree(model.tree, design);
  const predicted = new Float64Array(design.rows).fill(model.intercept);
  for (let row = 0, at = 0; row < design.rows; row++) {
    for (const coefficient of model.coefficients) predicted[row]! += coefficient * design.values[at++]!;
  }
  return predicted;
}

/**
 * The column with its missing cells predicted.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `invalid-parameter` where a column has another type than
 *   when it was learnt
 */
export function* applyImputeModel(table: Table, { column: name, ...fitted }: ImputeModel): Steps<Column> {
  const column = columnOf(table, name);
  if (column.type !== fitted.type) {
    const message = `Column "${name}" is ${column.type} here, but was ${fitted.type} when it was learnt.`;
    throw invalidParameter('columns', message, { column: name });
  }
  const rows = markedRows(missingCells(column));
  if (rows.length === 0) return column;
  const features = fitted.preprocess.features.map((feature) => ({
    name: feature.name,
    column: columnOf(table, feature.name),
  }));
  const design = yield* designMatrix(fitted.preprocess, features, rows);
  return withPredictions(column, rows, predictModel(fitted.model, design), fitted.classes);
}
