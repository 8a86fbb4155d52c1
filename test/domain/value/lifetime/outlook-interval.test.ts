import { expect, test } from 'vitest';
import { customerOutlook, type OutlookModel } from '../../../../src/domain/value/lifetime/customer-outlook';
import { outlookInterval } from '../../../../src/domain/value/lifetime/outlook-interval';

const model: OutlookModel = {
  purchase: { name: 'bgNbd', parameters: Float64Array.of(0.243, 4.414, 0.793, 2.426) },
  spend: Float64Array.of(6.25, 3.74, 15.44),
  horizon: { months: 12, monthLength: 4.345, discountRate: 0.01 },
  margin: 1,
};
const told = (history: { frequency: number; recency: number; T: number }, confidence = 0.95, of = model) => {
  const outlook = customerOutlook(of, history, 30);
  return { outlook, ...outlookInterval(of, history, 30, outlook, confidence) };
};
const lively = { frequency: 20, recency: 38, T: 39 };

test('what a lively customer brings is between the ends, which are wider apart the surer they are', () => {
  const { outlook, low, high } = told(lively);
  expect(low).toBeLessThan(outlook.clv);
  expect(high).toBeGreaterThan(outlook.clv);
  const half = told(lively, 0.5);
  expect(half.high - half.low).toBeLessThan((high - low) / 2);
});

test('the share of futures without a purchase is P(no purchase)', () => {
  const silent = { frequency: 2, recency: 30, T: 39 };
  const { outlook } = told(silent);
  const nothing = outlook.probabilityNoPurchase;
  expect(nothing).toBeGreaterThan(0.1);
  expect(nothing).toBeLessThan(0.45);
  // Ends that leave out somewhat less, and somewhat more, than those.
  expect(told(silent, 1 - 2 * (nothing - 0.05)).low).toBe(0);
  expect(told(silent, 1 - 2 * (nothing + 0.05)).low).toBeGreaterThan(0);
});

test('the ends are in proportion to the margin, and the same each time', () => {
  const whole = told(lively);
  expect(told(lively)).toEqual(whole);
  const part = told(lively, 0.95, { ...model, margin: 0.3 });
  expect(part.low).toBeCloseTo(0.3 * whole.low, 10);
  expect(part.high).toBeCloseTo(0.3 * whole.high, 10);
});
