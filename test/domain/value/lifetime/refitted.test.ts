import { expect, test } from 'vitest';
import { gammaVariate } from '../../../../src/domain/stats/gamma-variate';
import { seededRandom } from '../../../../src/domain/stats/random';
import { finish } from '../../../../src/domain/stats/steps';
import type { BootstrapSample } from '../../../../src/domain/value/lifetime/bootstrap';
import { lifetimeIntervals } from '../../../../src/domain/value/lifetime/lifetime-intervals';
import { fitPurchases, purchaseRefitter } from '../../../../src/domain/value/purchase/fit-purchases';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';
import { groupHistories } from '../../../../src/domain/value/purchase/purchase-data';
import { fitGammaGamma, spendRefitter } from '../../../../src/domain/value/spend/gamma-gamma';
import { spendData } from '../../../../src/domain/value/spend/spend-data';
import { simulatedCustomers } from '../purchase/simulate';

const CUSTOMERS = 1_000;
const SAMPLES = 24;
const models: PurchaseModel[] = [
  { name: 'bgNbd', parameters: Float64Array.of(1.2, 25, 0.9, 4) },
  { name: 'mbgNbd', parameters: Float64Array.of(1.2, 25, 0.9, 4) },
  { name: 'paretoNbd', parameters: Float64Array.of(1.2, 25, 0.8, 150) },
];

/** Both models fitted to samples of the customers, once by steps from the fit of all and once from the start. */
function fittedTwice(model: PurchaseModel) {
  const random = seededRandom(8);
  const customers = simulatedCustomers(model, CUSTOMERS, 1);
  const money = customers.frequency.map((x) =>
    x > 0 ? gammaVariate(4, random) * (30 / gammaVariate(3.5, random)) : NaN,
  );
  const grouped = finish(groupHistories(customers));
  const { data: spenders } = finish(spendData(customers.frequency, money));
  const counts = new Float64Array(grouped.data.counts.length);
  const weights = new Float64Array(spenders.rows.length);
  const refitPurchases = purchaseRefitter(finish(fitPurchases(model.name, grouped.data)), { ...grouped.data, counts });
  const refitSpend = spendRefitter(finish(fitGammaGamma(spenders)), { ...spenders, weights });
  const quick: BootstrapSample[] = [];
  const full: BootstrapSample[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const times = new Uint8Array(CUSTOMERS);
    for (let drawn = 0; drawn < CUSTOMERS; drawn++) times[Math.floor(CUSTOMERS * random())]!++;
    counts.fill(0);
    times.forEach((count, row) => (counts[grouped.group[row]!]! += count));
    spenders.rows.forEach((row, place) => (weights[place] = times[row]!));
    const spent = weights.reduce((sum, weight) => sum + weight, 0);
    quick.push({ purchase: finish(refitPurchases(CUSTOMERS))!, spend: finish(refitSpend(spent))! });
    full.push({
      purchase: finish(fitPurchases(model.name, { ...grouped.data, counts })).parameters,
      spend: finish(fitGammaGamma({ ...spenders, weights })).parameters,
    });
  }
  const intervals = (samples: readonly BootstrapSample[]) => {
    const horizon = { months: 12, monthLength: 30, discountRate: 0.01 };
    const options = { horizon, margin: 1, uncertainty: 'parameters', confidence: 0.9, seed: 1 } as const;
    return finish(lifetimeIntervals(model.name, grouped, money, samples, options));
  };
  return { quick: intervals(quick), full: intervals(full) };
}

test.each(models)(
  'intervals by steps from the fit of all are those of full fits to each sample, to a hundredth of their width: $name',
  (model) => {
    const { quick, full } = fittedTwice(model);
    const off = Array.from(full.low, (low, row) => {
      const width = full.high[row]! - low;
      return Math.max(Math.abs(quick.low[row]! - low), Math.abs(quick.high[row]! - full.high[row]!)) / width;
    });
    expect(off).toHaveLength(CUSTOMERS);
    expect(Math.max(...off)).toBeLessThan(0.01);
    const width = full.totalHigh - full.totalLow;
    expect(Math.abs(quick.totalLow - full.totalLow) / width).toBeLessThan(0.01);
    expect(Math.abs(quick.totalHigh - full.totalHigh) / width).toBeLessThan(0.01);
  },
);
