import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish } from '../../../../src/domain/stats/steps';
import { probabilityAlive } from '../../../../src/domain/value/purchase/alive';
import { expectedRepeats } from '../../../../src/domain/value/purchase/expected-purchases';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import { predictPurchases } from '../../../../src/domain/value/purchase/predict-purchases';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { probabilityNoPurchase } from '../../../../src/domain/value/purchase/silence';
import { simulatedCustomers, simulatedPurchases } from './simulate';

const models: PurchaseModel[] = [
  { name: 'bgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) },
  { name: 'mbgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) },
  { name: 'paretoNbd', parameters: Float64Array.of(0.8, 40, 0.7, 90) },
];
const COUNT = 40_000;
const AHEAD = 120;

describe.each(models)('$name against the lives it tells of', (model) => {
  const random = seededRandom(7);
  const customers = simulatedCustomers(model, COUNT, AHEAD);
  const grouped = finish(groupHistories(customers));
  const told = finish(predictPurchases(model, grouped, AHEAD));
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  /** Standard errors of the sum of what was observed less what was expected. */
  const deviation = (differences: Float64Array) =>
    sum(differences) / Math.sqrt(differences.reduce((total, value) => total + value * value, 0));

  it('expects as many repeat purchases of new customers as they make', () => {
    const counts = Float64Array.from({ length: COUNT }, () => simulatedPurchases(model, 200, random).length);
    const expected = expectedRepeats(model, 200);
    expect(Math.abs(deviation(counts.map((count) => count - expected)))).toBeLessThan(3);
  });

  it('expects as many purchases ahead, in all and of frequent buyers', () => {
    const differences = customers.after.map((count, row) => count - told.expectedPurchases[row]!);
    expect(Math.abs(deviation(differences))).toBeLessThan(3);
    expect(Math.abs(deviation(differences.filter((_, row) => customers.frequency[row]! >= 3)))).toBeLessThan(3);
  });

  it('foretells who will buy nothing, which is more than those who are gone', () => {
    const differences = customers.after.map((count, row) => Number(count === 0) - told.probabilityNoPurchase[row]!);
    expect(Math.abs(deviation(differences))).toBeLessThan(3);
    expect(Math.abs(deviation(differences.filter((_, row) => customers.frequency[row]! >= 3)))).toBeLessThan(3);
    const history = { frequency: 3, recency: 80, T: 150 };
    expect(probabilityNoPurchase(model, history, 0)).toBeCloseTo(1, 12);
    expect(probabilityNoPurchase(model, history, 30)).toBeGreaterThan(1 - probabilityAlive(model, history));
  });

  it('finds the parameters again, within three standard errors', () => {
    const fit = finish(fitPurchases(model.name, grouped.data));
    const off = fit.parameters.map((value, i) => Math.abs(value - model.parameters[i]!) / fit.standardErrors![i]!);
    expect(fit).toMatchObject({ converged: true, startsAgreed: fit.starts, boundary: null, penalizer: 0 });
    expect(Math.max(...off)).toBeLessThan(3);
  });
});
