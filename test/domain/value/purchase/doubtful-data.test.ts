import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/domain/stats/steps';
import { aliveFindings, dataFindings, fitFindings } from '../../../../src/domain/value/purchase/findings';
import { fitPurchases } from '../../../../src/domain/value/purchase/fit-purchases';
import { horizonFindings, silenceFindings } from '../../../../src/domain/value/purchase/time-findings';
import { PURCHASE_MODELS } from '../../../../src/domain/value/purchase/model';
import { predictPurchases } from '../../../../src/domain/value/purchase/predict-purchases';
import { groupHistories, thinned } from '../../../../src/domain/value/purchase/purchase-data';
import { verdict } from '../../../../src/domain/value/purchase/verdict';
import { simulatedCustomers } from './simulate';

const group = (rows: readonly (readonly [number, number, number])[]) => {
  const column = (at: number) => Float64Array.from(rows, (row) => row[at]!);
  return finish(groupHistories({ frequency: column(0), recency: column(1), T: column(2) }));
};
const codes = (rows: Parameters<typeof group>[0]) => dataFindings(group(rows).data).map(({ code }) => code);
const repeated = (times: number, ...rows: [number, number, number][]) =>
  Array.from({ length: times }, () => rows).flat();

describe('what data cannot bear', () => {
  test.each([
    ['no-customers', []],
    ['one-customer', [[3, 5, 9]]],
    ['no-time', repeated(5, [0, 0, 0])],
    ['no-repeat-buyers', repeated(5, [0, 0, 9])],
    ['few-repeat-buyers', repeated(5, [0, 0, 9], [1, 8, 9])],
    ['observed-long-after', repeated(60, [0, 0, 9], [1, 2, 9])],
  ] as const)('%s', (code, rows) => {
    expect(codes(rows as Parameters<typeof group>[0])).toEqual([code]);
  });

  test('enough is enough', () => {
    expect(codes(repeated(60, [0, 0, 9], [1, 8, 9]))).toEqual([]);
  });
});

describe.each(PURCHASE_MODELS)('%s', (name) => {
  test.each([
    ['nobody drops out, all buy alike', repeated(100, [9, 99, 100], [10, 98, 100], [11, 97, 100])],
    ['all drop out after the first repeat purchase', repeated(100, [1, 2, 100], [1, 3, 100], [0, 0, 100])],
    ['two histories only', repeated(50, [0, 0, 10], [5, 9, 10])],
    ['one repeat buyer among many', [...repeated(200, [0, 0, 30]), [1, 10, 30] as [number, number, number]]],
    ['very frequent buyers', repeated(30, [900, 3000, 3001], [0, 0, 3000], [2000, 2900, 3001])],
  ])('%s: finite figures, and a verdict where they are doubtful', (_, rows) => {
    const grouped = group(rows);
    const fit = finish(fitPurchases(name, grouped.data));
    const told = finish(predictPurchases(fit, grouped, 30));
    const figures = [
      ...fit.parameters,
      ...told.expectedPurchases,
      ...told.probabilityAlive,
      ...told.probabilityNoPurchase,
    ];
    expect(figures.every(Number.isFinite)).toBe(true);
    expect(Math.min(...figures)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...told.probabilityAlive, ...told.probabilityNoPurchase)).toBeLessThanOrEqual(1 + 1e-12);
    const sound = fit.converged && fit.boundary === null && !fit.penalizerAdded && fit.startsAgreed > 1;
    expect(fitFindings('purchase', fit).length === 0).toBe(sound);
  });
});

test('where the fit runs away, a mild penalty is chosen and said', () => {
  // All buy at exactly one pace, and half drop out: r and alpha have no bound.
  const pace = (x: number): [number, number, number] => [x, 10 * x, 100];
  const { data } = group(repeated(50, pace(10), pace(10), pace(10), pace(3), pace(6), pace(8)));
  const fit = finish(fitPurchases('bgNbd', data));
  expect(fit).toMatchObject({ penalizerAdded: true, converged: true, boundary: null });
  expect(fitFindings('purchase', fit)).toMatchObject([
    { model: 'purchase', code: 'penalizer-used', details: { penalizer: fit.penalizer } },
  ]);
});

test('a part of the histories is taken evenly, and the fit ends on all of them', () => {
  const columns = simulatedCustomers({ name: 'bgNbd', parameters: Float64Array.of(0.8, 40, 0.9, 3) }, 30_000, 1);
  const { data } = finish(groupHistories(columns));
  expect(data.counts.length).toBeGreaterThan(20_000);
  const few = finish(thinned(data, 1000));
  expect(few.counts.length).toBeLessThanOrEqual(1000);
  expect(few.customers).toBeLessThan(data.customers);
  expect(finish(fitPurchases('bgNbd', data))).toMatchObject({ converged: true, customers: 30_000 });
});

test('the worst finding makes the trust', () => {
  const finding = (trust: 'good' | 'fair' | 'poor') => ({
    model: 'purchase' as const,
    code: 'holdout-off' as const,
    trust,
    details: {},
  });
  expect(verdict([finding('good')], 'purchases').trust).toBe('good');
  expect(verdict([finding('good'), finding('poor'), finding('fair')], 'value').trust).toBe('poor');
});

test('where nothing was tested, nothing is called good', () => {
  expect(verdict([], 'spend')).toEqual({ of: 'spend', trust: 'fair', findings: [] });
});

test('the longer all are silent, the less can be believed', () => {
  const after = (silence: number) =>
    silenceFindings(group(repeated(50, [0, 0, 100 + silence], [4, 100, 100 + silence])).data).map(({ trust }) => trust);
  expect([0, 25, 26, 100, 101].map(after)).toEqual([[], [], ['fair'], ['fair'], ['poor']]);
  // Purchases every day, then none of anybody for four days.
  expect(silenceFindings(group(repeated(50, [90, 90, 94])).data)).toMatchObject([{ code: 'observed-long-after' }]);
});

test('a forecast further ahead than anybody was observed is doubtful', () => {
  const { data } = group(repeated(50, [0, 0, 30], [4, 90, 90]));
  const found = (horizon: number) => horizonFindings(horizon, data, 'day').map(({ code, trust }) => [code, trust]);
  expect(found(0)).toEqual([['horizon-zero', 'good']]);
  expect(found(90)).toEqual([]);
  expect(found(91)).toEqual([['horizon-beyond-history', 'fair']]);
  expect(found(271)).toEqual([['horizon-beyond-history', 'poor']]);
});

test.each(PURCHASE_MODELS)('customers who are all alike suit no model: %s is not to be relied on', (name) => {
  const { data } = group(repeated(100, [5, 50, 60]));
  const found = fitFindings('purchase', finish(fitPurchases(name, data)));
  expect(verdict(found, 'purchases').trust).toBe('poor');
});

test('BG/NBD alone takes those who bought once as alive for certain, and it is said of how many', () => {
  const { data } = group(repeated(30, [0, 0, 90], [0, 0, 80], [4, 80, 90]));
  const found = { code: 'one-time-alive', trust: 'good', details: { oneTime: 60, customers: 90, share: 60 / 90 } };
  expect(aliveFindings('bgNbd', data)).toMatchObject([found]);
  expect([aliveFindings('mbgNbd', data), aliveFindings('paretoNbd', data)]).toEqual([[], []]);
  expect(aliveFindings('bgNbd', group(repeated(30, [4, 80, 90])).data)).toEqual([]);
});
