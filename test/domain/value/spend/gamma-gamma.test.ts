import { describe, expect, test } from 'vitest';
import { gammaVariate } from '../../../../src/domain/stats/gamma-variate';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish } from '../../../../src/domain/stats/steps';
import { expectedSpend } from '../../../../src/domain/value/spend/expected-spend';
import { frequencyCorrelation, refundFindings, spendFindings } from '../../../../src/domain/value/spend/findings';
import { fitGammaGamma } from '../../../../src/domain/value/spend/gamma-gamma';
import { spendData, thinnedSpend, type SpendData } from '../../../../src/domain/value/spend/spend-data';
import { cdnowSummary } from '../../../cdnow';
import golden from '../../../golden/purchase-models.json';

const near = (value: number, digits: number) => expect.closeTo(value, digits) as number;

const summary = cdnowSummary();

function simulated([p, q, v]: readonly [number, number, number], count: number) {
  const random = seededRandom(3);
  const frequency = Float64Array.from({ length: count }, () => 1 + Math.floor(6 * random() ** 2));
  const rates = frequency.map(() => gammaVariate(q, random) / v);
  const money = frequency.map((x, i) => gammaVariate(p * x, random) / (rates[i]! * x));
  const next = rates.map((rate) => gammaVariate(p, random) / rate);
  return { frequency, money, next };
}

describe('Gamma-Gamma', () => {
  test.skipIf(!summary)('matches Fader & Hardie (2013) on the CDNOW sample (skipped: no shared data)', () => {
    const { data, missing, notPositive } = finish(spendData(summary!.x, summary!.zbar));
    const { parameters, converged, startsAgreed, starts } = finish(fitGammaGamma(data));
    expect(data.means.length).toBe(946);
    expect([missing, notPositive]).toEqual([0, 0]);
    expect(Array.from(parameters, (value) => Number(value.toFixed(2)))).toEqual([6.25, 3.74, 15.45]);
    expect([converged, startsAgreed]).toEqual([true, starts]);
    expect(frequencyCorrelation(data)).toBeCloseTo(0.11, 2);
    expect(spendFindings(data, frequencyCorrelation(data))).toMatchObject([
      { model: 'spend', code: 'frequency-value-unrelated', trust: 'good' },
    ]);
    expect(expectedSpend(parameters, 2, 22.35)).toBeCloseTo(24.66, 1);
  });

  test('finds the parameters of simulated customers again, within three standard errors', () => {
    const { frequency, money, next } = simulated([4, 3.5, 30], 20_000);
    const { data } = finish(spendData(frequency, money));
    const fit = finish(fitGammaGamma(data));
    const off = fit.parameters.map((value, i) => Math.abs(value - [4, 3.5, 30][i]!) / fit.standardErrors![i]!);
    expect(Math.max(...off)).toBeLessThan(3);
    const differences = next.map((spent, i) => spent - expectedSpend(fit.parameters, frequency[i]!, money[i]!));
    const sum = differences.reduce((total, value) => total + value, 0);
    const deviation = Math.sqrt(differences.reduce((total, value) => total + value * value, 0));
    expect(Math.abs(sum / deviation)).toBeLessThan(3);
  });

  test('begins on a part of many customers, and ends on all of them', () => {
    const { frequency, money } = simulated([4, 3.5, 30], 45_000);
    const { data } = finish(spendData(frequency, money));
    const few = thinnedSpend(data, 10_000);
    const own = (place: number, { starts, rows }: SpendData) => rows.subarray(starts[place], starts[place + 1]);
    expect(few.rows.length).toBe(9_000);
    expect(Array.from(own(2, few)).every((row) => frequency[row] === data.frequencies[2])).toBe(true);
    expect(own(2, few).length).toBeGreaterThan(0);
    expect(finish(fitGammaGamma(data))).toMatchObject({ customers: 45_000, converged: true, penalizer: 0 });
  });

  test('does not depend on the currency', () => {
    const { frequency, money } = simulated([4, 3.5, 30], 500);
    const fit = (unit: number) =>
      finish(
        fitGammaGamma(
          finish(
            spendData(
              frequency,
              money.map((m) => m * unit),
            ),
          ).data,
          0.01,
        ),
      );
    const [yen, euro] = [fit(160), fit(1)];
    expect(yen.parameters[0]).toBeCloseTo(euro.parameters[0]!, 6);
    expect(yen.parameters[1]).toBeCloseTo(euro.parameters[1]!, 6);
    expect(yen.parameters[2]! / euro.parameters[2]!).toBeCloseTo(160, 4);
  });

  test('leaves out repeat buyers without a positive mean, who are expected to spend as the population', () => {
    const { data, missing, notPositive } = finish(
      spendData(Float64Array.of(0, 1, 2, 3, 4), Float64Array.of(5, 0, NaN, -3, 8)),
    );
    expect([...data.rows]).toEqual([4]);
    expect([missing, notPositive]).toEqual([1, 2]);
    expect(spendFindings(data, frequencyCorrelation(data))).toMatchObject([{ code: 'no-spend', trust: 'unusable' }]);
    const parameters = Float64Array.of(2, 3, 10);
    expect(expectedSpend(parameters, 1, 0)).toBe(10);
    expect(expectedSpend(parameters, 2, NaN)).toBe(10);
  });

  test('needs a penalty where all spend alike, and says so', () => {
    const { data } = finish(spendData(new Float64Array(100).fill(2), new Float64Array(100).fill(20)));
    const fit = finish(fitGammaGamma(data));
    expect(fit).toMatchObject({ penalizerAdded: true, converged: true, boundary: null });
    expect(expectedSpend(fit.parameters, 2, 20)).toBeCloseTo(20, 0);
  });

  test('sees that frequent buyers spend more', () => {
    const frequency = Float64Array.from({ length: 200 }, (_, i) => 1 + (i % 10));
    const { data } = finish(
      spendData(
        frequency,
        frequency.map((x, i) => 10 * x + (i % 7)),
      ),
    );
    expect(spendFindings(data, frequencyCorrelation(data))).toMatchObject([
      { code: 'frequency-value-correlated', trust: 'poor' },
    ]);
  });
});

