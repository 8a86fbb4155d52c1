import { describe, expect, test } from 'vitest';
import { gammaVariate } from '../../../../src/domain/stats/gamma-variate';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish } from '../../../../src/domain/stats/steps';
import { bootstrap } from '../../../../src/domain/value/lifetime/bootstrap';
import { discountedWhileAlive, horizonSum } from '../../../../src/domain/value/lifetime/discounted-purchases';
import { futureSpend } from '../../../../src/domain/value/lifetime/future';
import { lifetimeIntervals } from '../../../../src/domain/value/lifetime/lifetime-intervals';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import { expectedWhileAlive } from '../../../../src/domain/value/purchase/expected-purchases';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { expectedSpend } from '../../../../src/domain/value/spend/expected-spend';
import { fitGammaGamma } from '../../../../src/domain/value/spend/gamma-gamma';
import { spendData } from '../../../../src/domain/value/spend/spend-data';
import { simulatedCustomers } from '../purchase/simulate';

const horizon = { months: 6, monthLength: 30, discountRate: 0.02 };
const spend = Float64Array.of(4, 4.5, 30);
const models: PurchaseModel[] = [
  { name: 'bgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) },
  { name: 'mbgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) },
  { name: 'paretoNbd', parameters: Float64Array.of(0.8, 40, 0.7, 90) },
];

describe.each(models)('$name', (model) => {
  const history = { frequency: 3, T: 200 };

  test('without a discount, the months add up to the whole time', () => {
    const plain = discountedWhileAlive(model, history, horizonSum({ ...horizon, discountRate: 0 }));
    expect(plain).toBeCloseTo(expectedWhileAlive(model, history, 180), 12);
  });

  test.each([3, 200])('the mean of what a customer may do is discounted purchases × spend: x = %i', (frequency) => {
    const random = seededRandom(5);
    const COUNT = 60_000;
    const customer = { frequency, T: 200 };
    const futures = Float64Array.from({ length: COUNT }, () =>
      futureSpend(model, spend, customer, 25, horizon, random),
    );
    const mean = futures.reduce((sum, value) => sum + value, 0) / COUNT;
    const deviation = Math.sqrt(futures.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / COUNT;
    const expected = discountedWhileAlive(model, customer, horizonSum(horizon)) * expectedSpend(spend, frequency, 25);
    expect(Math.abs(mean - expected) / deviation).toBeLessThan(3);
  });

  test('many purchases take no more draws than some a month', () => {
    const random = seededRandom(6);
    let drawn = 0;
    const counted = () => {
      drawn++;
      return random();
    };
    const long = { months: 1_200, monthLength: 30, discountRate: 0 };
    expect(futureSpend(model, spend, { frequency: 100_000, T: 400 }, 25, long, counted)).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(20 * 1_200);
  });
});

describe('intervals', () => {
  const customers = simulatedCustomers(models[0]!, 1500, 1);
  const money = customers.frequency.map((x, i) => (x > 0 ? 10 + ((i * 7919) % 37) : NaN));
  const grouped = finish(groupHistories(customers));
  const { data } = finish(spendData(customers.frequency, money));
  const purchase = finish(fitPurchases('bgNbd', grouped.data));
  const fitted = { grouped, purchase, spendData: data, spend: finish(fitGammaGamma(data)) };

  test('samples scatter as the standard errors say', () => {
    const { samples, failed } = finish(bootstrap(fitted, 200, 42));
    expect(failed.purchase + failed.spend).toBeLessThan(10);
    const spread = (i: number) => {
      const logs = samples.map((sample) => Math.log(sample.purchase[i]!));
      const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
      return Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1));
    };
    const ratios = [0, 1].map((i) => spread(i) / Math.sqrt(purchase.logCovariance![5 * i]!));
    expect(Math.min(...ratios)).toBeGreaterThan(0.8);
    expect(Math.max(...ratios)).toBeLessThan(1.25);
  });

  test('a sample whose parameters run away is held by a mild penalty, as a fit of all would be', () => {
    const random = seededRandom(11);
    const few = simulatedCustomers(models[0]!, 100, 2);
    const spent = few.frequency.map((x) => {
      if (x === 0) return NaN;
      const rate = gammaVariate(3.7, random) / 15;
      return gammaVariate(6 * x, random) / (rate * x);
    });
    const spenders = finish(spendData(few.frequency, spent)).data;
    const fewGrouped = finish(groupHistories(few));
    const small = {
      grouped: fewGrouped,
      purchase: finish(fitPurchases('bgNbd', fewGrouped.data)),
      spendData: spenders,
      spend: finish(fitGammaGamma(spenders)),
    };
    expect([small.spend.converged, small.spend.penalizer, small.spend.boundary]).toEqual([true, 0, null]);
    // Without a penalty 15 of these samples have no maximum.
    const { samples, failed } = finish(bootstrap(small, 100, 42));
    expect([samples.length, failed]).toEqual([100, { purchase: 0, spend: 0 }]);
  });

  test('the same seed draws the same samples', () => {
    expect(finish(bootstrap(fitted, 3, 1))).toEqual(finish(bootstrap(fitted, 3, 1)));
    expect(finish(bootstrap(fitted, 3, 1))).not.toEqual(finish(bootstrap(fitted, 3, 2)));
  });

  test('are narrow about the expectation, wide about what may come, and narrower with less confidence', () => {
    const { samples } = finish(bootstrap(fitted, 100, 42));
    const width = (uncertainty: 'parameters' | 'predictive', confidence: number) => {
      const options = { horizon, margin: 1, uncertainty, confidence, seed: 42 };
      const { low, high } = finish(lifetimeIntervals('bgNbd', grouped, money, samples, options));
      return low.reduce((sum, value, row) => sum + high[row]! - value, 0);
    };
    const narrow = width('parameters', 0.95);
    expect(width('parameters', 0.5)).toBeLessThan(narrow);
    expect(width('predictive', 0.95)).toBeGreaterThan(narrow);
  });
});
