import { expect, test } from 'vitest';
import type { LifetimeResult } from '../../../src/contract/catalogue';
import { customerFuture, purchaseDaysOf } from '../../../src/ui/pages/customers/customer-future';
import { worthSources } from '../../../src/ui/pages/customers/worth-sources';
import { column, table } from '../data/tables';

const lines = table('lines', [column('who', 'customerId'), column('day', 'date'), column('paid', 'amount')]);

test('purchase days are different days, refunds left out', () => {
  const rows = [
    ['1997-01-11T00:00:00.000Z', -3],
    ['1997-01-09T18:00:00.000Z', 5],
    ['1997-01-09T00:00:00.000Z', 5],
    ['1997-01-01T00:00:00.000Z', 5],
    [null, 5],
    ['1997-01-15T00:00:00.000Z', null],
  ];
  expect(purchaseDaysOf({ columns: ['day', 'paid'], rows, total: 6 }, lines)).toEqual([
    { day: 9862, money: 5 },
    { day: 9870, money: 10 },
  ]);
});

/** Days with a purchase of as much as the mean each. */
const spent = (days: readonly number[], each = 22.35) => days.map((day) => ({ day, money: each }));

const money = { margin: 1, monthlyDiscountRate: 0.01 };

const fitted = {
  model: 'bgNbd',
  timeUnit: 'week',
  asOf: '1997-09-30',
  months: 12,
  purchase: { params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
  spend: { params: { p: 6.25, q: 3.74, v: 15.44 } },
} as unknown as LifetimeResult;

test('the first customer of CDNOW is alive as the formula has it, and one purchase more would raise their value', () => {
  // First purchase on day 9862, T = 38.86 weeks; last one at 30.43 weeks.
  const future = customerFuture(fitted, spent([9862, 9946, 10075]), money)!;
  const odds = (0.793 / (2.426 + 1)) * ((4.414 + 272 / 7) / (4.414 + 213 / 7)) ** 2.243;
  expect(future.now.probabilityAlive).toBeCloseTo(1 / (1 + odds), 12);
  expect(future.then.clv).toBeGreaterThan(future.now.clv);
  expect(future.interval.low).toBe(0);
  expect(future.interval.high).toBeGreaterThan(future.now.clv);
  expect([future.days[0], future.days.at(-1)]).toEqual([0, 272]);
  expect([future.alive[0], future.alive.at(-1)]).toEqual([1, future.now.probabilityAlive]);
});

test('who bought once is alive for certain by BG/NBD, and not by MBG/NBD', () => {
  const once = spent([9862]);
  const future = customerFuture(fitted, once, money)!;
  expect(future).toMatchObject({ surelyAlive: true, now: { probabilityAlive: 1 } });
  const byRival = customerFuture({ ...fitted, model: 'mbgNbd' }, once, money)!;
  // Batislam et al. (2007): b / (b + a · ((α + T) / α)^r) of a customer without a repeat purchase.
  const odds = (0.793 / 2.426) * ((4.414 + 272 / 7) / 4.414) ** 0.243;
  expect(byRival.surelyAlive).toBe(false);
  expect(byRival.now.probabilityAlive).toBeCloseTo(1 / (1 + odds), 12);
  expect(customerFuture(fitted, spent([9862, 9946]), money)!.surelyAlive).toBe(false);
});

test('there is none where no model could be fitted', () => {
  const unfitted = { ...fitted, purchase: { params: null } } as unknown as LifetimeResult;
  expect(customerFuture(unfitted, spent([9862]), money)).toBeNull();
  expect(customerFuture(fitted, [], money)).toBeNull();
});

test('models that need purchase lines are asked only where these are', () => {
  const names = (transactions?: typeof lines) => worthSources(table('made'), transactions).map(({ name }) => name);
  expect(names()).toEqual(['money', 'purchase', 'product', 'margin']);
  expect(names(lines)).toEqual(['money', 'purchase', 'product', 'margin', 'clv', 'lifetime']);
});

test('purchases after the end of observation are not known of', () => {
  const known = customerFuture(fitted, spent([9862, 9946, 10075]), money);
  const later = [...spent([9862, 9946, 10075]), ...spent([10500], 8000)];
  expect(customerFuture(fitted, later, money)).toEqual(known);
  expect(known?.asOf).toBe('1997-09-30');
});

test('value is in proportion to the margin, and less where later money is worth less', () => {
  const clv = (margin: number, monthlyDiscountRate: number) =>
    customerFuture(fitted, spent([9862, 9946, 10075]), { margin, monthlyDiscountRate })!.now.clv;
  expect(clv(0.3, 0.01)).toBeCloseTo(0.3 * clv(1, 0.01), 12);
  expect(clv(1, 0.05)).toBeLessThan(clv(1, 0.01));
});

test('lines whose money is quantity × price are purchases where both are known', () => {
  const priced = table('lines', [
    column('who', 'customerId'),
    column('day', 'date'),
    column('n', 'quantity'),
    column('each', 'unitPrice'),
  ]);
  const rows = [
    ['1997-01-01T00:00:00.000Z', 2, 5],
    ['1997-01-02T00:00:00.000Z', null, 5],
    ['1997-01-03T00:00:00.000Z', 2, null],
    ['1997-01-04T00:00:00.000Z', -1, 5],
  ];
  expect(purchaseDaysOf({ columns: ['day', 'n', 'each'], rows, total: 4 }, priced)).toEqual([{ day: 9862, money: 10 }]);
});

test('models are asked as they were set on the Value page, lifetime without intervals', () => {
  const set = (name: string, params: Readonly<Record<string, unknown>>) => ({
    name,
    source: { analysis: `value.${name}`, params },
  });
  const chosen = [
    set('weighted', { table: 'made', alpha: 0.5 }),
    set('lifetime', { table: 'lines', months: 6, bootstraps: 200 }),
  ];
  const sources = worthSources(table('made'), lines, chosen);
  expect(sources.map(({ name }) => name)).toEqual([
    'money',
    'weighted',
    'purchase',
    'product',
    'margin',
    'clv',
    'lifetime',
  ]);
  expect(sources[1]!.source).toEqual({ analysis: 'value.weighted', params: { table: 'made', alpha: 0.5 } });
  expect(sources[6]!.source).toEqual({
    analysis: 'value.lifetime',
    params: { table: 'lines', months: 6, bootstraps: 0 },
  });
});
