import { COLUMN_TYPES, type ColumnType } from '../../../domain/table/column';
import type { ImputeMethod, Step } from '../../../domain/prepare/step';
import type { Field } from './field';
import { choice, columns, explained, limit, method, named, real, seed, share, toggle, whole } from './field-kinds';

const FILLS_ANY: readonly ImputeMethod[] = ['mode', 'constant', 'forwardFill', 'tree'];
const required = { required: true } as const;

function imputable(step: Step): readonly ColumnType[] {
  return step.op === 'impute' && FILLS_ANY.includes(step.method) ? COLUMN_TYPES : ['number', 'date'];
}

/** The options of the steps that learn figures from a table. */
export const LEARNING_FIELDS = {
  impute: [
    choice(
      'method',
      'fillWith',
      'impute',
      '*median *mean min max *mode constant *forwardFill *nearestNeighbours *regression *tree',
      required,
    ),
    { kind: 'constant', key: 'value', ...named('constant'), when: method('constant') },
    columns('prepare.columns.fit', imputable),
    {
      kind: 'columns',
      key: 'predictors',
      ...explained('predictors'),
      all: 'prepare.columns.predictors',
      when: method('nearestNeighbours', 'regression', 'tree'),
    },
    whole('nNeighbors', [1, 1_000, 5], method('nearestNeighbours')),
    choice('weights', 'weights', 'option.weights', 'uniform distance', {
      info: 'prepare.option.weights.info',
      otherwise: 'uniform',
      when: method('nearestNeighbours'),
    }),
    whole('maxDonors', [1, 100_000, 5_000], method('nearestNeighbours')),
    whole('maxDepth', [1, 64, 8], method('tree')),
    whole('minSamplesLeaf', [1, 1_000_000, 5], method('tree')),
    seed(method('nearestNeighbours')),
    toggle('indicator', false),
    real('missingValue'),
  ],
  scale: [
    choice('method', 'scale', 'scale', '*zscore *minmax *robust *log *yeoJohnson', required),
    columns('prepare.columns.numbers', ['number']),
    real('offset', { when: method('log') }),
    toggle('standardize', true, method('yeoJohnson')),
  ],
  encode: [
    choice('method', 'encode', 'encode', '*onehot *ordinal *target', required),
    columns('prepare.columns.categories', ['text', 'boolean', 'number']),
    whole('maxLevels', [1, 1_000, 50], method('onehot')),
    { kind: 'texts', key: 'order', ...explained('order'), when: method('ordinal') },
    {
      kind: 'column',
      key: 'target',
      ...explained('target'),
      types: ['number', 'boolean', 'text'],
      when: method('target'),
    },
    { kind: 'text', key: 'positive', ...explained('positive'), when: method('target') },
    real('smoothing', { least: 0, otherwise: 10, when: method('target') }),
    whole('folds', [2, 100, 5], method('target')),
    seed(method('target')),
  ],
  clip: [
    choice('method', 'limits', 'clip', '*iqr *quantile limits', required),
    choice('action', 'action', 'option.action', 'clip removeRows', { otherwise: 'clip' }),
    columns('prepare.columns.numbers', ['number']),
    real('factor', { least: 0, otherwise: 1.5, when: method('iqr') }),
    share('lower', 'lowerShare', 'prepare.option.share.info', 0.01, method('quantile')),
    share('upper', 'upperShare', 'prepare.option.share.info', 0.99, method('quantile')),
    limit('lower', method('limits')),
    limit('upper', method('limits')),
  ],
  tidyText: [
    choice('method', 'tidy', 'tidy', '*commonestSpelling *wordsToMissing', required),
    columns('prepare.columns.texts', ['text']),
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
