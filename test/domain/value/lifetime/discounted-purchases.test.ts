import { describe, expect, test } from 'vitest';
import { discountedWhileAlive, horizonSum } from '../../../../src/domain/value/lifetime/discounted-purchases';
import { expectedWhileAlive } from '../../../../src/domain/value/purchase/expected-purchases';
import type { PurchaseModel } from '../../../../src/domain/value/purchase/model';

type History = Parameters<typeof discountedWhileAlive>[1];

/** Month by month, as `lifetimes` sums it. */
function summed(model: PurchaseModel, history: History, months: number, monthLength: number, rate: number): number {
  let sum = 0;
  for (let month = 1; month <= months; month++) {
    const upTo = (end: number): number => (end === 0 ? 0 : expectedWhileAlive(model, history, end * monthLength));
    sum += (upTo(month) - upTo(month - 1)) / (1 + rate) ** month;
  }
  return sum;
}

describe.each<PurchaseModel>([
  { name: 'bgNbd', parameters: Float64Array.of(0.24, 4.4, 0.8, 2.4) },
  { name: 'bgNbd', parameters: Float64Array.of(0.8, 40, 3, 9) },
  { name: 'mbgNbd', parameters: Float64Array.of(0.5, 2, 0.4, 1.5) },
  { name: 'paretoNbd', parameters: Float64Array.of(0.55, 10.6, 0.6, 11.7) },
  { name: 'paretoNbd', parameters: Float64Array.of(0.3, 0.5, 1.4, 3) },
])('discounted purchases, $name $parameters.1', (model) => {
  test.each([
    [1, 0.01],
    [12, 0.01],
    [56, 0.02],
    [57, 0.02],
    [240, 0],
    [240, 0.01],
    [1_200, 0.001],
  ])('of %d months at a rate of %d are their sum', (months, rate) => {
    const ahead = horizonSum({ months, monthLength: 4.345, discountRate: rate });
    expect(ahead.times.length).toBeLessThan(57);
    const off = [
      { frequency: 0, T: 0 },
      { frequency: 0, T: 30 },
      { frequency: 6, T: 8 },
      { frequency: 40, T: 200 },
    ].map((history) => discountedWhileAlive(model, history, ahead) / summed(model, history, months, 4.345, rate) - 1);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(1e-9);
  });
});

test('of no month are none', () => {
  expect(horizonSum({ months: 0, monthLength: 30, discountRate: 0.01 }).times).toHaveLength(0);
});

test('without a discount only the whole time counts', () => {
  const { times, weights } = horizonSum({ months: 12, monthLength: 30, discountRate: 0 });
  expect([...times, ...weights]).toEqual([360, 1]);
});