test('Gamma-Gamma matches the optimum that SciPy finds', () => {
  const { gammaGamma: reference } = golden;
  const { data } = finish(spendData(Float64Array.from(reference.frequency), Float64Array.from(reference.money)));
  const fit = finish(fitGammaGamma(data));
  expect(Array.from(fit.parameters, (value, i) => value / reference.parameters[i]!)).toEqual(Array(3).fill(near(1, 4)));
  expect(Array.from(fit.standardErrors!, (value, i) => value / reference.standardErrors[i]!)).toEqual(
    Array(3).fill(near(1, 3)),
  );
  expect(fit.logLikelihood).toBeCloseTo(reference.logLikelihood, 5);
  expect(frequencyCorrelation(data)).toBeCloseTo(reference.correlation, 10);
  expect(
    reference.expectedSpend.map((_, i) =>
      expectedSpend(Float64Array.from(reference.parameters), reference.frequency[i]!, reference.money[i]!),
    ),
  ).toEqual(reference.expectedSpend.map((value) => near(value, 9)));
});

test.each([
  [100, 0, []],
  [100, 25, []],
  [100, 26, [['refunds-many', 'poor']]],
  [100, 100, [['refunds-many', 'poor']]],
  [100, 101, [['refunds-outweigh', 'unusable']]],
  [0, 1, [['refunds-outweigh', 'unusable']]],
])('of %d sold %d came back: %j', (sales, refunded, expected) => {
  const found = refundFindings({ sales, refunded, refunds: 2 });
  expect(found.map(({ code, trust }) => [code, trust])).toEqual(expected);
});
