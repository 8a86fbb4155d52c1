import type { ImputeMethod, Step } from '../../../domain/prepare/step';
import { COLUMN_TYPES, type ColumnType } from '../../../domain/table/column';
import type { MessageKey } from '../../../messages/format';
import { optionOf, type Field } from './field';

export type Op = Step['op'];

const NUMBERS = (): readonly ColumnType[] => ['number'];
const TEXTS = (): readonly ColumnType[] => ['text'];
const DATES = (): readonly ColumnType[] => ['date'];
const CATEGORIES = (): readonly ColumnType[] => ['text', 'boolean', 'number'];

const method =
  (...methods: string[]) =>
  (step: Step): boolean =>
    methods.includes(String(optionOf(step, 'method')));

const FILLS_ANY: readonly ImputeMethod[] = ['mode', 'constant', 'forwardFill', 'tree'];

function imputable(step: Step): readonly ColumnType[] {
  return step.op === 'impute' && FILLS_ANY.includes(step.method) ? COLUMN_TYPES : ['number', 'date'];
}

const share = (key: string, label: MessageKey) =>
  ({ kind: 'number', key, label, info: 'prepare.option.share.info', least: 0, most: 1, percent: true }) as const;

const seed: Field = {
  kind: 'number',
  key: 'seed',
  label: 'common.seed',
  info: 'prepare.option.seed.info',
  least: 0,
  most: 2_147_483_647,
  whole: true,
  otherwise: 42,
};

