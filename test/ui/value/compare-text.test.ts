import { expect, test } from 'vitest';
import '../../../src/messages/value';
import { compareAnswer } from '../../../src/ui/pages/value/compare-text';

const names = { left: 'Margin', right: 'CLV' };
const top = { share: 0.2, count: 10, both: 7, tied: { left: 0, right: 0 } };

test('it is told how much of the top both share', () => {
  const sample = { left: [1, 2, 3], right: [2, 1, 3] };
  expect(compareAnswer({ spearman: 0.5, top, sample }, names)).toBe('Margin and CLV agree on 70% of the top 20%.');
});

test('values that are all equal are told not to rank anybody', () => {
  const equal = [1, 1, 1];
  const answer = (left: number[], right: number[]): string =>
    compareAnswer({ spearman: NaN, top: { ...top, both: 10 }, sample: { left, right } }, names);
  expect(answer(equal, [1, 2, 3])).toMatch(/^All customers are worth the same by Margin:/);
  expect(answer([1, 2, 3], equal)).toMatch(/^All customers are worth the same by CLV:/);
  expect(answer(equal, equal)).toMatch(/^All customers are worth the same by Margin and by CLV:/);
});
