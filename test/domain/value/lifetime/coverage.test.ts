import { expect, test } from 'vitest';
import { gammaVariate } from '../../../../src/domain/stats/gamma-variate';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish } from '../../../../src/domain/stats/steps';
import { bootstrap } from '../../../../src/domain/value/lifetime/bootstrap';
import { lifetimeIntervals } from '../../../../src/domain/value/lifetime/lifetime-intervals';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { fitGammaGamma } from '../../../../src/domain/value/spend/gamma-gamma';
import { spendData } from '../../../../src/domain/value/spend/spend-data';
import { simulatedPurchases } from '../purchase/simulate';

const horizon = { months: 6, monthLength: 30, discountRate: 0 };
const CUSTOMERS = 2_000;
const SPEND = [4, 3.5, 30] as const;

const models: PurchaseModel[] = [
  { name: 'bgNbd', parameters: Float64Array.of(1.2, 25, 0.9, 4) },
  { name: 'mbgNbd', parameters: Float64Array.of(1.2, 25, 0.9, 4) },
  { name: 'paretoNbd', parameters: Float64Array.of(1.2, 25, 0.8, 150) },
];

/** Customers as they were when they were observed, and what each brought in the half year after. */
function simulated(model: PurchaseModel) {
  const [p, q, v] = SPEND;
  const random = seededRandom(11);
  const made = () => new Float64Array(CUSTOMERS);
  const [frequency, recency, T, money, brought] = [made(), made(), made(), made(), made()];
  for (let i = 0; i < CUSTOMERS; i++) {
    const age = 100 + Math.floor(250 * random());
    const rate = gammaVariate(q, random) / v;
    const purchases = simulatedPurchases(model, age + 180, random).map((at) => ({
      at,
      spent: gammaVariate(p, random) / rate,
    }));
    const before = purchases.filter(({ at }) => at <= age);
    const total = (some: typeof purchases): number => some.reduce((sum, { spent }) => sum + spent, 0);
    frequency[i] = before.length;
    recency[i] = before.at(-1)?.at ?? 0;
    T[i] = age;
    money[i] = before.length > 0 ? total(before) / before.length : NaN;
    brought[i] = total(purchases) - total(before);
  }
  return { frequency, recency, T, money, brought };
}

test.each(models)(
  'what customers bring lies within their predictive intervals about as often as said: $name',
  (model) => {
    const { brought, money, ...customers } = simulated(model);
    const grouped = finish(groupHistories(customers));
    const { data } = finish(spendData(customers.frequency, money));
    const purchase = finish(fitPurchases(model.name, grouped.data));
    const fitted = { grouped, purchase, spendData: data, spend: finish(fitGammaGamma(data)) };
    const { samples } = finish(bootstrap(fitted, 200, 3));
    const covered = (uncertainty: 'parameters' | 'predictive', confidence: number) => {
      const options = { horizon, margin: 1, uncertainty, confidence, seed: 5 };
      const { low, high, totalLow, totalHigh } = finish(
        lifetimeIntervals(model.name, grouped, money, samples, options),
      );
      const within = brought.filter((value, row) => low[row]! <= value && value <= high[row]!).length;
      const total = brought.reduce((sum, value) => sum + value, 0);
      return { share: within / CUSTOMERS, total: totalLow <= total && total <= totalHigh };
    };
    // Many bring nothing, which lies within any interval from 0 on: so more are covered than said, if anything.
    const wide = covered('predictive', 0.95);
    expect(wide.share).toBeGreaterThan(0.935);
    expect(wide.share).toBeLessThan(0.985);
    expect(wide.total).toBe(true);
    expect(covered('predictive', 0.5).share).toBeLessThan(0.85);
    expect(covered('parameters', 0.95).share).toBeLessThan(0.4);
  },
);