/** The options of each kind of step, in the order in which they are asked for. */
export const STEP_FIELDS: Readonly<Record<Op, readonly Field[]>> = {
  dropMissing: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.remove',
      choices: [
        { value: 'rows', label: 'prepare.option.remove.rows' },
        { value: 'columns', label: 'prepare.option.remove.columns' },
      ],
      otherwise: 'rows',
    },
    { kind: 'columns', key: 'columns', label: 'prepare.option.lookedAt', all: 'prepare.columns.all' },
    {
      kind: 'number',
      key: 'threshold',
      label: 'prepare.option.threshold',
      info: 'prepare.option.threshold.info',
      least: 0,
      most: 1,
      percent: true,
      otherwise: 0,
    },
  ],
  impute: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.fillWith',
      required: true,
      choices: [
        { value: 'median', label: 'prepare.impute.median', hint: 'prepare.impute.median.hint' },
        { value: 'mean', label: 'prepare.impute.mean', hint: 'prepare.impute.mean.hint' },
        { value: 'min', label: 'prepare.impute.min' },
        { value: 'max', label: 'prepare.impute.max' },
        { value: 'mode', label: 'prepare.impute.mode', hint: 'prepare.impute.mode.hint' },
        { value: 'constant', label: 'prepare.impute.constant' },
        { value: 'forwardFill', label: 'prepare.impute.forwardFill', hint: 'prepare.impute.forwardFill.hint' },
        {
          value: 'nearestNeighbours',
          label: 'prepare.impute.nearestNeighbours',
          hint: 'prepare.impute.nearestNeighbours.hint',
        },
        { value: 'regression', label: 'prepare.impute.regression', hint: 'prepare.impute.regression.hint' },
        { value: 'tree', label: 'prepare.impute.tree', hint: 'prepare.impute.tree.hint' },
      ],
    },
    { kind: 'constant', key: 'value', label: 'prepare.option.constant', when: method('constant') },
    { kind: 'columns', key: 'columns', label: 'prepare.option.columns', types: imputable, all: 'prepare.columns.fit' },
    {
      kind: 'columns',
      key: 'predictors',
      label: 'prepare.option.predictors',
      info: 'prepare.option.predictors.info',
      all: 'prepare.columns.predictors',
      when: method('nearestNeighbours', 'regression', 'tree'),
    },
    {
      kind: 'number',
      key: 'nNeighbors',
      label: 'prepare.option.nNeighbors',
      info: 'prepare.option.nNeighbors.info',
      least: 1,
      most: 1_000,
      whole: true,
      otherwise: 5,
      when: method('nearestNeighbours'),
    },
    {
      kind: 'choice',
      key: 'weights',
      label: 'prepare.option.weights',
      info: 'prepare.option.weights.info',
      choices: [
        { value: 'uniform', label: 'prepare.option.weights.uniform' },
        { value: 'distance', label: 'prepare.option.weights.distance' },
      ],
      otherwise: 'uniform',
      when: method('nearestNeighbours'),
    },
    {
      kind: 'number',
      key: 'maxDonors',
      label: 'prepare.option.maxDonors',
      info: 'prepare.option.maxDonors.info',
      least: 1,
      most: 100_000,
      whole: true,
      otherwise: 5_000,
      when: method('nearestNeighbours'),
    },
    {
      kind: 'number',
      key: 'maxDepth',
      label: 'prepare.option.maxDepth',
      info: 'prepare.option.maxDepth.info',
      least: 1,
      most: 64,
      whole: true,
      otherwise: 8,
      when: method('tree'),
    },
    {
      kind: 'number',
      key: 'minSamplesLeaf',
      label: 'prepare.option.minSamplesLeaf',
      info: 'prepare.option.minSamplesLeaf.info',
      least: 1,
      most: 1_000_000,
      whole: true,
      otherwise: 5,
      when: method('tree'),
    },
    { ...seed, when: method('nearestNeighbours') },
    {
      kind: 'switch',
      key: 'indicator',
      label: 'prepare.option.indicator',
      info: 'prepare.option.indicator.info',
      otherwise: false,
    },
    {
      kind: 'number',
      key: 'missingValue',
      label: 'prepare.option.missingValue',
      info: 'prepare.option.missingValue.info',
    },
  ],
  scale: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.scale',
      required: true,
      choices: [
        { value: 'zscore', label: 'prepare.scale.zscore', hint: 'prepare.scale.zscore.hint' },
        { value: 'minmax', label: 'prepare.scale.minmax', hint: 'prepare.scale.minmax.hint' },
        { value: 'robust', label: 'prepare.scale.robust', hint: 'prepare.scale.robust.hint' },
        { value: 'log', label: 'prepare.scale.log', hint: 'prepare.scale.log.hint' },
        { value: 'yeoJohnson', label: 'prepare.scale.yeoJohnson', hint: 'prepare.scale.yeoJohnson.hint' },
      ],
    },
    {
      kind: 'columns',
      key: 'columns',
      label: 'prepare.option.columns',
      types: NUMBERS,
      all: 'prepare.columns.numbers',
    },
    {
      kind: 'number',
      key: 'offset',
      label: 'prepare.option.offset',
      info: 'prepare.option.offset.info',
      when: method('log'),
    },
    {
      kind: 'switch',
      key: 'standardize',
      label: 'prepare.option.standardize',
      info: 'prepare.option.standardize.info',
      otherwise: true,
      when: method('yeoJohnson'),
    },
  ],
  encode: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.encode',
      required: true,
      choices: [
        { value: 'onehot', label: 'prepare.encode.onehot', hint: 'prepare.encode.onehot.hint' },
        { value: 'ordinal', label: 'prepare.encode.ordinal', hint: 'prepare.encode.ordinal.hint' },
        { value: 'target', label: 'prepare.encode.target', hint: 'prepare.encode.target.hint' },
      ],
    },
    {
      kind: 'columns',
      key: 'columns',
      label: 'prepare.option.columns',
      types: CATEGORIES,
      all: 'prepare.columns.texts',
    },
    {
      kind: 'number',
      key: 'maxLevels',
      label: 'prepare.option.maxLevels',
      info: 'prepare.option.maxLevels.info',
      least: 1,
      most: 1_000,
      whole: true,
      otherwise: 50,
      when: method('onehot'),
    },
    {
      kind: 'texts',
      key: 'order',
      label: 'prepare.option.order',
      info: 'prepare.option.order.info',
      when: method('ordinal'),
    },
    {
      kind: 'column',
      key: 'target',
      label: 'prepare.option.target',
      info: 'prepare.option.target.info',
      types: ['number', 'boolean', 'text'],
      when: method('target'),
    },
    {
      kind: 'text',
      key: 'positive',
      label: 'prepare.option.positive',
      info: 'prepare.option.positive.info',
      when: method('target'),
    },
    {
      kind: 'number',
      key: 'smoothing',
      label: 'prepare.option.smoothing',
      info: 'prepare.option.smoothing.info',
      least: 0,
      otherwise: 10,
      when: method('target'),
    },
    {
      kind: 'number',
      key: 'folds',
      label: 'prepare.option.folds',
      info: 'prepare.option.folds.info',
      least: 2,
      most: 100,
      whole: true,
      otherwise: 5,
      when: method('target'),
    },
    { ...seed, when: method('target') },
  ],
  select: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.select',
      choices: [
        { value: 'include', label: 'prepare.option.select.include' },
        { value: 'exclude', label: 'prepare.option.select.exclude' },
      ],
      otherwise: 'include',
    },
    { kind: 'columns', key: 'columns', label: 'prepare.option.columns', required: true },
  ],
  clip: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.limits',
      required: true,
      choices: [
        { value: 'iqr', label: 'prepare.clip.iqr', hint: 'prepare.clip.iqr.hint' },
        { value: 'quantile', label: 'prepare.clip.quantile', hint: 'prepare.clip.quantile.hint' },
        { value: 'limits', label: 'prepare.clip.limits' },
      ],
    },
    {
      kind: 'choice',
      key: 'action',
      label: 'prepare.option.action',
      choices: [
        { value: 'clip', label: 'prepare.option.action.clip' },
        { value: 'removeRows', label: 'prepare.option.action.removeRows' },
      ],
      otherwise: 'clip',
    },
    {
      kind: 'columns',
      key: 'columns',
      label: 'prepare.option.columns',
      types: NUMBERS,
      all: 'prepare.columns.numbers',
    },
    {
      kind: 'number',
      key: 'factor',
      label: 'prepare.option.factor',
      info: 'prepare.option.factor.info',
      least: 0,
      otherwise: 1.5,
      when: method('iqr'),
    },
    { ...share('lower', 'prepare.option.lowerShare'), otherwise: 0.01, when: method('quantile') },
    { ...share('upper', 'prepare.option.upperShare'), otherwise: 0.99, when: method('quantile') },
    { kind: 'number', key: 'lower', label: 'prepare.option.lower', when: method('limits') },
    { kind: 'number', key: 'upper', label: 'prepare.option.upper', when: method('limits') },
  ],
  dropDuplicates: [
    {
      kind: 'columns',
      key: 'columns',
      label: 'prepare.option.equalIn',
      info: 'prepare.option.equalIn.info',
      all: 'prepare.columns.all',
    },
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.keep',
      choices: [
        { value: 'first', label: 'prepare.option.keep.first' },
        { value: 'last', label: 'prepare.option.keep.last' },
      ],
      otherwise: 'first',
    },
  ],
  derive: [
    { kind: 'text', key: 'name', label: 'prepare.option.newColumn', required: true },
    {
      kind: 'expression',
      key: 'expression',
      label: 'prepare.option.expression',
      info: 'prepare.option.expression.info',
      condition: false,
      required: true,
    },
  ],
  dateParts: [
    { kind: 'columns', key: 'columns', label: 'prepare.option.dates', types: DATES, all: 'prepare.columns.dates' },
    {
      kind: 'parts',
      key: 'parts',
      label: 'prepare.option.parts',
      info: 'prepare.option.parts.info',
      required: true,
    },
  ],
  filter: [
    {
      kind: 'expression',
      key: 'expression',
      label: 'prepare.option.condition',
      info: 'prepare.option.condition.info',
      condition: true,
      required: true,
    },
  ],
  aggregate: [
    { kind: 'columns', key: 'by', label: 'prepare.option.by', info: 'prepare.option.by.info', required: true },
    { kind: 'aggregates', key: 'aggregates', label: 'prepare.option.aggregates', required: true },
  ],
  splitText: [
    {
      kind: 'column',
      key: 'column',
      label: 'prepare.option.listColumn',
      types: ['text'],
      required: true,
    },
    {
      kind: 'text',
      key: 'delimiter',
      label: 'prepare.option.between',
      info: 'prepare.option.between.info',
      otherwise: ',',
    },
    { kind: 'text', key: 'name', label: 'prepare.option.itemName', info: 'prepare.option.itemName.info' },
    { kind: 'text', key: 'rowNumber', label: 'prepare.option.rowNumber', info: 'prepare.option.rowNumber.info' },
  ],
  rename: [{ kind: 'renames', key: 'names', label: 'prepare.option.names', required: true }],
  tidyText: [
    {
      kind: 'choice',
      key: 'method',
      label: 'prepare.option.tidy',
      required: true,
      choices: [
        {
          value: 'commonestSpelling',
          label: 'prepare.tidy.commonestSpelling',
          hint: 'prepare.tidy.commonestSpelling.hint',
        },
        { value: 'wordsToMissing', label: 'prepare.tidy.wordsToMissing', hint: 'prepare.tidy.wordsToMissing.hint' },
      ],
    },
    { kind: 'columns', key: 'columns', label: 'prepare.option.columns', types: TEXTS, all: 'prepare.columns.texts' },
  ],
};

/** The options that count for a step as it stands. */
export function fieldsOf(step: Step): Field[] {
  return STEP_FIELDS[step.op].filter(({ when }) => !when || when(step));
}
