import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish, type Steps } from '../../../../src/domain/stats/steps';
import { bootstrap, type BootstrapSample } from '../../../../src/domain/value/lifetime/bootstrap';
import { lifetimeIntervals } from '../../../../src/domain/value/lifetime/lifetime-intervals';
import { lifetimeValues } from '../../../../src/domain/value/lifetime/lifetime-values';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { fitGammaGamma } from '../../../../src/domain/value/spend/gamma-gamma';
import { spendData } from '../../../../src/domain/value/spend/spend-data';
import { simulatedCustomers } from '../purchase/simulate';

/** Logarithms and exponentials in a step of a few milliseconds, at some tens of nanoseconds each. */
const MOST = 200_000;
const STEPS = 200;
/** The most that can be asked for. */
const SAMPLES = 2_000;
const horizon = { months: 1_200, monthLength: 30, discountRate: 0.01 };
const models: PurchaseModel[] = [
  { name: 'bgNbd', parameters: Float64Array.of(0.8, 10, 0.9, 30) },
  { name: 'mbgNbd', parameters: Float64Array.of(0.8, 10, 0.9, 30) },
  { name: 'paretoNbd', parameters: Float64Array.of(0.8, 10, 0.7, 400) },
];

const COUNTED = ['log', 'log1p', 'exp', 'expm1'] as const;

/** The most logarithms and exponentials that any of the first steps takes, and of how many steps. */
function longestStep(steps: Steps<unknown>): { readonly longest: number; readonly taken: number } {
  const own = COUNTED.map((name) => [name, Math[name]] as const);
  let [longest, taken, count] = [0, 0, 0];
  // Not by spies: they keep every call.
  for (const [name, original] of own) {
    Math[name] = (x) => {
      count++;
      return original(x);
    };
  }
  try {
    for (; taken < STEPS && !steps.next().done; taken++, count = 0) longest = Math.max(longest, count);
  } finally {
    for (const [name, original] of own) Math[name] = original;
  }
  return { longest, taken };
}

describe.each(models)('over a hundred years and by the most samples, $name', (model) => {
  const customers = simulatedCustomers(model, 600, 1);
  const money = customers.frequency.map((x, i) => (x > 0 ? 10 + ((i * 7919) % 37) : NaN));
  const grouped = finish(groupHistories(customers));
  const random = seededRandom(4);
  const near = (values: Float64Array) => values.map((value) => value * (0.9 + 0.2 * random()));
  const samples = Array.from({ length: SAMPLES }, (): BootstrapSample => ({
    purchase: near(model.parameters),
    spend: near(Float64Array.of(4, 3.5, 30)),
  }));

  test.each(['parameters', 'predictive'] as const)('no step of the intervals is long: %s', (uncertainty) => {
    const options = { horizon, margin: 1, uncertainty, confidence: 0.95, seed: 1 };
    const { longest, taken } = longestStep(lifetimeIntervals(model.name, grouped, money, samples, options));
    expect(taken).toBe(STEPS);
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(MOST);
  });

  test('no step of the values is long', () => {
    const input = { probabilityAlive: money, expectedSpend: money, margin: 1 };
    const { longest, taken } = longestStep(lifetimeValues(model, grouped, input, horizon));
    expect(taken).toBeGreaterThan(20);
    expect(longest).toBeLessThan(MOST / 10);
  });

  test('no step of the samples is long', () => {
    const { data } = finish(spendData(customers.frequency, money));
    const purchase = finish(fitPurchases(model.name, grouped.data));
    const fitted = { grouped, purchase, spendData: data, spend: finish(fitGammaGamma(data)) };
    const { longest, taken } = longestStep(bootstrap(fitted, SAMPLES, 1));
    expect(taken).toBe(STEPS);
    expect(longest).toBeLessThan(MOST);
  });
});
