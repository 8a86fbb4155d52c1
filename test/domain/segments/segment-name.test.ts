import { expect, test } from 'vitest';
import { suggestName } from '../../../src/domain/segments/segment-name';
import { RFM_SEGMENTS } from '../../../src/domain/segments/rfm-map';
import { campaignEstimate, usualStrategy } from '../../../src/domain/segments/strategy';

const columns = ['recencyDays', 'orders', 'monetaryValue', 'tenureDays', 'averageOrderValue'];

test.each([
  ['champions', [-1, 2, 2, 1, 0]],
  ['quietValuable', [1.4, 0.2, 1.1, 1, 0]],
  ['bigSpenders', [0, 0, 3, 0, 2]],
  ['loyal', [-0.6, 0.9, 0.2, 0.8, 0]],
  ['new', [-0.9, -0.7, -0.5, -1.5, 0]],
  ['lost', [1.5, -0.8, -0.7, 0.6, 0]],
  ['lapsing', [0.9, 0, 0, 0, 0]],
  ['bigBaskets', [0, -0.6, 0, 0, 1]],
  ['occasional', [0, -0.6, 0, 0, 0]],
  ['distinct', [-0.8, 0, 0, 0, 0]],
  ['average', [0.1, -0.2, 0.3, 0, 0]],
] as const)('suggests %s', (code, effects) => {
  expect(suggestName(columns, effects).code).toBe(code);
});

test('knows columns by other spellings, and says which it is high and low in', () => {
  expect(suggestName(['Recency', 'shoe size', 'FREQUENCY', 'Revenue'], [-1, 3, 0.7, 0.6])).toEqual({
    code: 'champions',
    high: ['shoe size', 'FREQUENCY', 'Revenue'],
    low: ['Recency'],
  });
  expect(suggestName(['shoe size'], [3]).code).toBe('distinct');
});

test('every segment of the published map has a strategy of its own, and others that of their name', () => {
  const strategies = RFM_SEGMENTS.map((segment) => usualStrategy(segment, 'given'));
  expect(new Set(strategies).size).toBe(11);
  expect(usualStrategy('Champions', 'given').goal).toBe('reward');
  expect(usualStrategy('0', 'quietValuable')).toBe(usualStrategy('Cannot Lose', 'given'));
  expect(usualStrategy('-1', 'noise').responseRate).toBe(0);
});

test('an estimate is size × response × value − cost', () => {
  expect(campaignEstimate(1_000, { responseRate: 0.05, costPerContact: 0.5 }, 40)).toEqual({
    responses: 50,
    revenue: 2_000,
    cost: 500,
    profit: 1_500,
  });
});
