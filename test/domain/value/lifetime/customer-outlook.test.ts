import { expect, test } from 'vitest';
import {
  customerOutlook,
  outlookAfterPurchase,
  type OutlookModel,
} from '../../../../src/domain/value/lifetime/customer-outlook';

/** As published for CDNOW: Fader, Hardie & Lee (2005), Fader & Hardie (2013). */
const cdnow: OutlookModel = {
  purchase: { name: 'bgNbd', parameters: Float64Array.of(0.243, 4.414, 0.793, 2.426) },
  spend: Float64Array.of(6.25, 3.74, 15.44),
  horizon: { months: 12, monthLength: 4.345, discountRate: 0.01 },
  margin: 1,
};
const history = { frequency: 2, recency: 30.43, T: 38.86 };

test('a customer of CDNOW is worth what the published parameters say', () => {
  const made = customerOutlook(cdnow, history, 22.35);
  // 2 purchases of 22.35: (6.25 · (15.44 + 44.7)) / (12.5 + 2.74).
  expect(made.expectedSpend).toBeCloseTo((6.25 * (15.44 + 2 * 22.35)) / 15.24, 12);
  // The documentation of `lifetimes` gives 140.096, from parameters with more digits and months of 30 units of time.
  const long = { ...cdnow, horizon: { ...cdnow.horizon, monthLength: 30 } };
  expect(customerOutlook(long, history, 22.35).clv).toBeCloseTo(140.1, 0);
  expect(made.probabilityNoPurchase).toBeGreaterThan(1 - made.probabilityAlive);
});

test('one more purchase raises what is to come, and not the spend', () => {
  const [now, then] = [customerOutlook(cdnow, history, 22.35), outlookAfterPurchase(cdnow, history, 22.35)];
  expect(then.clv).toBeGreaterThan(now.clv);
  expect(then.probabilityAlive).toBeGreaterThan(now.probabilityAlive);
  expect(then.expectedSpend).toBeCloseTo(now.expectedSpend, 10);
});

test('a first repeat purchase makes a one-time buyer one who may have left', () => {
  const once = { frequency: 0, recency: 0, T: 38.86 };
  expect(customerOutlook(cdnow, once, NaN).probabilityAlive).toBe(1);
  expect(outlookAfterPurchase(cdnow, once, NaN).probabilityAlive).toBeLessThan(1);
  expect(outlookAfterPurchase(cdnow, once, NaN).expectedSpend).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
});

test('nothing is to come within no months', () => {
  const none = customerOutlook({ ...cdnow, horizon: { ...cdnow.horizon, months: 0 } }, history, 22.35);
  expect(none).toMatchObject({ clv: 0, expectedPurchases: 0, probabilityNoPurchase: 1 });
});
