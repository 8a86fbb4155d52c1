import { describe, expect, test } from 'vitest';
import { customerFeatures } from '../../../../src/domain/customers/customer-features';
import { finish } from '../../../../src/domain/stats/steps';
import { DAY_MS } from '../../../../src/domain/table/calendar';
import { aliveHistory } from '../../../../src/domain/value/purchase/alive-history';
import { expectedRepeats } from '../../../../src/domain/value/purchase/expected-purchases';
import { earlierFindings, holdoutFigures, holdoutFinding } from '../../../../src/domain/value/purchase/holdout';
import { historiesAt, purchaseDays } from '../../../../src/domain/value/purchase/purchase-days';
import { tracking } from '../../../../src/domain/value/purchase/tracking';
import { linesOf, type Line } from '../../customers/lines';

const model = { name: 'bgNbd' as const, parameters: Float64Array.of(0.3, 20, 0.8, 2.4) };
const shop: Line[] = [
  ['bob', '2025-01-08', 5],
  ['ann', '2025-01-20T08:00Z', 5],
  ['ann', '2025-01-01', 5],
  ['ann', '2025-01-20T19:00Z', 9],
  ['bob', '2025-01-10', -5],
  ['ann', '2025-01-09', 5],
  ['cem', '2025-01-25', 5],
  ['ann', '2025-03-01', 5],
];
const day = (iso: string) => Date.parse(iso) / DAY_MS;
const days = finish(purchaseDays(linesOf(shop), day('2025-01-31')));

describe('days with a purchase', () => {
  test('are told by customer, each once, without refunds and without what came after the end', () => {
    const told = Array.from(days.starts.subarray(0, -1), (start, i) =>
      Array.from(days.days.subarray(start, days.starts[i + 1]), (each) => each - day('2025-01-01') + 1),
    );
    expect(told).toEqual([[8], [1, 9, 20], [25]]);
    expect(days.firstDay).toBe(day('2025-01-01'));
  });

  test('give the histories that the customer features have', () => {
    const options = { asOf: Date.parse('2025-01-31'), refunds: 'ignore', timeUnit: 'week' } as const;
    const { frequency, recency, T } = finish(customerFeatures(linesOf(shop), options)).features;
    expect(historiesAt(days, days.lastDay, 7)).toEqual({ frequency, recency, T, later: Float64Array.of(0, 0, 0) });
  });

  test('give histories as they were, and what came later', () => {
    expect(historiesAt(days, day('2025-01-10'), 1)).toEqual({
      frequency: Float64Array.of(0, 1, NaN),
      recency: Float64Array.of(0, 8, NaN),
      T: Float64Array.of(2, 9, NaN),
      later: Float64Array.of(0, 1, NaN),
    });
  });

  test('are tracked by whole weeks against what is expected of customers who came then', () => {
    const { weekEnds, actual, actualCumulative, expected, expectedCumulative } = finish(tracking(model, days, 1));
    expect(weekEnds.map((end) => end - days.firstDay + 1)).toEqual([7, 14, 21, 28]);
    expect(actual).toEqual([0, 1, 1, 0]);
    expect(actualCumulative).toEqual([0, 1, 2, 2]);
    // Ann alone after a week, at the age of 6 days; Ann at 13 and Bob at 6 after two.
    expect(expectedCumulative[1]! - expected[1]!).toBeCloseTo(expectedCumulative[0]!, 12);
    const alone = expectedCumulative[0]!;
    const older = finish(tracking(model, { ...days, starts: Uint32Array.of(1, 4), days: days.days }, 1));
    expect(expectedCumulative[1]).toBeCloseTo(older.expectedCumulative[1]! + alone, 12);
  });
});

test('a hundred years are tracked in short steps, and as sums over the customers', () => {
  const span = 36_500;
  const births = [0, 3, 3, 9_000, 36_400];
  const many = {
    starts: Uint32Array.from({ length: births.length + 1 }, (_, i) => 2 * i),
    days: Int32Array.from(births.flatMap((day) => [day, day + 50])),
    firstDay: 0,
    lastDay: span - 1,
  };
  const steps = tracking(model, many, 1);
  let taken = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) taken++;
  expect(taken).toBeGreaterThan(span / 7);
  const { weekEnds, expectedCumulative, actualCumulative } = step.value;
  expect(actualCumulative.at(-1)).toBe(births.length);
  const expectedBy = (end: number) =>
    births.reduce((sum, day) => (day <= end ? sum + expectedRepeats(model, end - day) : sum), 0);
  const weeks = [0, 1, 2, 1_285, 1_286, 5_213];
  expect(weeks.map((week) => expectedCumulative[week])).toEqual(
    weeks.map((week) => expect.closeTo(expectedBy(weekEnds[week]!), 9) as number),
  );
});

describe('the holdout', () => {
  test('is told by frequency, and by customer', () => {
    const made = holdoutFigures(
      Float64Array.of(0, 0, 9, 12, 1),
      Float64Array.of(1, 0, 4, 6, 3),
      Float64Array.of(0.5, 0.5, 4, 5, NaN),
    );
    expect(made).toMatchObject({
      actual: 11,
      expected: 10,
      byFrequency: { frequency: [0, 7], customers: [2, 2], actual: [0.5, 5], expected: [0.5, 4.5] },
      mae: 0.5,
    });
    expect(made.rmse).toBeCloseTo(Math.sqrt(1.5 / 4), 12);
    expect(made.correlation).toBeGreaterThan(0.9);
  });

  test.each([
    [100, 109, 'holdout-good', 'good'],
    [99, 99, 'holdout-good', 'fair'],
    [100, 84, 'holdout-off', 'fair'],
    [100, 62, 'holdout-off', 'poor'],
    [100, 200, 'holdout-off', 'poor'],
    [5, 5, 'few-holdout-purchases', 'fair'],
    [0, 0, 'few-holdout-purchases', 'fair'],
  ])('%d bought, %d expected: %s', (actual, expected, code, trust) => {
    expect(holdoutFinding({ actual, expected })).toMatchObject({ code, trust });
  });
});

test('of earlier tests the one that was off the most is told, where it was off', () => {
  const test = (calibrationEnd: string, expected: number) => ({ calibrationEnd, actual: 100, expected });
  expect(earlierFindings([])).toEqual([]);
  expect(earlierFindings([test('2025-01-31', 91), test('2025-02-15', 109)])).toEqual([]);
  expect(earlierFindings([test('2025-01-31', 115), test('2025-02-15', 60), test('2025-03-01', 100)])).toEqual([
    {
      model: 'purchase',
      code: 'earlier-test-off',
      trust: 'fair',
      details: { calibrationEnd: '2025-02-15', off: expect.closeTo(-0.4, 12) as number },
    },
  ]);
});

test('P(alive) falls from one purchase to the next, and rises with each', () => {
  const told = aliveHistory(model, [10, 20, 60], [9, 10, 20, 40, 59, 60], 1);
  expect(told[0]).toBeNaN();
  expect(told[1]).toBe(1);
  expect(told[3]).toBeLessThan(told[2]!);
  expect(told[4]).toBeLessThan(told[3]!);
  expect(told[5]).toBeGreaterThan(told[4]!);
});
