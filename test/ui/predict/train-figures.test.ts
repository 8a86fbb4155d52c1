import { describe, expect, it } from 'vitest';
import {
  fineDecimals,
  metricRows,
  plannedRows,
  residualsOf,
  strongestTerms,
  verdictOf,
} from '../../../src/ui/pages/predict/train-figures';

const figures = (r2: number, mae: number, rmse: number) => ({ r2, mae, rmse, mse: rmse * rmse });
const judged = (model: ReturnType<typeof figures>, mean: ReturnType<typeof figures>, folds = [model]) => ({
  metrics: { overall: model, spread: figures(0, 0, 0), folds },
  baseline: { overall: mean, folds: [mean] },
});
const MEAN = figures(-0.01, 10, 12);

describe('verdictOf', () => {
  it('calls a model no better than the mean worse, whatever its R²', () => {
    expect(verdictOf(judged(figures(-0.2, 11, 13), MEAN))).toBe('worse');
    expect(verdictOf(judged(figures(NaN, 10, 12), MEAN))).toBe('worse');
    expect(verdictOf(judged(figures(-0.005, 9, 11.9), MEAN))).toBe('worse');
  });

  it('tells large misses from typical ones', () => {
    expect(verdictOf(judged(figures(0.3, 10.5, 10), MEAN))).toBe('mixed');
  });

  it('grades what is better than the mean', () => {
    expect(verdictOf(judged(figures(0.05, 9.8, 11.7), MEAN))).toBe('weak');
    expect(verdictOf(judged(figures(0.8, 4, 5), MEAN))).toBe('good');
    expect(verdictOf(judged(figures(0.995, 0.5, 0.8), MEAN))).toBe('leak');
  });
});

describe('metricRows', () => {
  it('has two rows for a holdout, and a row for the spread and each fold beside them for k-fold', () => {
    const model = figures(0.8, 4, 5);
    expect(metricRows(judged(model, MEAN)).map(({ kind }) => kind)).toEqual(['model', 'baseline']);
    expect(metricRows(judged(model, MEAN, [model, model])).map(({ kind, fold }) => `${kind} ${fold}`)).toEqual([
      'model 0',
      'spread 0',
      'baseline 0',
      'fold 1',
      'fold 2',
    ]);
  });
});

describe('residualsOf', () => {
  it('bins actual less predicted, and says within what half of the predictions are', () => {
    const { edges, counts, halfWithin } = residualsOf({ actual: [10, 10, 10, 10], predicted: [10, 9, 13, 6] });
    expect(halfWithin).toBe(1);
    expect(edges[0]).toBeLessThanOrEqual(-3);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(4);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });
});

describe('strongestTerms', () => {
  it('orders by size whatever the sign, and leaves out the intercept and terms without effect', () => {
    const term = (name: string, standardized: number | null) => ({
      term: name,
      estimate: 1,
      standardError: null,
      tValue: null,
      pValue: null,
      standardized,
    });
    const rows = [term('(intercept)', null), term('a', 0.1), term('b', -0.9), term('c', 0), term('d', 0.4)];
    expect(strongestTerms(rows, 2).map((row) => row.term)).toEqual(['b', 'd']);
    expect(strongestTerms(rows, 9)).toHaveLength(3);
  });
});

describe('fineDecimals', () => {
  it('shows two digits of the smallest figure, up to six decimals', () => {
    expect(fineDecimals([1234, 0.021, 0, null])).toBe(3);
    expect(fineDecimals([15, 220])).toBe(0);
    expect(fineDecimals([1e-9])).toBe(6);
    expect(fineDecimals([null, 0])).toBe(0);
  });
});

describe('plannedRows', () => {
  it('holds out as many rows as the engine does: the share, rounded up, one at least', () => {
    expect(plannedRows(101, 'holdout', 0.25)).toEqual({ training: 75, heldOut: 26 });
    expect(plannedRows(2, 'holdout', 0.9)).toEqual({ training: 1, heldOut: 1 });
    expect(plannedRows(101, 'kfold', 0.25)).toEqual({ training: 101, heldOut: 101 });
  });
});
