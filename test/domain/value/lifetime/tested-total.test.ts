import { expect, test } from 'vitest';
import { testedTotal } from '../../../../src/domain/value/lifetime/tested-total';

const interval = { totalLow: 80, totalHigh: 120 };

test('the interval is as many times wider as the worst test was off, whether too high or too low', () => {
  const told = (...expected: number[]) =>
    testedTotal(
      interval,
      expected.map((each) => ({ actual: 100, expected: each })),
    );
  expect(told(100)).toEqual({ low: 80, high: 120, factor: 1, tests: 1 });
  expect(told(100, 125)).toEqual({ low: 64, high: 150, factor: 1.25, tests: 2 });
  expect(told(80, 100, 110)).toEqual({ low: 64, high: 150, factor: 1.25, tests: 3 });
});

test('tests without purchases tell nothing', () => {
  expect(testedTotal(interval, [])).toBeNull();
  expect(testedTotal(interval, [{ actual: 0, expected: 3 }])).toBeNull();
  expect(testedTotal(interval, [{ actual: 3, expected: 0 }])).toBeNull();
});
