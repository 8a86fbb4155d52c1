import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerFeatures } from '../../../src/domain/customers/customer-features';
import type { CustomerFeatures, FeatureOptions, FeatureTable } from '../../../src/domain/customers/feature-table';
import type { TransactionLines } from '../../../src/domain/customers/transaction-lines';
import { finish } from '../../../src/domain/stats/steps';
import { cdnowLines } from '../../cdnow';
import golden from '../../golden/customer-features.json';
import { sharedText } from '../../shared-data';
import { textColumn } from '../../text-column';
import { linesOf, type Line } from './lines';

function features(rows: readonly Line[], options: Partial<FeatureOptions> = {}): FeatureTable {
  return finish(customerFeatures(linesOf(rows), { asOf: null, refunds: 'net', timeUnit: 'day', ...options }));
}

/** The figures of one customer, by name. */
function customer(made: CustomerFeatures, place: number): Record<string, number> {
  const figures = Object.entries(made).filter(([, values]) => values instanceof Float64Array);
  return Object.fromEntries(figures.map(([name, values]: [string, Float64Array]) => [name, values[place]!]));
}

const shop: Line[] = [
  ['ann', '2025-01-01T09:00Z', 10, 'o1', 'tea', 1],
  ['ann', '2025-01-01T09:00Z', 20, 'o1', 'cup', 2],
  ['bob', '2025-01-05', 7, 'o2', 'tea', 1],
  ['ann', '2025-01-11T23:59Z', 30, 'o3', 'tea', 3],
  ['ann', '2025-01-13', -20, 'o1', 'cup', -2],
  ['ann', '2025-01-31', 12, 'o4', 'jam', 1],
  ['ann', '2025-01-31', 6, 'o5', 'jam', 1],
];

test('one row a customer, in order of appearance, by hand', () => {
  const made = features(shop);
  expect(made.features.customerId).toEqual({ type: 'text', dictionary: ['ann', 'bob'], codes: Uint32Array.of(0, 1) });
  expect(customer(made.features, 0)).toEqual({
    orders: 4,
    monetaryValue: 58,
    averageOrderValue: 14.5,
    recencyDays: 0,
    tenureDays: 30,
    items: 6,
    distinctItems: 3,
    refunds: 1,
    refundAmount: 20,
    meanDaysBetweenOrders: 10,
    frequency: 2,
    recency: 30,
    T: 30,
    repeatOrderValue: 24,
    firstPurchase: Date.parse('2025-01-01T09:00Z'),
    lastPurchase: Date.parse('2025-01-31'),
  });
  expect(customer(made.features, 1)).toMatchObject({ orders: 1, frequency: 0, recency: 0, T: 26, recencyDays: 26 });
  expect(customer(made.features, 1)).toMatchObject({ meanDaysBetweenOrders: NaN, repeatOrderValue: NaN });
  expect(made).toMatchObject({ from: Date.parse('2025-01-01'), asOf: Date.parse('2025-01-31'), lines: 7, leftOut: [] });
});

test('without order ids each purchase line is an order; a line without one is an order of its own', () => {
  const rows: Line[] = [
    ['ann', '2025-01-01', 1, 'o1'],
    ['ann', '2025-01-01', 1, null],
    ['ann', '2025-01-01', 1, null],
    ['bob', '2025-01-01', 1, 'o1'],
  ];
  expect(Array.from(features(rows).features.orders)).toEqual([3, 1]);
  expect(Array.from(features(rows.map(([id, date, amount]): Line => [id, date, amount])).features.orders)).toEqual([
    3, 1,
  ]);
});

test('an order over several days is one order, and has no days between', () => {
  const made = features([
    ['ann', '2025-01-01', 1, 'o1'],
    ['ann', '2025-01-09', 1, 'o1'],
  ]);
  expect(customer(made.features, 0)).toMatchObject({ orders: 1, frequency: 1, recency: 8, meanDaysBetweenOrders: NaN });
});

test('an item is told apart by name alone, and a missing one is none', () => {
  const made = features([
    ['ann', '2025-01-01', 1, 'o1', 'tea'],
    ['bob', '2025-01-01', 1, 'o2', 'tea'],
    ['ann', '2025-01-02', 1, 'o3', 'tea'],
    ['ann', '2025-01-02', 1, 'o3', null],
  ]);
  expect(Array.from(made.features.distinctItems!)).toEqual([1, 1]);
  expect(features([['ann', '2025-01-01', 1]]).features.distinctItems).toBeNull();
});

