import { expect, test } from 'vitest';
import '../../../src/messages/value';
import type { Finding, FindingCode } from '../../../src/domain/value/purchase/verdict';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { calibrationEndError, findingText, futureAnswer } from '../../../src/ui/pages/value/model-text';
import { matrixView } from '../../../src/ui/pages/value/matrix-view';
import type { LifetimeResult } from '../../../src/contract/catalogue';

test('a finding is told with its figures', () => {
  const told = findingText({
    model: 'purchase',
    code: 'holdout-off',
    trust: 'fair',
    details: { actual: 10, expected: 6.2, off: -0.38 },
  });
  expect(told).toBe('The forecast of unseen purchases was 38% too low.');
  expect(
    findingText({ model: 'purchase', code: 'penalizer-used', trust: 'fair', details: { penalizer: 0.0001 } }),
  ).toContain('0.0001');
});

const found = (code: FindingCode, details: Finding['details']): Finding => ({
  model: 'purchase',
  code,
  trust: 'fair',
  details,
});

test('a forecast is too high, too low, or right, in both languages', () => {
  const told = (code: FindingCode, off: number): string => findingText(found(code, { off }));
  expect(told('holdout-off', 0.22)).toBe('The forecast of unseen purchases was 22% too high.');
  expect(told('holdout-good', 0.02)).toBe('The forecast of unseen purchases was only 2% too high.');
  expect(told('holdout-good', -0.004)).toBe('The forecast of unseen purchases was right to the per cent.');
  i18n.choose('zh-CN');
  expect(told('holdout-off', -0.38)).toBe('对未见过的购买，预测偏低 38%。');
  i18n.choose('en');
});

test.each([
  ['few-repeat-buyers', 'few customers had bought twice'],
  ['penalizer-used', 'it settled only with a penalty'],
  ['observed-long-after', 'what it was fitted to is doubtful'],
])('it is said that the tested fit is doubtful for %s', (finding, words) => {
  expect(findingText(found('calibration-doubtful', { finding }))).toContain(words);
});

test('a day that cannot part the purchases is told to be before, after or too near, with the days there are', () => {
  const said = (calibrationEnd: string) => {
    const finding = found('calibration-outside', { calibrationEnd, from: '2024-01-01', to: '2024-12-31' });
    return [
      findingText(finding),
      calibrationEndError({ verdict: { of: 'purchases', trust: 'fair', findings: [finding] } }),
    ];
  };
  expect(said('2023-05-05')).toEqual([
    expect.stringContaining('is before the first purchase (2024-01-01)'),
    'This is before the first purchase, on Jan 1, 2024.',
  ]);
  expect(said('2025-05-05')).toEqual([
    expect.stringContaining('is after the last day observed (2024-12-31)'),
    'This is after the last day observed, Dec 31, 2024.',
  ]);
  expect(said('2024-12-30')[1]).toContain('less than a week');
  expect(
    calibrationEndError({ verdict: { of: 'purchases', trust: 'good', findings: [found('holdout-good', { off: 0 })] } }),
  ).toBe(undefined);
});

test('times are told in whole units, one of them in the singular', () => {
  const told = findingText(found('horizon-beyond-history', { horizon: 0.98, observed: 12.857, unit: 'week' }));
  expect(told).toBe('The forecast looks 1 week ahead, further than any customer was observed (13).');
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
  expect(answer({ clv: 5.96e14, clvLow: null, clvHigh: null }, 'good', 1)).toBe(
    'Your customers will bring 596 trillion over the next month.',
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

test.each([
  ['one-time-alive', { oneTime: 60, customers: 90, share: 0.66 }, '60 customers (66%) bought once only'],
  [
    'refunds-many',
    { refunds: 1, share: 0.3, refunded: 30, sales: 100 },
    '1 refund takes back 30% of the sales (30 of 100)',
  ],
  ['refunds-outweigh', { refunds: 2, refunded: 130, sales: 100 }, 'Refunds (130) outweigh the sales (100)'],
  [
    'earlier-test-off',
    { calibrationEnd: '2025-02-15', off: -0.4 },
    'until 2025-02-15 already, the forecast of what came after was 40% too low',
  ],
] as const)('%s is told in words', (code, details, words) => {
  expect(findingText(found(code, details))).toContain(words);
});
