import { expect, test } from 'vitest';
import '../../../src/messages/value';
import { compareAnswer, unevenFifths } from '../../../src/ui/pages/value/compare-text';

const names = { left: 'Margin', right: 'CLV' };
const top = { share: 0.2, count: 10, both: 7, tied: { left: 0, right: 0 } };

test('it is told how much of the top both share', () => {
  const equal = { left: false, right: false };
  expect(compareAnswer({ equal, top }, names)).toBe('Margin and CLV agree on 70% of the top 20%.');
});

test('values that are all equal are told not to rank anybody', () => {
  const answer = (left: boolean, right: boolean): string => compareAnswer({ equal: { left, right }, top }, names);
  expect(answer(true, false)).toMatch(/^All customers are worth the same by Margin:/);
  expect(answer(false, true)).toMatch(/^All customers are worth the same by CLV:/);
  expect(answer(true, true)).toMatch(/^All customers are worth the same by Margin and by CLV:/);
});

test('fifths are uneven where ties keep customers together, not by the rest of a division', () => {
  const even = [
    [3, 0],
    [0, 2],
  ];
  const tied = [
    [3, 0],
    [2, 2],
  ];
  expect([even, tied].map(unevenFifths)).toEqual([false, true]);
});