test('customers none of whose lines can be used are counted, each once', () => {
  const rows: Line[] = [...shop, ['cid', '2025-01-02', NaN], ['cid', null, 5], ['dan', '2025-02-09', 5]];
  expect(features(shop).absent).toBe(0);
  expect(features(rows).absent).toBe(1);
  expect(features(rows, { asOf: Date.parse('2025-01-31') }).absent).toBe(2);
});

test('refunds may be ignored as if they were not there, and are then told', () => {
  const made = features(shop, { refunds: 'ignore' });
  expect(customer(made.features, 0)).toMatchObject({
    monetaryValue: 78,
    refunds: 0,
    refundAmount: 0,
    items: 8,
    orders: 4,
  });
  expect(made.leftOut).toEqual([{ reason: 'refund-ignored', rows: 1 }]);
  expect(made.lines).toBe(6);
});

test('a negative quantity is a refund of the amount, whatever its sign', () => {
  const bought: Line = ['ann', '2025-01-01', 50, 'o1', 'tea', 2];
  const byHand = { monetaryValue: 30, refunds: 1, refundAmount: 20, items: 1, orders: 1 };
  expect(customer(features([bought, ['ann', '2025-01-02', 20, 'o1', 'tea', -1]]).features, 0)).toMatchObject(byHand);
  expect(customer(features([bought, ['ann', '2025-01-02', -20, 'o1', 'tea', -1]]).features, 0)).toMatchObject(byHand);
  expect(customer(features([bought, ['ann', '2025-01-02', -20, 'o1', 'tea', 1]]).features, 0)).toMatchObject(byHand);
});

test('a customer with refunds only stays, without orders', () => {
  const made = features([...shop, ['zoe', '2025-01-20', -5]]);
  const { orders, monetaryValue, refunds, ...rest } = customer(made.features, 2);
  expect([orders, monetaryValue, refunds]).toEqual([0, -5, 1]);
  const { recencyDays, frequency, recency, T, averageOrderValue, firstPurchase } = rest;
  expect([recencyDays, frequency, recency, T, averageOrderValue, firstPurchase]).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
});

test('refunds alone make a table without orders', () => {
  const made = features([['zoe', '2025-01-20', -5]]);
  expect([made.features.orders[0], made.from, made.asOf]).toEqual([
    0,
    Date.parse('2025-01-20'),
    Date.parse('2025-01-20'),
  ]);
});

test('lines that say too little, or come after the end of observation, are counted by reason', () => {
  const poor: Line[] = [
    [null, '2025-01-02', 1],
    ['cem', null, 1],
    ['dan', '2025-01-02', NaN],
    ['dan', '2025-01-02', Infinity],
    ['eve', '2025-02-01', 9],
  ];
  const made = features([...shop, ...poor], { asOf: Date.parse('2025-01-31') });
  expect(made.leftOut).toEqual([
    { reason: 'missing-customer', rows: 1 },
    { reason: 'missing-date', rows: 1 },
    { reason: 'missing-amount', rows: 2 },
    { reason: 'after-as-of', rows: 1 },
  ]);
  expect(made.lines).toBe(shop.length);
  expect(made.features.customerId.dictionary).toEqual(['ann', 'bob']);
});

test('the day of the end of observation is observed to its end', () => {
  const made = features([['ann', '2025-01-31T18:30Z', 5]], { asOf: Date.parse('2025-01-31') });
  expect(customer(made.features, 0)).toMatchObject({ orders: 1, recencyDays: 0, T: 0 });
});

test('weeks divide recency and T by seven and leave counts alone', () => {
  const made = features(shop, { timeUnit: 'week' });
  expect(customer(made.features, 0)).toMatchObject({ frequency: 2, recency: 30 / 7, T: 30 / 7, recencyDays: 0 });
});

test('no usable line is refused with the reasons', () => {
  const error = { code: 'no-usable-rows', details: { rows: 2, reasons: ['1 missing-customer', '1 missing-date'] } };
  expect(() =>
    features([
      [null, '2025-01-01', 5],
      ['ann', null, 5],
    ]),
  ).toThrowError(expect.objectContaining(error));
  expect(() => features([])).toThrowError(expect.objectContaining({ code: 'no-usable-rows' }));
});

