import { describe, expect, it } from 'vitest';
import { choicesOf, choicesText, DEFAULT_CHOICES, trainParams } from '../../../src/ui/pages/predict/predict-choices';

describe('choices in the address', () => {
  it('are only those that differ from the defaults, and come back the same', () => {
    const chosen = { ...DEFAULT_CHOICES, model: 'neural' as const, hiddenLayers: [8], seed: 7 };
    expect(JSON.parse(choicesText(chosen))).toEqual({ model: 'neural', hiddenLayers: [8], seed: 7 });
    expect(choicesOf(choicesText(chosen))).toEqual(chosen);
    expect(choicesText(DEFAULT_CHOICES)).toBe('{}');
  });

  it('fall back to the default where they do not fit', () => {
    const read = choicesOf('{"model":"forest","alpha":-1,"testSize":0.4,"features":[1],"other":true}');
    expect(read).toEqual({ ...DEFAULT_CHOICES, testSize: 0.4 });
    expect(choicesOf('not json')).toEqual(DEFAULT_CHOICES);
    expect(choicesOf('null')).toEqual(DEFAULT_CHOICES);
    expect(choicesOf(undefined)).toEqual(DEFAULT_CHOICES);
  });
});

describe('trainParams', () => {
  it('gives the exact solver only what it takes', () => {
    expect(trainParams('t', 'y', ['a', 'b'], { ...DEFAULT_CHOICES, alpha: 2 })).toEqual({
      table: 't',
      target: 'y',
      features: ['a', 'b'],
      model: 'linear',
      options: { solver: 'exact', alpha: 2 },
      preprocess: { impute: 'mean', scale: 'zscore' },
      validation: { kind: 'holdout', testSize: 0.25 },
      seed: 42,
    });
  });

  it('gives the gradient solver its steps', () => {
    const { options } = trainParams('t', 'y', ['a'], { ...DEFAULT_CHOICES, solver: 'gradient', linearEpochs: 9 });
    expect(options).toEqual({ solver: 'gradient', alpha: 0, learningRate: 0.1, epochs: 9 });
  });

  it('gives a network its own options, and folds when asked', () => {
    const parameters = trainParams('t', 'y', ['a'], {
      ...DEFAULT_CHOICES,
      model: 'neural',
      batchSize: 64,
      validation: 'kfold',
      k: 4,
    });
    expect(parameters.options).toEqual({
      hiddenLayers: [32, 16],
      activation: 'relu',
      learningRate: 0.005,
      epochs: 200,
      batchSize: 64,
      l2: 1e-4,
      patience: 15,
    });
    expect(parameters.validation).toEqual({ kind: 'kfold', k: 4 });
  });

  it('leaves the batch size to the engine unless one is chosen', () => {
    expect(trainParams('t', 'y', ['a'], { ...DEFAULT_CHOICES, model: 'neural' }).options).not.toHaveProperty(
      'batchSize',
    );
  });
});
