import * as v from 'valibot';
import type { FittedStep } from '../domain/prepare/fitted-step';
import { DATE_PARTS } from '../domain/prepare/step';
import { COLUMN_TYPES } from '../domain/table/column';
import { imputeModel } from './fitted-model';

const number = v.pipe(v.number(), v.finite());
const names = v.array(v.string());
const levels = v.strictObject({ column: v.string(), levels: names });
const sameLength = 'Expected as many entries as there are columns';

const dropMissing = v.variant('method', [
  v.strictObject({ op: v.literal('dropMissing'), method: v.literal('rows'), columns: names, threshold: number }),
  v.strictObject({ op: v.literal('dropMissing'), method: v.literal('columns'), columns: names }),
]);

const neighbours = v.pipe(
  v.strictObject({
    nNeighbors: v.pipe(v.number(), v.integer(), v.minValue(1)),
    weights: v.picklist(['uniform', 'distance']),
    features: v.pipe(names, v.minLength(1)),
    rows: v.pipe(v.number(), v.integer(), v.minValue(1)),
    donors: v.array(v.pipe(v.array(v.nullable(number)), v.minLength(1))),
  }),
  v.check(
    ({ features, donors }) =>
      donors.length === features.length && donors.every(({ length }) => length === donors[0]!.length),
    sameLength,
  ),
);

const imputed = {
  op: v.literal('impute'),
  indicator: v.boolean(),
  missingValue: v.nullable(number),
  columns: names,
};
const impute = v.variant('method', [
  v.pipe(
    v.strictObject({
      ...imputed,
      method: v.picklist(['mean', 'median', 'min', 'max', 'mode', 'constant']),
      values: v.array(v.union([number, v.string(), v.boolean()])),
    }),
    v.check(({ columns, values }) => values.length === columns.length, sameLength),
  ),
  v.strictObject({ ...imputed, method: v.literal('forwardFill') }),
  v.pipe(
    v.strictObject({ ...imputed, method: v.literal('nearestNeighbours'), neighbours }),
    v.check(
      ({ columns, neighbours: { features } }) => columns.every((column) => features.includes(column)),
      'Expected donors that have every column',
    ),
  ),
  v.strictObject({ ...imputed, method: v.picklist(['regression', 'tree']), models: v.array(imputeModel) }),
]);

const scaling = v.variant('kind', [
  v.strictObject({ kind: v.literal('linear'), center: number, factor: number }),
  v.strictObject({ kind: v.literal('log'), offset: number }),
  v.strictObject({ kind: v.literal('power'), lambda: number, center: number, factor: number }),
]);
const scale = v.strictObject({
  op: v.literal('scale'),
  columns: v.array(v.strictObject({ column: v.string(), scaling })),
});

const levelNumbers = v.pipe(
  v.strictObject({ ...levels.entries, numbers: v.array(number), unseen: number, missing: number }),
  v.check((entry) => entry.numbers.length === entry.levels.length, 'Expected a number for each level'),
);
const encode = v.variant('method', [
  v.strictObject({ op: v.literal('encode'), method: v.literal('onehot'), columns: v.array(levels) }),
  v.strictObject({ op: v.literal('encode'), method: v.literal('ordinal'), columns: v.array(levels) }),
  v.strictObject({
    op: v.literal('encode'),
    method: v.literal('target'),
    target: v.string(),
    positive: v.nullable(v.string()),
    smoothing: number,
    columns: v.array(levelNumbers),
  }),
]);

const limits = v.strictObject({ column: v.string(), lower: v.nullable(number), upper: v.nullable(number) });

const tidyText = v.variant('method', [
  v.strictObject({
    op: v.literal('tidyText'),
    method: v.literal('commonestSpelling'),
    columns: v.array(v.strictObject({ column: v.string(), spellings: names })),
  }),
  v.strictObject({
    op: v.literal('tidyText'),
    method: v.literal('wordsToMissing'),
    columns: v.array(v.strictObject({ column: v.string() })),
  }),
]);

const aggregate = v.strictObject({
  function: v.picklist(['sum', 'mean', 'min', 'max', 'count', 'distinct', 'first', 'last']),
  column: v.nullable(v.string()),
  name: v.string(),
});

/** What a step has learnt, as a recipe out of a file may claim it. */
export const fittedStep = v.variant('op', [
  dropMissing,
  impute,
  scale,
  encode,
  v.strictObject({ op: v.literal('select'), method: v.picklist(['include', 'exclude']), columns: names }),
  v.strictObject({ op: v.literal('clip'), action: v.picklist(['clip', 'removeRows']), limits: v.array(limits) }),
  v.strictObject({ op: v.literal('dropDuplicates'), columns: names, method: v.picklist(['first', 'last']) }),
  v.strictObject({
    op: v.literal('derive'),
    name: v.string(),
    expression: v.string(),
    type: v.picklist(COLUMN_TYPES),
  }),
  v.strictObject({ op: v.literal('dateParts'), columns: names, parts: v.array(v.picklist(DATE_PARTS)) }),
  v.strictObject({ op: v.literal('filter'), expression: v.string() }),
  v.strictObject({ op: v.literal('aggregate'), by: names, aggregates: v.array(aggregate) }),
  v.strictObject({
    op: v.literal('rename'),
    names: v.array(v.strictObject({ from: v.string(), to: v.string() })),
  }),
  tidyText,
  v.strictObject({
    op: v.literal('splitText'),
    column: v.string(),
    delimiter: v.pipe(v.string(), v.minLength(1)),
    name: v.string(),
    rowNumber: v.nullable(v.string()),
  }),
]) satisfies v.GenericSchema<unknown, FittedStep>;
