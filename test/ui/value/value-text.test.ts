import { describe, expect, test } from 'vitest';
import '../../../src/messages/value';
import type { Distribution } from '../../../src/domain/value/distribution';
import { answerText, formulaText, spreadTitle, unitText } from '../../../src/ui/pages/value/value-text';

test('a value of one part as it is carries the name of its column', () => {
  const formula = formulaText('weighted', ['monetaryValue', 'tenureDays', null], [1, 0, 0]);
  expect(formula).toBe('Money spent');
  expect(unitText('weighted', formula, 'none', 1)).toBe('Money spent');
});

test('a value of scaled or several parts is a score, and says of what', () => {
  const formula = formulaText('weighted', ['monetaryValue', 'tenureDays', null], [1, -0.5, 0]);
  const units = [unitText('weighted', formula, 'none', 2), unitText('weighted', formula, 'minmax', 2)];
  expect(units).toEqual(['Score of parts as they are', 'Score of parts from 0 to 1']);
  expect(unitText('weighted', formula, 'zscore', 1)).toBe('Score of z-scores');
});

describe('the sentence', () => {
  const told = (total: number, share?: number, quantiles: readonly object[] = []) =>
    answerText({
      quantiles,
      total,
      count: 30,
      noShares: total < 0 ? 'negative' : total === 0 ? 'cancels' : null,
      high: { count: 4 },
      paretoShares: share === undefined ? [] : [{ top: 0.2, customers: 6, share }],
    } as unknown as Distribution);

  test.each([
    [1000, 0.7, 'The top 20% of customers bring 70% of the value.'],
    [1000, 1.5, 'The top 20% of customers bring 1,500, of which losses on others leave 1,000.'],
    [-250, undefined, '30 customers together lose you 250.'],
    [0, undefined, 'The values of all customers add up to nothing.'],
  ])('of a total of %d, %s of it on top', (total, share, sentence) => {
    expect(told(total, share)).toBe(sentence);
  });

  test('of scores tells how they are spread, and no share', () => {
    const quantiles = [
      { p: 0, value: -1.2 },
      { p: 0.5, value: -0.31 },
      { p: 0.9, value: 1.4 },
      { p: 1, value: 8 },
    ];
    const score = { quantiles, total: 3e-12, count: 30, noShares: 'score', high: { count: 4 }, paretoShares: [] };
    expect(answerText(score as unknown as Distribution)).toBe(
      'Half of the customers score -0.310 or more, the top tenth 1.400 or more.',
    );
  });

  test('says so where all are worth the same', () => {
    const equal = [
      { p: 0, value: 102 },
      { p: 1, value: 102 },
    ];
    expect(told(3060, 0.2, equal)).toBe('All 30 customers are worth the same: 102.');
  });
});

test('a formula tells how its parts are scaled', () => {
  expect(formulaText('weighted', ['monetaryValue', 'tenureDays', null], [1, -0.5, 0], 'zscore')).toMatch(
    /^Money spent − 0.50 · .*, each part as z-scores$/,
  );
});

test('the histogram is of nobody above the mean only where customers differ', () => {
  const spread = (least: number, count: number) => ({
    count,
    quantiles: [
      { p: 0, value: least },
      { p: 1, value: 9 },
    ],
    high: { rule: { kind: 'mean' as const }, threshold: 9, count: 0, share: 0 },
  });
  expect(spreadTitle(spread(9, 1))).toBe('The one customer is at 9');
  expect(spreadTitle(spread(9, 3))).toBe('All 3 customers are at 9');
  expect(spreadTitle(spread(1, 3))).toBe('None of 3 customers is above the mean');
});
