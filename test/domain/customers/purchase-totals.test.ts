import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerFeatures } from '../../../src/domain/customers/customer-features';
import { purchaseTotals } from '../../../src/domain/customers/purchase-totals';
import type { TransactionLines } from '../../../src/domain/customers/transaction-lines';
import { finish } from '../../../src/domain/stats/steps';
import { textColumn } from '../../text-column';

const DAY = 86_400_000;
const text = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { freq: 8 });
const line = fc.record({
  customer: text,
  order: text,
  day: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 9 }),
  cents: fc.option(fc.integer({ min: -500, max: 5_000 }), { freq: 9 }),
  quantity: fc.option(fc.integer({ min: -1, max: 4 }), { freq: 9 }),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const numbers = (values: readonly (number | null)[], factor: number): Float64Array =>
  Float64Array.from(values, (value) => (value === null ? NaN : value * factor));

const linesOf = (drawn: readonly Line[], withOrders: boolean): TransactionLines => ({
  customer: textColumn(drawn.map(({ customer }) => customer)),
  date: numbers(
    drawn.map(({ day }) => day),
    DAY / 2,
  ),
  amount: numbers(
    drawn.map(({ cents }) => cents),
    0.01,
  ),
  quantity: numbers(
    drawn.map(({ quantity }) => quantity),
    1,
  ),
  order: withOrders ? textColumn(drawn.map(({ order }) => order)) : null,
  item: null,
});

const outcome = <T>(work: () => T): T | string => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** What both say of the same lines, or the code that they refuse with. */
function expectThoseOfTheFeatures(lines: TransactionLines, day: number | null): void {
  const asOf = day === null ? null : day * DAY;
  const own = outcome(() => {
    const { leftOut, ...figures } = finish(purchaseTotals(lines, asOf));
    return { figures, leftOut: leftOut.toSorted((a, b) => (a.reason < b.reason ? -1 : 1)) };
  });
  const expected = outcome(() => {
    const { features, leftOut, ...made } = finish(customerFeatures(lines, { asOf, refunds: 'net', timeUnit: 'day' }));
    const { customerId, recencyDays, orders, monetaryValue } = features;
    return {
      figures: { customerId, recencyDays, orders, monetaryValue, asOf: made.asOf },
      leftOut: leftOut.toSorted((a, b) => (a.reason < b.reason ? -1 : 1)),
    };
  });
  expect(own).toEqual(expected);
}

test('are those of the customer features, for any lines, with orders that several customers share', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      fc.option(fc.integer({ min: 5, max: 25 })),
      (drawn, withOrders, day) => expectThoseOfTheFeatures(linesOf(drawn, withOrders), day),
    ),
    { numRuns: 300 },
  );
});

test('are so where runs of plain lines and of odd ones take turns', () => {
  const plain = fc.record({
    customer: text,
    order: text,
    day: fc.integer({ min: 0, max: 20 }),
    cents: fc.integer({ min: -500, max: 5_000 }).filter((cents) => cents !== 0),
    quantity: fc.option(fc.integer({ min: -1, max: 4 }), { freq: 9 }),
  });
  const run = (of: fc.Arbitrary<Line>): fc.Arbitrary<Line[]> =>
    fc
      .tuple(
        fc.array(of, { minLength: 1, maxLength: 20 }),
        fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5_000 })),
      )
      .map(([drawn, length]) => Array.from({ length }, (_, at) => drawn[at % drawn.length]!));
  fc.assert(
    fc.property(run(plain), run(line), run(plain), fc.boolean(), (before, odd, after, withOrders) =>
      expectThoseOfTheFeatures(linesOf([...before, ...odd, ...after], withOrders), 25),
    ),
    { numRuns: 60 },
  );
});

test('yields within the lines, so that a caller can stop', () => {
  const rows = 300_000;
  const customer = textColumn(['a', 'b']);
  const lines: TransactionLines = {
    customer: { ...customer, codes: new Uint32Array(rows) },
    date: new Float64Array(rows).fill(DAY),
    amount: new Float64Array(rows).fill(1),
    quantity: null,
    order: null,
    item: null,
  };
  const steps = purchaseTotals(lines, null);
  let yielded = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) yielded++;
  expect(yielded).toBeGreaterThan(3);
  expect(step.value.orders).toEqual(Float64Array.of(rows));
});
