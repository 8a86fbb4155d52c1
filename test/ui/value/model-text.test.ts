import { expect, test } from 'vitest';
import '../../../src/messages/value';
import { findingText, futureAnswer } from '../../../src/ui/pages/value/model-text';
import { matrixView } from '../../../src/ui/pages/value/matrix-view';
import type { LifetimeResult } from '../../../src/contract/catalogue';

test('a finding is told with its figures', () => {
  const told = findingText({
    model: 'purchase',
    code: 'holdout-off',
    trust: 'fair',
    details: { actual: 10, expected: 6.2, off: -0.38 },
  });
  expect(told).toBe('The forecast of unseen purchases was -38% off.');
  expect(
    findingText({ model: 'purchase', code: 'penalizer-used', trust: 'fair', details: { penalizer: 0.0001 } }),
  ).toContain('0.0001');
});

test('of a finding that both models may give it is said which gave it', () => {
  const told = (model: 'purchase' | 'spend') =>
    findingText({ model, code: 'at-boundary', trust: 'poor', details: { parameter: 'v' } });
  expect(told('spend')).toBe(`Spend model: ${told('purchase')}`);
});

test('the sentence has an interval where there is one, and says so where nothing can be told', () => {
  const answer = (totals: object | null, trust = 'good', months = 12) =>
    futureAnswer({ months, totals, verdict: { trust } } as unknown as LifetimeResult);
  expect(answer({ clv: 1234, clvLow: null, clvHigh: null })).toBe(
    'Your customers will bring 1.23K over the next 12 months.',
  );
  expect(answer({ clv: 1234, clvLow: 1000, clvHigh: 2000 })).toContain('between 1K and 2K');
  expect(answer({ clv: 1234, clvLow: 1000, clvHigh: 2000 }, 'poor')).toContain('should not be relied on');
  expect(answer({ clv: 0, clvLow: 0, clvHigh: 0 }, 'good', 0)).toContain('choose at least one');
  expect(answer({ clv: 1234 }, 'unusable')).toBe(answer(null));
  expect(answer(null)).toBe('The data cannot tell what customers will bring.');
});

test('a large matrix is thinned, its ends kept', () => {
  const axis = Array.from({ length: 31 }, (_, place) => place);
  const cells = axis.map((row) => axis.map((column) => row * 100 + column));
  const view = matrixView(
    { T: 30, frequencies: axis, recencies: axis, expectedPurchases: cells, probabilityAlive: cells },
    4,
  );
  expect(view.frequencies).toEqual([0, 10, 20, 30]);
  expect(view.probabilityAlive[3]).toEqual([3000, 3010, 3020, 3030]);
});
