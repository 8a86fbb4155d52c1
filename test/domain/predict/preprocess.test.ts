import { describe, expect, it } from 'vitest';
import { designMatrix } from '../../../src/domain/predict/design-matrix';
import { designScaling, designTerms } from '../../../src/domain/predict/design-terms';
import { completeRows } from '../../../src/domain/predict/feature-values';
import { fitPreprocess, type FeatureColumn, type PreprocessOptions } from '../../../src/domain/predict/preprocess';
import { finish } from '../../../src/domain/stats/steps';
import type { Column } from '../../../src/domain/table/column';
import { booleans, dates, numbers, rowsTo, texts } from './columns';

const plain: PreprocessOptions = { impute: 'mean', scale: 'none' };

function fit(columns: Record<string, Column>, training: Uint32Array, options = plain) {
  const features: FeatureColumn[] = Object.entries(columns).map(([name, column]) => ({ name, column }));
  return { features, preprocess: finish(fitPreprocess(features, training, options)) };
}

function encode(
  columns: Record<string, Column>,
  training: Uint32Array,
  rows: Uint32Array,
  options = plain,
): number[][] {
  const { features, preprocess } = fit(columns, training, options);
  const { columns: width, values } = finish(designMatrix(preprocess, features, rows));
  return Array.from(rows, (_, i) => [...values.subarray(i * width, (i + 1) * width)]);
}

describe('numbers', () => {
  const column = numbers(1, null, 3, 8, null, 100);
  const training = rowsTo(4);

  it('are imputed by the mean of the training rows alone', () => {
    expect(encode({ x: column }, training, rowsTo(6))).toEqual([[1], [4], [3], [8], [4], [100]]);
  });

  it('are imputed by the median', () => {
    expect(encode({ x: column }, training, rowsTo(2), { impute: 'median', scale: 'none' })).toEqual([[1], [3]]);
  });

  it('are scaled by the population standard deviation after imputation, like StandardScaler', () => {
    // 1, 4, 3, 8: mean 4, variance (9 + 0 + 1 + 16) / 4 = 6.5
    const [first, second] = encode({ x: column }, training, rowsTo(2), { impute: 'mean', scale: 'zscore' });
    expect(first![0]).toBeCloseTo(-3 / Math.sqrt(6.5), 12);
    expect(second![0]).toBe(0);
  });

  it('count their imputed medians in the mean and the deviation', () => {
    // 1, 3, 3, 8: mean 3.75, variance (7.5625 + 2 * 0.5625 + 18.0625) / 4 = 6.6875
    const [first] = encode({ x: column }, training, rowsTo(1), { impute: 'median', scale: 'zscore' });
    expect(first![0]).toBeCloseTo(-2.75 / Math.sqrt(6.6875), 12);
  });

  it('are scaled to the range of the training rows', () => {
    expect(encode({ x: column }, training, Uint32Array.of(0, 3, 5), { impute: 'mean', scale: 'minmax' })).toEqual([
      [0],
      [1],
      [99 / 7],
    ]);
  });

  it('that were all equal, or all missing, in training say nothing', () => {
    expect(encode({ x: numbers(5, 5, 7), y: numbers(null, null, 7) }, rowsTo(2), rowsTo(3))).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('dates and booleans', () => {
  it('become days and indicators, and only dates are scaled', () => {
    const columns = { since: dates('1970-01-03', '1970-01-05', null), paid: booleans(true, false, null) };
    expect(encode(columns, rowsTo(3), rowsTo(3))).toEqual([
      [2, 1],
      [4, 0],
      [3, 0.5],
    ]);
    expect(encode(columns, rowsTo(3), rowsTo(2), { impute: 'mean', scale: 'minmax' })).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe('text', () => {
  const plan = texts('b', 'a', 'b', 'c', null, 'z');

  it('has an indicator for each level but the most frequent, and one for missing cells', () => {
    const { preprocess } = fit({ plan }, rowsTo(5));
    expect(designTerms(preprocess)).toEqual(['plan = a', 'plan = c', 'plan = (missing)']);
    expect(encode({ plan }, rowsTo(5), rowsTo(6))).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('keeps 50 levels by frequency, and puts rare and unseen ones into another', () => {
    const values = Array.from({ length: 52 }, (_, level) => Array<string>(60 - level).fill(`level ${level}`)).flat();
    const column = texts(...values, 'never seen', null);
    const training = rowsTo(values.length);
    const { features, preprocess } = fit({ column }, training);
    const terms = designTerms(preprocess);
    expect(terms).toHaveLength(50);
    expect(terms[0]).toBe('column = level 1');
    expect(terms.at(-1)).toBe('column = (other)');
    const last = values.length - 1;
    const design = finish(designMatrix(preprocess, features, Uint32Array.of(last, last + 1, last + 2, 0)));
    expect([0, 1, 2, 3].map((row) => design.values[row * 50 + 49])).toEqual([1, 1, 1, 0]);
    expect(design.values.reduce((sum, value) => sum + value, 0)).toBe(3);
  });

  it('is read by its text, not by its code, in another table', () => {
    const { preprocess } = fit({ plan }, rowsTo(5));
    const other = [{ name: 'plan', column: texts('c', 'a') }];
    expect([...finish(designMatrix(preprocess, other, rowsTo(2))).values]).toEqual([0, 1, 0, 1, 0, 0]);
  });

  it('leaves the scaling of its indicators alone', () => {
    const { preprocess } = fit({ x: numbers(1, 3), plan: texts('a', 'b') }, rowsTo(2), {
      impute: 'mean',
      scale: 'zscore',
    });
    expect(designScaling(preprocess)).toEqual([
      { center: 2, factor: 1 },
      { center: 0, factor: 1 },
    ]);
  });
});

describe('designMatrix', () => {
  it('names the column that a table lacks', () => {
    const { preprocess } = fit({ x: numbers(1, 2) }, rowsTo(2));
    expect(() => finish(designMatrix(preprocess, [], rowsTo(2)))).toThrow(
      expect.objectContaining({ code: 'column-not-found', details: { column: 'x' } }),
    );
  });

  it('refuses a column whose type is not as learnt', () => {
    const { preprocess } = fit({ x: numbers(1, 2), plan: texts('a', 'b') }, rowsTo(2));
    const swapped = [
      { name: 'x', column: numbers(1, 2) },
      { name: 'plan', column: numbers(1, 2) },
    ];
    expect(() => finish(designMatrix(preprocess, swapped, rowsTo(2)))).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
    const text = [{ name: 'x', column: texts('1', '2') }];
    expect(() => finish(designMatrix(preprocess, text, rowsTo(2)))).toThrow(
      expect.objectContaining({ code: 'column-not-numeric' }),
    );
  });

  it('encodes more rows than one step holds', () => {
    const values = Array.from({ length: 70_000 }, (_, i) => i);
    const { features, preprocess } = fit({ x: numbers(...values) }, rowsTo(2));
    const steps = designMatrix(preprocess, features, rowsTo(values.length));
    expect(steps.next().done).toBe(false);
    expect(finish(steps).values.at(-1)).toBe(69_999);
  });
});

describe('completeRows', () => {
  it('leaves out rows with a missing cell of any type', () => {
    const columns = [
      numbers(1, null, 3, 4, 5),
      texts('a', 'b', null, 'd', 'e'),
      booleans(true, true, true, null, false),
    ];
    expect([...completeRows(columns, rowsTo(5))]).toEqual([0, 4]);
    expect([...completeRows([dates(null, '2020-01-01')], rowsTo(2))]).toEqual([1]);
  });
});