test('an end of observation before the first purchase is told with both days', () => {
  const asked = { asOf: Date.parse('2025-01-31') };
  const early = () =>
    features(
      [
        ['ann', '2025-01-05', -5],
        [null, '2025-02-01', 5],
        ['ann', '2025-02-03', 5],
      ],
      { ...asked, refunds: 'ignore' },
    );
  const details = { asOf: '2025-01-31', from: '2025-02-03' };
  expect(early).toThrowError(expect.objectContaining({ code: 'observation-before-data', details }));
});

test('dates before 1970 are counted by day as well', () => {
  const made = features([
    ['ann', '1969-12-30T06:00Z', 5],
    ['ann', '1970-01-01T05:00Z', 5],
  ]);
  expect(customer(made.features, 0)).toMatchObject({ frequency: 1, recency: 2, tenureDays: 2 });
});

test('the order of the lines changes nothing but the order of the customers', () => {
  const line = fc.tuple(
    fc.constantFrom('ann', 'bob', 'cem', null),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: -2, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (drawn) => {
      const rows = drawn.map(([id, day, amount]): Line => [id, `2025-01-0${day}`, amount, `o${amount}`]);
      const byId = (given: Line[]): unknown => {
        if (given.every(([id]) => id === null)) return null;
        const made = features(given).features;
        return new Map(made.customerId.dictionary.map((id, place) => [id, customer(made, place)]));
      };
      expect(byId(rows.toReversed())).toEqual(byId(rows));
    }),
  );
});

describe('the CDNOW sample', () => {
  const cdnow = cdnowLines();
  const lines = (): TransactionLines => ({
    customer: textColumn(cdnow!.map(({ id }) => id)),
    date: Float64Array.from(cdnow!, ({ date }) => Date.parse(date)),
    amount: Float64Array.from(cdnow!, ({ dollars }) => dollars),
    quantity: Float64Array.from(cdnow!, ({ cds }) => cds),
    order: null,
    item: null,
  });

  test.skipIf(cdnow === null)('agrees with pandas in sums and for single customers (skipped: no shared data)', () => {
    const made = finish(customerFeatures(lines(), { asOf: null, refunds: 'net', timeUnit: 'week' })).features;
    expect(made.customerId.dictionary).toHaveLength(2357);
    const sums = made.customerId.dictionary
      .map((_, place) => customer(made, place))
      .reduce<Record<string, number>>((total, figures) => {
        for (const [name, value] of Object.entries(figures))
          total[name] = (total[name] ?? 0) + (Number.isNaN(value) ? 0 : value);
        return total;
      }, {});
    expect(sums.orders).toBe(6919);
    const differences = Object.entries(golden.sums).map(([name, value]) => Math.abs(sums[name]! / value - 1));
    expect(differences).toHaveLength(11);
    expect(Math.max(...differences)).toBeLessThan(1e-11);
    const chosen = Object.entries(golden.chosen).flatMap(([id, figures]) => {
      const found = customer(made, made.customerId.dictionary.indexOf(id));
      return Object.entries(figures).map(([name, value]) =>
        Math.abs((value ?? 0) - (Number.isNaN(found[name]) ? 0 : found[name]!)),
      );
    });
    expect(chosen).toHaveLength(77);
    expect(Math.max(...chosen)).toBeLessThan(1e-9);
  });

  test.skipIf(cdnow === null)(
    'agrees with the published summary of the calibration period (skipped: no shared data)',
    () => {
      const asOf = Date.parse('1997-09-30');
      const { features: made, leftOut } = finish(customerFeatures(lines(), { asOf, refunds: 'net', timeUnit: 'week' }));
      const published = sharedText('cdnow_summary.csv')!
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(',').map(Number));
      expect(published).toHaveLength(2357);
      expect(leftOut).toEqual([
        { reason: 'after-as-of', rows: cdnow!.filter(({ date }) => date > '1997-09-30').length },
      ]);
      const worst = published.map(([id, x, age, T, spend]) => {
        const place = made.customerId.dictionary.indexOf(String(id).padStart(4, '0'));
        const money = x === 0 ? 0 : made.repeatOrderValue[place]!;
        return Math.max(
          Math.abs(made.frequency[place]! - x!),
          Math.abs(made.recency[place]! - age!),
          Math.abs(made.T[place]! - T!),
          Math.abs(money - spend!),
        );
      });
      expect(Math.max(...worst)).toBeLessThan(0.0051);
      expect(made.frequency.filter((x) => x > 0)).toHaveLength(946);
    },
  );
});
