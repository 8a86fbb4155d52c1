import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/domain/stats/steps';
import { probabilityAlive } from '../../../../src/domain/value/purchase/alive';
import { expectedPurchases, expectedRepeats } from '../../../../src/domain/value/purchase/expected-purchases';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import { purchaseLikelihood } from '../../../../src/domain/value/purchase/likelihood';
import { PURCHASE_MODELS, type PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { repeatProbabilities } from '../../../../src/domain/value/purchase/repeat-probabilities';
import { probabilityNoPurchase } from '../../../../src/domain/value/purchase/silence';
import golden from '../../../golden/purchase-models.json';

const { ahead, customers } = golden;
const cases = PURCHASE_MODELS.flatMap((name) =>
  golden.checks[name].map((check) => ({ name, check, parameters: check.parameters })),
);
const columns = (rows: { readonly frequency: number; readonly recency: number; readonly T: number }[]) => ({
  frequency: Float64Array.from(rows, ({ frequency }) => frequency),
  recency: Float64Array.from(rows, ({ recency }) => recency),
  T: Float64Array.from(rows, ({ T }) => T),
});
/** Largest relative difference. */
const off = (values: readonly number[], references: readonly number[]) =>
  Math.max(...references.map((reference, i) => Math.abs(values[i]! / reference - 1)));

describe.each(cases)('$name with $parameters, against numerical integration', ({ name, check }) => {
  const model: PurchaseModel = { name, parameters: Float64Array.from(check.parameters) };
  const { histories } = check;

  test('log-likelihood', () => {
    const values = histories.map((history) => {
      const { data } = finish(groupHistories(columns([history])));
      return finish(purchaseLikelihood(name, data)(model.parameters, new Float64Array(4)));
    });
    expect(
      off(
        values,
        histories.map(({ logLikelihood }) => logLikelihood),
      ),
    ).toBeLessThan(1e-9);
  });

  test('P(alive)', () => {
    const values = histories.map((history) => probabilityAlive(model, history));
    expect(
      off(
        values,
        histories.map((history) => history.probabilityAlive),
      ),
    ).toBeLessThan(1e-8);
  });

  test('purchases to come', () => {
    const values = histories.map((history) => expectedPurchases(model, history, ahead));
    expect(
      off(
        values,
        histories.map((history) => history.expectedPurchases),
      ),
    ).toBeLessThan(1e-8);
    expect(off([expectedRepeats(model, ahead)], [check.expectedRepeats])).toBeLessThan(1e-8);
  });

  test('P(no purchase)', () => {
    const values = histories.map((history) => probabilityNoPurchase(model, history, ahead));
    expect(
      off(
        values,
        histories.map((history) => history.probabilityNoPurchase),
      ),
    ).toBeLessThan(1e-8);
  });

  test('P(X(t) = x)', () => {
    const values = repeatProbabilities(model, ahead, 7);
    expect(off(Array.from(values), check.repeatProbabilities)).toBeLessThan(1e-8);
    expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(1, 12);
  });
});

describe.each(PURCHASE_MODELS)('%s, fitted', (name) => {
  const { data } = finish(
    groupHistories({
      frequency: Float64Array.from(customers.frequency),
      recency: Float64Array.from(customers.recency),
      T: Float64Array.from(customers.T),
    }),
  );

  test.each(golden.fits[name])('matches the optimum that SciPy finds, penalizer $penalizer', (reference) => {
    const fit = finish(fitPurchases(name, data, reference.penalizer));
    expect(off(Array.from(fit.parameters), reference.parameters)).toBeLessThan(1e-4);
    expect(off(Array.from(fit.standardErrors!), reference.standardErrors)).toBeLessThan(1e-3);
    expect(fit.logLikelihood).toBeCloseTo(reference.logLikelihood, 3);
  });

  test('has the gradient that differences of the log-likelihood have', () => {
    const logLikelihood = purchaseLikelihood(name, data);
    const at = Float64Array.of(0.7, 9, 0.8, 1.4);
    const gradient = new Float64Array(4);
    finish(logLikelihood(at, gradient));
    const differences = at.map((_, i) => {
      const [up, down] = [1e-5, -1e-5].map((step) =>
        finish(
          logLikelihood(
            at.map((value, j) => (i === j ? value * Math.exp(step) : value)),
            new Float64Array(4),
          ),
        ),
      );
      return (up! - down!) / 2e-5;
    });
    expect(off(Array.from(gradient), Array.from(differences))).toBeLessThan(1e-6);
  });
});
