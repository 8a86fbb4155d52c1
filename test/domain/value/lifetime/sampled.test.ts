import { describe, expect, test } from 'vitest';
import { quantile } from '../../../../src/domain/stats/quantile';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish } from '../../../../src/domain/stats/steps';
import type { BootstrapSample } from '../../../../src/domain/value/lifetime/bootstrap';
import { discountedWhileAlive, horizonSum } from '../../../../src/domain/value/lifetime/discounted-purchases';
import { lifetimeIntervals } from '../../../../src/domain/value/lifetime/lifetime-intervals';
import { probabilityAlive } from '../../../../src/domain/value/purchase/alive';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { expectedSpend } from '../../../../src/domain/value/spend/expected-spend';
import { simulatedCustomers } from '../purchase/simulate';

const horizon = { months: 6, monthLength: 30, discountRate: 0.02 };
const models: PurchaseModel[] = [
  { name: 'bgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) },
  { name: 'mbgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) },
  { name: 'paretoNbd', parameters: Float64Array.of(0.8, 40, 0.7, 90) },
];
const SAMPLES = 30;
const ahead = horizonSum(horizon);

describe.each(models)('intervals by $name', (model) => {
  const customers = simulatedCustomers(model, 3_000, 1);
  const money = customers.frequency.map((x, i) => (x > 0 && i % 9 > 0 ? 10 + ((i * 7919) % 37) : NaN));
  const grouped = finish(groupHistories(customers));
  const random = seededRandom(4);
  const near = (values: readonly number[]) => Float64Array.from(values, (value) => value * (0.9 + 0.2 * random()));
  const samples = Array.from({ length: SAMPLES }, (): BootstrapSample => ({
    purchase: near([...model.parameters]),
    spend: near([4, 3.5, 30]),
  }));
  const options = { horizon, margin: 0.3, uncertainty: 'parameters', confidence: 0.9, seed: 1 } as const;
  const told = finish(lifetimeIntervals(model.name, grouped, money, samples, options));

  /** Each customer's values by the formula, one by one. */
  const valuesOf = (row: number): Float64Array => {
    const history = {
      frequency: customers.frequency[row]!,
      recency: customers.recency[row]!,
      T: customers.T[row]!,
    };
    return Float64Array.from(samples, ({ purchase, spend }) => {
      const sampled = { name: model.name, parameters: purchase };
      const bought = probabilityAlive(sampled, history) * discountedWhileAlive(sampled, history, ahead);
      return 0.3 * bought * expectedSpend(spend, history.frequency, money[row]!);
    });
  };

  test('are those of all customers’ values computed one by one, to a millionth', () => {
    const off = Array.from(money, (_, row) => {
      const values = valuesOf(row).sort();
      const [low, high] = [quantile(values, 0.05), quantile(values, 0.95)];
      return Math.max(Math.abs(told.low[row]! - low), Math.abs(told.high[row]! - high)) / (1e-9 + high);
    });
    expect(off).toHaveLength(3_000);
    expect(Math.max(...off)).toBeLessThan(1e-6);
  });

  test('of the total are those of the totals of the samples', () => {
    const totals = new Float64Array(SAMPLES);
    money.forEach((_, row) => valuesOf(row).forEach((value, sample) => (totals[sample]! += value)));
    totals.sort();
    expect(told.totalLow / quantile(totals, 0.05)).toBeCloseTo(1, 6);
    expect(told.totalHigh / quantile(totals, 0.95)).toBeCloseTo(1, 6);
  });

  test('are told in steps that no number of months makes long', () => {
    const steps = (months: number): number => {
      const long = { ...options, horizon: { ...horizon, months } };
      const made = lifetimeIntervals(model.name, grouped, money, samples, long);
      let count = 0;
      while (!made.next().done) count++;
      return count;
    };
    expect(steps(120)).toBeGreaterThan(3 * steps(6));
  });
});
