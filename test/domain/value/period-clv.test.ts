import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { customerPeriods } from '../../../src/domain/value/customer-periods';
import { paybackAge, periodClv } from '../../../src/domain/value/period-clv';
import { retentionClv, retentionRate } from '../../../src/domain/value/retention-clv';
import golden from '../../golden/value-periods.json';
import { textColumn } from '../../text-column';

/** The rows of `test/golden/value-periods.py`. */
const ROWS = 600;
const CUSTOMERS = 40;
const PERIODS = 12;
const customerOf = (row: number): number => (row * 17 + Math.floor(row / CUSTOMERS)) % CUSTOMERS;
const each = (figure: (row: number) => number): Float64Array =>
  Float64Array.from({ length: ROWS }, (_, row) => figure(row));
const cells = finish(
  customerPeriods({
    customer: textColumn(Array.from({ length: ROWS }, (_, row) => `c${customerOf(row)}`)),
    period: Uint32Array.from(
      each((row) => Math.min(PERIODS - 1, ((row * 31 + customerOf(row)) % PERIODS) + (customerOf(row) % 5))),
    ),
    periodCount: PERIODS,
    revenue: each((row) => ((row * 7919) % 997) / 10 - 8),
    cost: each((row) => ((row * 104729) % 389) / 20),
  }),
);
const names = [...new Set(Array.from({ length: ROWS }, (_, row) => customerOf(row)))];
const made = finish(periodClv(cells, PERIODS, { discountRate: 0.02, horizon: 9, acquisitionCost: 35 }));
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const worst = (actual: ArrayLike<number>, expected: readonly number[]): number =>
  Math.max(...expected.map((value, i) => Math.abs(actual[i]! - value)));

test('matches NumPy on CLV by customer, its mean, and the sums by period', () => {
  const order = Array.from(cells.codes, (code) => names[code]!);
  expect(order).toHaveLength(CUSTOMERS);
  expect(
    worst(
      made.customers.value,
      order.map((name) => golden.values[name]!),
    ),
  ).toBeLessThan(1e-9);
  expect(mean(made.customers.value)).toBeCloseTo(golden.clv, 10);
  expect(mean(made.customers.discounted)).toBeCloseTo(golden.discountedClv, 10);
  expect(Array.from(made.customers.payback)).toEqual(order.map((name) => golden.payback[name] ?? NaN));
  expect(worst(made.periods.revenue, golden.periodRevenue)).toBeLessThan(1e-9);
  expect(worst(made.periods.cost, golden.periodCost)).toBeLessThan(1e-9);
  expect(Array.from(made.periods.active)).toEqual(golden.active);
});

test('matches NumPy on means by age, over the customers observed for so long', () => {
  expect(Array.from(made.ages.observed)).toEqual(golden.ages.map(([observed]) => observed));
  expect(
    worst(
      made.ages.contribution,
      golden.ages.map(([, contribution]) => contribution!),
    ),
  ).toBeLessThan(1e-9);
});

test('who came back does not depend on the horizon', () => {
  const within = (horizon: number | null) => {
    const { active, retained, allContribution } = finish(
      periodClv(cells, PERIODS, { discountRate: 0, horizon, acquisitionCost: 0 }),
    ).periods;
    return { active, retained, allContribution };
  };
  expect(within(1)).toEqual(within(null));
  expect(within(0)).toEqual(within(null));
});

test('matches SciPy on the retention rate and its Wilson interval', () => {
  const { rate, low, high, observations } = retentionRate(made.periods);
  expect(worst([rate, low, high, observations], golden.retention)).toBeLessThan(1e-12);
});

test('the sums by period are the sums by customer', () => {
  const total = made.periods.discounted.reduce((sum, value) => sum + value, 0);
  expect(total / CUSTOMERS).toBeCloseTo(mean(made.customers.discounted), 10);
});

test('nothing is counted within a horizon of zero', () => {
  const none = finish(periodClv(cells, PERIODS, { discountRate: 0, horizon: 0, acquisitionCost: 1 }));
  expect(mean(none.customers.value)).toBe(0);
  expect(paybackAge(none.ages, 1)).toBeNull();
});

test('the mean customer who earns 10 a period has paid 25 back by the third', () => {
  const ages = {
    observed: Uint32Array.of(3, 3, 3),
    contribution: new Float64Array(3),
    discounted: Float64Array.of(10, 10, 10),
  };
  expect([0, 10, 25, 30, 31].map((cost) => paybackAge(ages, cost))).toEqual([1, 1, 3, 3, null]);
});

test('the retention formula is the sum of its series', () => {
  const series = Array.from({ length: 2_000 }, (_, t) => 12 * (0.8 / 1.05) ** (t + 1)).reduce(
    (sum, term) => sum + term,
    0,
  );
  expect(retentionClv(12, 0.8, 0.05)).toBeCloseTo(series, 9);
  expect(retentionClv(12, 0, 0.05)).toBe(0);
  expect(retentionClv(12, 1, 0)).toBeNaN();
});

test('one period tells no retention', () => {
  const one = retentionRate({ active: Uint32Array.of(9), retained: Uint32Array.of(0) });
  expect(one).toEqual({ rate: NaN, low: NaN, high: NaN, observations: 0 });
});

test('an unfinished last period is no loss of customers', () => {
  const periods = { active: Uint32Array.of(4, 4, 1), retained: Uint32Array.of(0, 4, 1) };
  expect(retentionRate(periods)).toMatchObject({ rate: 5 / 8, observations: 8 });
  expect(retentionRate(periods, true)).toMatchObject({ rate: 1, observations: 4 });
  const two = { active: Uint32Array.of(4, 1), retained: Uint32Array.of(0, 1) };
  expect(retentionRate(two, true)).toMatchObject({ rate: NaN, observations: 0 });
});

test('rows without customer, period or money are counted by their reason', () => {
  const { leftOut, codes } = finish(
    customerPeriods({
      customer: textColumn([null, 'a', 'a', 'b']),
      period: Uint32Array.of(0, 0xffff_ffff, 0, 1),
      periodCount: 2,
      revenue: Float64Array.of(1, 1, NaN, 3),
      cost: new Float64Array(4),
    }),
  );
  expect(leftOut).toEqual({ 'missing-customer': 1, 'missing-period': 1, 'missing-value': 1, 'after-as-of': 0 });
  expect(Array.from(codes)).toEqual([1]);
});
