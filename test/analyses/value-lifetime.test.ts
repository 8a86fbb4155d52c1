import { getDotPath, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { customersFeatures } from '../../src/analyses/customers-features';
import { valueBgNbd } from '../../src/analyses/value-bg-nbd';
import { valueGammaGamma } from '../../src/analyses/value-gamma-gamma';
import { valueLifetime } from '../../src/analyses/value-lifetime';
import type { LifetimeParams } from '../../src/contract/catalogue';
import type { Column } from '../../src/domain/table/column';
import { gammaVariate } from '../../src/domain/stats/gamma-variate';
import { seededRandom } from '../../src/domain/stats/random';
import { cdnowLines, cdnowSummary } from '../cdnow';
import { dates, numbers, texts } from '../domain/predict/columns';
import { simulatedCustomers } from '../domain/value/purchase/simulate';
import { cells, memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

const summary = cdnowSummary();
const lines = cdnowLines();
/** As published, of customers 1, 2, 3 and 6. */
const PUBLISHED = [140.1, 18.94, 38.18, 1003.87];

async function run(columns: Columns, roles: Roles, params: Omit<LifetimeParams, 'table'> = {}) {
  const { context, made } = memoryContext(columns, roles);
  const result = await runAnalysis(context, valueLifetime, { table: 't1', ...params });
  return { result, made, cells: made[0] && tableCells(made[0]) };
}

const pick = (cells: readonly unknown[], ...places: number[]) => places.map((place) => Number(cells[place]));

describe.skipIf(!summary || !lines)('the CDNOW sample (skipped: no shared data)', () => {
  const summaryColumns = (): Columns =>
    Object.fromEntries(Object.entries(summary!).map(([name, values]) => [name, { type: 'number', values }]));
  const lineColumns = (): Columns => ({
    id: texts(...lines!.map(({ id }) => id)),
    day: dates(...lines!.map(({ date }) => date)),
    dollars: numbers(...lines!.map(({ dollars }) => dollars)),
  });
  const roles: Roles = { id: 'customerId', day: 'date', dollars: 'amount' };

  // The published values read the weeks of the summary as days, so that twelve months are 360 weeks.
  it('gives the four published lifetime values, from the summary', async () => {
    const { cells, result } = await run(summaryColumns(), {}, { bootstraps: 0 });
    const found = pick(cells!.clv!, 0, 1, 2, 5);
    expect(found.map((value) => Number(value.toFixed(2)))).toEqual(PUBLISHED);
    expect(result).toMatchObject({
      timeUnit: 'day',
      length: 360,
      monthDays: 30,
      monetaryColumn: 'zbar',
      interval: null,
    });
    expect(result.spend.params!.q).toBeCloseTo(3.74, 2);
  });

  it('gives them from the raw lines too', async () => {
    const { context, made } = memoryContext(lineColumns(), roles);
    const features = await runAnalysis(context, customersFeatures, {
      table: 't1',
      asOf: '1997-09-30',
      timeUnit: 'week',
    });
    const result = await runAnalysis(context, valueLifetime, {
      table: features.tableId,
      timeUnit: 'day',
      bootstraps: 0,
    });
    const found = pick(tableCells(made[1]!).clv!, 0, 1, 2, 5);
    // The summary rounds times to two decimals.
    expect(Math.max(...found.map((value, i) => Math.abs(value / PUBLISHED[i]! - 1)))).toBeLessThan(1e-3);
    const { p, q, v } = result.spend.params!;
    expect([p, q, v].map((value) => Number(value!.toFixed(2)))).toEqual([6.25, 3.74, 15.44]);
  });

  it('takes a month of weeks for 4.345 of them where the features were made in weeks', async () => {
    const params = { asOf: '1997-09-30', timeUnit: 'week', bootstraps: 0 } as const;
    const { cells, result } = await run(lineColumns(), roles, params);
    // By SciPy's hyp2f1 with the published parameters.
    expect(cells!.clv![0]).toBeCloseTo(36.29, 1);
    expect(result.length).toBeCloseTo(52.14, 10);
    expect(result.monthDays).toBeCloseTo(4.345 * 7, 12);
  });

  it('foretells nine months after September 1997 too low, and within the interval that counts the tests in', async () => {
    const [end, until] = ['1997-09-30', '1998-06-27'];
    const bought = lines!.filter(({ date }) => date.slice(0, 10) > end && date.slice(0, 10) <= until);
    const spent = bought.reduce((sum, { dollars }) => sum + Number(dollars), 0);
    const asked = { asOf: end, months: 9, monthlyDiscountRate: 0, bootstraps: 60, preview: true } as const;
    const { totals, tested, verdict } = (await run(lineColumns(), roles, asked)).result;
    expect(totals!.clvHigh).toBeLessThan(spent);
    expect(tested).toMatchObject({ tests: 3 });
    expect(tested!.low).toBeLessThan(totals!.clvLow!);
    expect(tested!.high).toBeGreaterThan(spent);
    expect(verdict).toMatchObject({ of: 'value', trust: 'fair' });
    expect(verdict.findings.map(({ code }) => code)).toContain('earlier-test-off');
  });

  it('gives intervals that hold the value, the same for the same seed, wider when they tell what customers may do', async () => {
    const columns = summaryColumns();
    const params = { bootstraps: 40, timeUnit: 'week', preview: true } as const;
    const first = (await run(columns, {}, params)).result;
    expect(first.interval).toEqual({ uncertainty: 'parameters', confidence: 0.95, bootstraps: 40, failed: 0 });
    expect(first.totals!.clvLow).toBeLessThan(first.totals!.clv);
    expect(first.totals!.clvHigh).toBeGreaterThan(first.totals!.clv);
    expect((await run(columns, {}, params)).result).toEqual(first);
    expect((await run(columns, {}, { ...params, seed: 1 })).result.totals).not.toEqual(first.totals);
    const predictive = (await run(columns, {}, { ...params, uncertainty: 'predictive' })).result.totals!;
    expect(predictive.clvHigh! - predictive.clvLow!).toBeGreaterThan(first.totals!.clvHigh! - first.totals!.clvLow!);
  });
});

/** Customers who act as the models have it; of some the spend is missing or 0. */
const CUSTOMERS = 400;
const shop = ((): Columns => {
  const model = { name: 'bgNbd' as const, parameters: Float64Array.of(0.8, 40, 0.9, 3) };
  const { frequency, recency, T } = simulatedCustomers(model, CUSTOMERS, 1);
  const random = seededRandom(8);
  const monetaryValue = frequency.map((x, i) => {
    if (x === 0) return NaN;
    return i % 40 === 7 ? 0 : gammaVariate(4 * x, random) / (x * (gammaVariate(3.5, random) / 30));
  });
  const number = (values: Float64Array): Column => ({ type: 'number', values });
  return {
    frequency: number(frequency),
    recency: number(recency),
    T: number(T),
    monetaryValue: number(monetaryValue),
  };
})();

const cellsOf = (column: Column) => cells(column).map((cell) => (cell === null ? null : Number(cell)));

/** Customers who bought now and then for two months, and every day of the third. */
function accelerating(): { columns: Columns; roles: Roles } {
  const lines = Array.from({ length: 80 }, (_, i) => {
    const often = [i % 20, ...[23, 31, 44, 58].slice(0, i % 5)];
    return [...often, ...Array.from({ length: 29 }, (__, day) => 62 + day)].map((day) => ({ id: `c${i}`, day }));
  }).flat();
  return {
    columns: {
      id: texts(...lines.map(({ id }) => id)),
      day: dates(...lines.map(({ day }) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString())),
      paid: numbers(...lines.map((_, i) => 10 + (i % 9))),
    },
    roles: { id: 'customerId', day: 'date', paid: 'amount' },
  };
}

describe('value.lifetime', () => {
  it('is 0 with a horizon of 0 months, for which all are sure to buy nothing', async () => {
    const { cells, result } = await run(shop, {}, { months: 0, bootstraps: 10 });
    expect(new Set([...cells!.clv!, ...cells!.clvLow!, ...cells!.clvHigh!, ...cells!.expectedPurchases!])).toEqual(
      new Set([0]),
    );
    expect(cells!.probabilityNoPurchase!.map((value) => Number(Number(value).toFixed(9)))).toEqual(
      Array(CUSTOMERS).fill(1),
    );
    expect(result.totals).toMatchObject({ clv: 0, clvLow: 0, clvHigh: 0, expectedPurchases: 0 });
  });

  it('ranks its most valuable, those of equal value alike', async () => {
    const twice = Object.fromEntries(
      Object.entries(shop).map(([name, column]) => [name, numbers(...[...cellsOf(column), ...cellsOf(column)])]),
    );
    const { top } = (await run(twice, {}, { bootstraps: 0, preview: true })).result;
    expect(top).toHaveLength(50);
    expect(top.map(({ rank }) => rank)).toEqual(top.map((_, place) => 1 + 2 * Math.floor(place / 2)));
    expect(top.map(({ value }) => value)).toEqual(top.map(({ value }) => value).toSorted((a, b) => b - a));
  });

  it('is in proportion to the margin, and less when later money is worth less', async () => {
    const clv = async (params: Omit<LifetimeParams, 'table'>) =>
      (await run(shop, {}, { bootstraps: 0, ...params })).result.totals!.clv;
    const full = await clv({ monthlyDiscountRate: 0 });
    expect(await clv({ monthlyDiscountRate: 0, margin: 0.3 })).toBeCloseTo(0.3 * full, 8);
    expect(await clv({ monthlyDiscountRate: 0.05 })).toBeLessThan(full);
  });

  it.each(['bgNbd', 'mbgNbd', 'paretoNbd'] as const)('stores a row a customer, by %s', async (model) => {
    const { cells, result } = await run(shop, {}, { model, bootstraps: 60 });
    expect(Object.keys(cells!)).toEqual([
      'customerId',
      'clv',
      'clvLow',
      'clvHigh',
      'expectedPurchases',
      'probabilityAlive',
      'probabilityNoPurchase',
      'expectedSpend',
    ]);
    const within = cells!.clv!.map(
      (value, row) => Number(cells!.clvLow![row]) <= Number(value) && Number(value) <= Number(cells!.clvHigh![row]),
    );
    expect(within.filter(Boolean).length).toBe(CUSTOMERS);
    expect(result.totals!.clv).toBeCloseTo(
      cells!.clv!.reduce<number>((sum, value) => sum + Number(value), 0),
      6,
    );
    expect(result.top[0]!.value).toBe(result.summary!.max);
  });

  it('says that nothing can be told of one-time buyers', async () => {
    const { result, made } = await run(
      { frequency: numbers(0, 0, 0), recency: numbers(0, 0, 0), T: numbers(9, 8, 7), monetaryValue: numbers(1, 2, 3) },
      {},
    );
    expect(result).toMatchObject({ tableId: '', totals: null, interval: null, verdict: { trust: 'unusable' } });
    expect(result.verdict.findings.map(({ model, code }) => [model, code])).toEqual([
      ['purchase', 'no-repeat-buyers'],
      ['spend', 'no-spend'],
    ]);
    expect(made).toEqual([]);
  });

  it('believes no forecast that unseen purchases refute, and says as the purchase model does', async () => {
    const { columns, roles } = accelerating();
    const { context } = memoryContext(columns, roles);
    const { verdict } = await runAnalysis(context, valueBgNbd, { table: 't1', preview: true });
    const { result } = await run(columns, roles, { bootstraps: 0, preview: true });
    const held = verdict.findings.find(({ code }) => code === 'holdout-off');
    expect(held).toMatchObject({ model: 'purchase', trust: 'poor' });
    // All that is said of the purchases, in the same words, is said of the forecast too.
    const shared = { months: 3, calibrationEnd: result.holdout!.calibrationEnd, bootstraps: 0, preview: true };
    const judged = await runAnalysis(context, valueLifetime, { table: 't1', ...shared });
    expect(judged.verdict.findings.filter(({ model }) => model === 'purchase')).toEqual(verdict.findings);
    expect(result.verdict.findings).toContainEqual(held);
    const { actual, expected } = result.holdout!;
    expect(held!.details).toEqual({ actual, expected, off: expected / actual - 1 });
    expect(result.verdict.trust).toBe('poor');
  });

  it.each([
    [10, 'refunds-many', 'poor'],
    [30, 'refunds-outweigh', 'unusable'],
  ])('tells where refunds of %d a line leave little or nothing of the sales: %s', async (refund, code, trust) => {
    const { columns, roles } = accelerating();
    const ids = cells(columns.id!).map(String);
    const days = cells(columns.day!).map(String);
    const paid = cells(columns.paid!).map(Number);
    const given: Columns = {
      id: texts(...ids, ...ids),
      day: dates(...days, ...days),
      paid: numbers(...paid, ...paid.map(() => -refund)),
    };
    const { result } = await run(given, roles, { bootstraps: 0, preview: true });
    expect(result.verdict.findings).toContainEqual(expect.objectContaining({ model: 'spend', code, trust }));
    expect(result.verdict.trust).toBe(trust);
    expect(result.totals === null).toBe(trust === 'unusable');
    const { verdict } = await runAnalysis(memoryContext(given, roles).context, valueGammaGamma, { table: 't1' });
    expect(verdict).toMatchObject({ of: 'spend', trust });
  });

  it('tells of customer features what refunds left of the sales', async () => {
    const { context } = memoryContext({
      ...shop,
      refundAmount: { type: 'number', values: new Float64Array(CUSTOMERS).fill(40) },
      refunds: { type: 'number', values: new Float64Array(CUSTOMERS).fill(1) },
      repeatOrderValue: shop.monetaryValue!,
    });
    const reader = await context.table('t1');
    const verdictOf = async (refunds: 'net' | 'ignore') => {
      const madeBy = { analysis: 'customers.features', version: 1, parameters: { refunds }, sources: [] };
      const table = () => Promise.resolve({ ...reader, info: { ...reader.info, madeBy } });
      const asked = { table: 't1', bootstraps: 0, preview: true };
      return (await runAnalysis({ ...context, table }, valueLifetime, asked)).verdict.findings.map(({ code }) => code);
    };
    expect(await verdictOf('net')).toContain('refunds-many');
    expect(await verdictOf('ignore')).not.toContain('refunds-many');
  });

  it('says that a table without dates cannot be tested', async () => {
    const { result } = await run(shop, {}, { bootstraps: 0 });
    expect(result.verdict.findings).toContainEqual({ model: 'purchase', code: 'no-dates', trust: 'fair', details: {} });
    expect(result.verdict.trust).not.toBe('good');
  });

  it('tells which model each finding is of', async () => {
    // Both models run away: all buy at one pace, and spend alike.
    const paces = Array.from({ length: 300 }, (_, i) => [10, 10, 10, 3, 6, 8][i % 6]!);
    const { result } = await run(
      {
        frequency: numbers(...paces),
        recency: numbers(...paces.map((pace) => 10 * pace)),
        T: numbers(...paces.map(() => 100)),
        monetaryValue: numbers(...paces.map(() => 20)),
      },
      {},
      { bootstraps: 0 },
    );
    const penalized = result.verdict.findings.filter(({ code }) => code === 'penalizer-used');
    expect(penalized.map(({ model }) => model)).toEqual(['purchase', 'spend']);
  });

  it('fits the spend to those alone who have a usable history', async () => {
    const impossible: Columns = {
      frequency: numbers(...cellsOf(shop.frequency!), ...Array<number>(40).fill(3)),
      recency: numbers(...cellsOf(shop.recency!), ...Array<number>(40).fill(50)),
      // Older at the last purchase than now.
      T: numbers(...cellsOf(shop.T!), ...Array<number>(40).fill(10)),
      monetaryValue: numbers(...cellsOf(shop.monetaryValue!), ...Array<number>(40).fill(900)),
    };
    const [alone, among] = await Promise.all([shop, impossible].map((columns) => run(columns, {}, { bootstraps: 20 })));
    expect(among!.result.spend).toEqual(alone!.result.spend);
    expect(among!.result.totals).toEqual(alone!.result.totals);
    expect(among!.result.leftOut).toEqual([{ reason: 'impossible-history', rows: 40 }]);
    expect(among!.cells!.clv!.slice(CUSTOMERS)).toEqual(Array(40).fill(null));
  });

  it('refuses a margin above 1, which would be a percentage', () => {
    const parsed = safeParse(valueLifetime.params, { table: 't1', margin: 30 });
    expect(parsed.issues?.map((issue) => getDotPath(issue))).toEqual(['margin']);
  });

  it('makes no interval where more than a tenth of the samples cannot be fitted', async () => {
    const few = {
      frequency: [0, 3, 0, 2, 9, 0],
      recency: [0, 40, 0, 60, 88, 0],
      money: [null, 20, null, 21, 30, null],
    };
    const columns: Columns = {
      frequency: numbers(...few.frequency),
      recency: numbers(...few.recency),
      T: numbers(90, 90, 90, 90, 90, 90),
      monetaryValue: numbers(...few.money),
    };
    const { result, cells } = await run(columns, {}, { bootstraps: 30 });
    expect(result.interval).toBeNull();
    expect(result.unsampled!.bootstraps).toBe(30);
    expect(result.unsampled!.failed).toBeGreaterThan(3);
    expect(result.totals).toMatchObject({ clvLow: null, clvHigh: null });
    expect(Object.keys(cells!)).not.toContain('clvLow');
    const plain = await run(columns, {}, { bootstraps: 0 });
    expect(plain.result.unsampled).toBeNull();
    expect(result.verdict).toEqual(plain.result.verdict);
  });

  it('asks for the money where no column is it', async () => {
    const { frequency, recency, T } = shop;
    await expect(run({ frequency: frequency!, recency: recency!, T: T! }, {})).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'monetaryValue' },
    });
  });

  it('can be stopped during the bootstrap, and makes no table', async () => {
    const { context, made } = memoryContext(shop, {}, 150);
    await expect(runAnalysis(context, valueLifetime, { table: 't1', bootstraps: 200 })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(made).toEqual([]);
  });
});

