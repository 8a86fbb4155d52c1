import type { Step } from '../../../src/domain/prepare/step';

/** Steps of every kind, with every option somewhere. */
export const everyStep: readonly Step[] = [
  { op: 'dropMissing', method: 'rows', columns: ['a'], threshold: 0.5, disabled: true },
  { op: 'impute', method: 'constant', columns: ['a', 'b'], value: 'none', indicator: true, missingValue: 999 },
  {
    op: 'impute',
    method: 'nearestNeighbours',
    predictors: ['b'],
    nNeighbors: 3,
    weights: 'distance',
    maxDonors: 100,
    seed: 1,
  },
  { op: 'impute', method: 'tree', maxDepth: 4, minSamplesLeaf: 2 },
  { op: 'scale', method: 'log', columns: ['a'], offset: 1 },
  { op: 'scale', method: 'yeoJohnson', standardize: false },
  { op: 'encode', method: 'onehot', maxLevels: 5 },
  { op: 'encode', method: 'ordinal', columns: ['c'], order: ['low', 'high'] },
  { op: 'encode', method: 'target', target: 'a', positive: 'yes', smoothing: 2, folds: 3, seed: 7 },
  { op: 'select', columns: ['a'], method: 'exclude' },
  { op: 'clip', method: 'quantile', lower: 0.05, upper: 0.95, action: 'removeRows' },
  { op: 'clip', method: 'iqr', columns: ['a'], factor: 3 },
  { op: 'clip', method: 'limits', lower: -5, upper: 1e6 },
  { op: 'dropDuplicates', columns: ['a'], method: 'last' },
  { op: 'derive', name: 'x', expression: 'a + 1' },
  { op: 'dateParts', columns: ['d'], parts: ['year', 'weekday'] },
  { op: 'filter', expression: 'a > 1' },
  { op: 'aggregate', by: ['c'], aggregates: [{ function: 'sum', column: 'a', name: 'total' }, { function: 'count' }] },
  { op: 'rename', names: [{ from: 'a', to: 'b' }] },
  { op: 'splitText', column: 'c', delimiter: ';', name: 'item', rowNumber: 'row' },
  { op: 'tidyText', method: 'wordsToMissing', columns: ['c'] },
];
