import { expect, test } from 'vitest';
import { valueRequest, type ValueChoices } from '../../../src/ui/pages/value/value-request';

const choices: ValueChoices = {
  model: 'weighted',
  table: 't1',
  columns: { purchase: 'monetaryValue', recommend: null, maintain: 'tenureDays' },
  weights: { alpha: 0.5, beta: 0.3, gamma: 0.2 },
  scale: 'minmax',
  rule: { kind: 'mean' },
};

test('a part that is left out has no column and no weight', () => {
  expect(valueRequest(choices)).toEqual({
    id: 'value.weighted',
    parameters: {
      table: 't1',
      purchase: 'monetaryValue',
      maintain: 'tenureDays',
      alpha: 0.5,
      beta: 0,
      gamma: 0.2,
      scale: 'minmax',
      rule: { kind: 'mean' },
    },
  });
});

test('nothing is asked while a model lacks a part that it needs', () => {
  expect(valueRequest({ ...choices, columns: {} })).toBeNull();
  expect(valueRequest({ ...choices, weights: { alpha: 0, beta: 1, gamma: 0 } })).toBeNull();
  expect(valueRequest({ ...choices, model: 'margin', columns: { revenue: 'monetaryValue' } })).toBeNull();
  expect(valueRequest({ ...choices, model: 'product', columns: { amount: 'a', frequency: 'b' } })).toBeNull();
  expect(valueRequest({ ...choices, model: 'column', columns: { column: 'a' } })).toMatchObject({
    id: 'value.distribution',
    parameters: { table: 't1', column: 'a' },
  });
});