describe('value.gammaGamma', () => {
  it('tells the parameters, the independence and each customer’s spend, and who was left out', async () => {
    const frequencies = cellsOf(shop.frequency!);
    const repeats = frequencies.filter((x) => x! > 0).length;
    const money = cellsOf(shop.monetaryValue!).map((mean, row) => (row % 40 === 7 ? 0 : mean));
    const notPositive = frequencies.filter((x, row) => x! > 0 && money[row] === 0).length;
    const { context, made } = memoryContext({ ...shop, monetaryValue: numbers(...money) });
    const result = await runAnalysis(context, valueGammaGamma, { table: 't1' });
    expect(result.spenders).toBe(repeats - notPositive);
    expect(result.leftOut).toEqual([{ reason: 'no-positive-spend', rows: notPositive }]);
    expect(result.params!.q).toBeGreaterThan(1);
    const cells = tableCells(made[0]!);
    const unknown = [frequencies.indexOf(0), money.findIndex((mean, row) => mean === 0 && frequencies[row]! > 0)];
    expect(pick(cells.expectedSpend!, ...unknown)).toEqual(
      unknown.map(() => expect.closeTo(result.meanSpend!, 10) as number),
    );
    expect(result.correlation).not.toBeNull();
  });
});

it('value.gammaGamma leaves out the rows that the purchase models leave out, for the same reasons', async () => {
  const columns: Columns = {
    customerId: texts('a', null, 'c', 'd', 'e', 'f'),
    frequency: numbers(2, 2, null, 1.5, -3, 0),
    recency: numbers(5, 5, 5, 5, 5, 0),
    T: numbers(9, 9, 9, 9, 9, 9),
    monetaryValue: numbers(4, 4, 4, 4, 4, null),
  };
  const { context } = memoryContext(columns);
  const spend = await runAnalysis(context, valueGammaGamma, { table: 't1' });
  const purchases = await runAnalysis(context, valueBgNbd, { table: 't1' });
  expect(spend.leftOut).toEqual([
    { reason: 'missing-customer', rows: 1 },
    { reason: 'missing-value', rows: 1 },
    { reason: 'impossible-history', rows: 2 },
  ]);
  expect(purchases.leftOut).toEqual(spend.leftOut);
});
