import * as v from 'valibot';
import { DATE_PARTS, type Step } from '../domain/prepare/step';

/** Of a recipe, and of a call. */
export const MOST_STEPS = 200;
const MOST_COLUMNS = 10_000;

const number = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_647));
const names = v.pipe(v.array(v.string()), v.maxLength(MOST_COLUMNS));

const disabled = v.exactOptional(v.boolean());
const columns = v.exactOptional(names);

const dropMissing = v.strictObject({
  op: v.literal('dropMissing'),
  disabled,
  method: v.exactOptional(v.picklist(['rows', 'columns'])),
  columns,
  threshold: v.exactOptional(share),
});

const impute = v.strictObject({
  op: v.literal('impute'),
  disabled,
  method: v.picklist([
    'mean',
    'median',
    'min',
    'max',
    'mode',
    'constant',
    'forwardFill',
    'nearestNeighbours',
    'regression',
    'tree',
  ]),
  columns,
  value: v.exactOptional(v.union([number, v.string(), v.boolean()])),
  indicator: v.exactOptional(v.boolean()),
  missingValue: v.exactOptional(number),
  predictors: columns,
  nNeighbors: v.exactOptional(count(1_000)),
  weights: v.exactOptional(v.picklist(['uniform', 'distance'])),
  maxDonors: v.exactOptional(count(100_000)),
  maxDepth: v.exactOptional(count(64)),
  minSamplesLeaf: v.exactOptional(count(1_000_000)),
  seed: v.exactOptional(seed),
});

const scale = v.strictObject({
  op: v.literal('scale'),
  disabled,
  method: v.picklist(['minmax', 'zscore', 'robust', 'log', 'yeoJohnson']),
  columns,
  offset: v.exactOptional(number),
  standardize: v.exactOptional(v.boolean()),
});

const encode = v.strictObject({
  op: v.literal('encode'),
  disabled,
  method: v.picklist(['onehot', 'ordinal', 'target']),
  columns,
  maxLevels: v.exactOptional(count(1_000)),
  order: v.exactOptional(v.array(v.string())),
  target: v.exactOptional(v.string()),
  positive: v.exactOptional(v.string()),
  smoothing: v.exactOptional(v.pipe(number, v.minValue(0))),
  folds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(100))),
  seed: v.exactOptional(seed),
});

const select = v.strictObject({
  op: v.literal('select'),
  disabled,
  columns: names,
  method: v.exactOptional(v.picklist(['include', 'exclude'])),
});

const clip = v.strictObject({
  op: v.literal('clip'),
  disabled,
  method: v.picklist(['quantile', 'iqr', 'limits']),
  columns,
  lower: v.exactOptional(number),
  upper: v.exactOptional(number),
  factor: v.exactOptional(v.pipe(number, v.minValue(0))),
  action: v.exactOptional(v.picklist(['clip', 'removeRows'])),
});

const dropDuplicates = v.strictObject({
  op: v.literal('dropDuplicates'),
  disabled,
  columns,
  method: v.exactOptional(v.picklist(['first', 'last'])),
});

const derive = v.strictObject({ op: v.literal('derive'), disabled, name: v.string(), expression: v.string() });

const dateParts = v.strictObject({
  op: v.literal('dateParts'),
  disabled,
  columns,
  parts: v.array(v.picklist(DATE_PARTS)),
});

const filter = v.strictObject({ op: v.literal('filter'), disabled, expression: v.string() });

const aggregate = v.strictObject({
  op: v.literal('aggregate'),
  disabled,
  by: names,
  aggregates: v.pipe(
    v.array(
      v.strictObject({
        function: v.picklist(['sum', 'mean', 'min', 'max', 'count', 'distinct', 'first', 'last']),
        column: v.exactOptional(v.string()),
        name: v.exactOptional(v.string()),
      }),
    ),
    v.maxLength(MOST_COLUMNS),
  ),
});

const rename = v.strictObject({
  op: v.literal('rename'),
  disabled,
  names: v.pipe(v.array(v.strictObject({ from: v.string(), to: v.string() })), v.maxLength(MOST_COLUMNS)),
});

const tidyText = v.strictObject({
  op: v.literal('tidyText'),
  disabled,
  method: v.picklist(['commonestSpelling', 'wordsToMissing']),
  columns,
});

const splitText = v.strictObject({
  op: v.literal('splitText'),
  disabled,
  column: v.string(),
  delimiter: v.exactOptional(v.string()),
  name: v.exactOptional(v.string()),
  rowNumber: v.exactOptional(v.string()),
});

/** One step as callers give it; an operation or an option that there is not is refused by name. */
export const preparationStep = v.variant('op', [
  dropMissing,
  impute,
  scale,
  encode,
  select,
  clip,
  dropDuplicates,
  derive,
  dateParts,
  filter,
  aggregate,
  rename,
  tidyText,
  splitText,
]) satisfies v.GenericSchema<unknown, Step>;
