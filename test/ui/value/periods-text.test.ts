import { expect, test } from 'vitest';
import '../../../src/messages/value';
import { bestPeriods } from '../../../src/ui/pages/value/periods-text';

test.each([
  [[5, 9, 1], '2025-02 brought most: 9'],
  [[9, 9, 1], '2 periods brought most: 9 each'],
  [[9, 9], 'Every period brought 9'],
  [[-86.43], '2025-01 brought -86.43'],
  [[-86.43, -90], 'No period brought a gain; the best was 2025-01: -86.43'],
])('of periods that brought %j', (contributions, title) => {
  const periods = contributions.map((contribution, place) => ({ period: `2025-0${place + 1}`, contribution }));
  expect(bestPeriods(periods)).toBe(title);
});
