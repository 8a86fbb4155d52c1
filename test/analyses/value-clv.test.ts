import { describe, expect, it } from 'vitest';
import { valueClv } from '../../src/analyses/value-clv';
import type { ClvParams } from '../../src/contract/catalogue';
import { cdnowLines } from '../cdnow';
import { dates, numbers, texts } from '../domain/predict/columns';
import {
  createMemoryContext,
  memoryContext,
  runAnalysis,
  tableCells,
  type Columns,
  type Roles,
} from './memory-context';

/** Ann in periods 1 to 3, Bob from 2 on, with a gap at none. */
const rows: Columns = {
  customerId: texts('ann', 'ann', 'ann', 'bob', 'bob', null),
  period: numbers(1, 2, 3, 2, 3, 1),
  revenue: numbers(100, 50, 50, 40, 0, 9),
  cost: numbers(20, 10, 10, 60, 5, 9),
};

async function run(params: Omit<ClvParams, 'table'> = {}, columns = rows, roles: Roles = {}) {
  const { context, made } = memoryContext(columns, roles);
  const result = await runAnalysis(context, valueClv, { table: 't1', ...params });
  return { result, cells: made[0] && tableCells(made[0]) };
}

describe('value.clv', () => {
  it('is Σ (CP − C) / N of the base, and each customer’s own sum', async () => {
    const { result, cells } = await run();
    expect(cells).toEqual({
      customerId: ['ann', 'bob'],
      value: [160, -25],
      rank: [1, 2],
      high: [true, false],
      discounted: [160, -25],
      net: [160, -25],
      periods: [3, 2],
      firstPeriod: ['1', '2'],
      payback: [1, null],
    });
    expect(result).toMatchObject({ customers: 2, clv: 67.5, discountedClv: 67.5, netClv: 67.5, costs: 'column' });
    expect(result.leftOut).toEqual([{ reason: 'missing-customer', rows: 1 }]);
    expect(result.periods.map(({ contribution }) => contribution)).toEqual([80, 20, 35]);
    expect(result.periods.map(({ cumulative }) => cumulative)).toEqual([80, 100, 135]);
    expect(result.periods.map(({ retained }) => retained)).toEqual([null, 1, 0.5]);
  });

  it('discounts to the first period of each customer, and takes acquisition off once', async () => {
    const { result, cells } = await run({ discountRate: 0.25, acquisitionCost: 90 });
    expect(cells!.discounted).toEqual([80 + 40 / 1.25 + 40 / 1.25 ** 2, -20 - 5 / 1.25]);
    expect(result.clv).toBe(67.5);
    expect(result.netClv).toBeCloseTo((137.6 - 24) / 2 - 90, 12);
    expect(cells!.payback).toEqual([2, null]);
    expect(result).toMatchObject({ payback: null, paidBack: 0.5 });
    expect(result.ages.map(({ customers }) => customers)).toEqual([2, 2, 1]);
  });

  it('counts no more than the horizon', async () => {
    expect((await run({ horizon: 1 })).cells!.value).toEqual([80, -20]);
    expect((await run({ horizon: 0 })).result).toMatchObject({ clv: 0, discountedClv: 0 });
  });

  it('sets the retention formula beside it, at the rate estimated or given', async () => {
    const estimated = (await run({ discountRate: 0.1 })).result;
    // Of Ann in 1 and of Ann and Bob in 2, two came back.
    expect(estimated.retention).toMatchObject({ rate: 2 / 3, observations: 3 });
    const margin = 135 / 4;
    expect(estimated.simple).toMatchObject({
      margin,
      clv: expect.closeTo((margin * (2 / 3)) / (1.1 - 2 / 3), 10) as number,
    });
    const { simple } = (await run({ discountRate: 0.1, retentionRate: 0.5 })).result;
    expect(simple).toMatchObject({
      retentionRate: 0.5,
      clv: expect.closeTo((margin * 0.5) / 0.6, 10) as number,
      low: null,
    });
    expect((await run({ retentionRate: 1 })).result.simple.clv).toBeNull();
  });

  it('tells the same retention and margin whatever the horizon', async () => {
    const who = ['ann', 'bob', 'cem', 'dan'];
    const always: Columns = {
      customerId: texts(...who.flatMap((name) => [name, name, name])),
      period: numbers(...who.flatMap(() => [1, 2, 3])),
      revenue: numbers(...who.flatMap(() => [10, 20, 60])),
    };
    const told = async (horizon?: number) => {
      const { result } = await run({ retentionRate: 0.5, ...(horizon !== undefined && { horizon }) }, always);
      return { rate: result.retention.rate, margin: result.simple.margin };
    };
    expect(await Promise.all([undefined, 2, 1, 0].map(told))).toEqual(Array(4).fill({ rate: 1, margin: 30 }));
  });

  it('names the less before the more where customers lose money', async () => {
    const { low, clv, high } = (await run({}, { ...rows, cost: numbers(200, 200, 200, 200, 200, 0) })).result.simple;
    expect(clv).toBeLessThan(0);
    expect(low).toBeLessThan(clv!);
    expect(high).toBeGreaterThan(clv!);
  });

  it('takes refunds off by their size, whichever of amount and quantity is below 0', async () => {
    const lines: Columns = {
      customerId: texts('ann', 'ann', 'bob', 'bob'),
      period: numbers(1, 1, 1, 1),
      amount: numbers(20, 20, 20, -20),
      units: numbers(2, -2, 2, -2),
    };
    const { result, cells } = await run({}, lines, { amount: 'amount', units: 'quantity' });
    expect(cells!.value).toEqual([0, 0]);
    expect(result.columns).toEqual({ period: 'period', revenue: 'amount', quantity: 'units', cost: null });
  });

  it('leaves an unfinished last month out of retention, and says which it is', async () => {
    const lines = {
      customerId: texts('ann', 'bob', 'ann', 'bob', 'ann'),
      date: dates('2024-01-05', '2024-01-06', '2024-02-07', '2024-02-08', '2024-03-02'),
      amount: numbers(1, 1, 1, 1, 1),
    };
    const { result } = await run({ period: 'date' }, lines);
    expect(result.retention).toMatchObject({ rate: 1, observations: 2 });
    expect(result.periods.map(({ finished }) => finished)).toEqual([true, true, false]);
  });

  const samples = {
    customerId: texts('ann', 'bob', 'cem', 'ann', 'bob', 'cem'),
    date: dates('2024-01-05', '2024-01-06', '2024-01-07', '2024-02-08', '2024-02-09', '2024-02-29'),
    amount: numbers(5, 0, -4, 0, 5, 0),
  };

  it('counts purchases of 0 as customer features do, and refunds not', async () => {
    const { result } = await run({ period: 'date' }, samples);
    expect(result.periods.map(({ customers }) => customers)).toEqual([2, 3]);
    expect(result.periods[1]!.retained).toBe(1);
    expect(result.simple.margin).toBe(6 / 5);
  });

  it('takes a line of 0 that costs for no purchase, nor one of a table with a row a period', async () => {
    const active = async (more: Columns) =>
      (await run({ period: 'date' }, { ...samples, ...more })).result.periods.map(({ customers }) => customers);
    expect(await active({ cost: numbers(0, 3, 0, 3, 0, 0) })).toEqual([1, 2]);
    const [january, february] = [Array<string>(3).fill('2024-01-31'), Array<string>(3).fill('2024-02-29')];
    expect(await active({ date: dates(...january, ...february) })).toEqual([1, 1]);
    const firsts = dates(...Array<string>(3).fill('2024-01-01'), ...Array<string>(3).fill('2024-02-01'));
    expect(await active({ date: firsts })).toEqual([1, 1]);
  });

  it('counts lines up to the end of observation, and no period after it', async () => {
    const lines = {
      customerId: texts('ann', 'ann', 'bob'),
      date: dates('2024-01-05', '2024-02-03', '2024-03-02'),
      amount: numbers(10, 30, 9),
    };
    const { result } = await run({ asOf: '2024-02-03' }, lines, { date: 'date' });
    expect(result).toMatchObject({ customers: 1, clv: 40, leftOut: [{ reason: 'after-as-of', rows: 1 }] });
    expect(result.periods.map(({ period }) => period)).toEqual(['2024-01', '2024-02']);
    await expect(run({ asOf: '2024-01-04' }, lines, { date: 'date' })).rejects.toMatchObject({
      code: 'observation-before-data',
      details: { asOf: '2024-01-04', from: '2024-01-05' },
    });
    await expect(run({ asOf: '2024-02-03' })).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'asOf' },
    });
  });

  it('makes periods of dates, and costs of a margin where no column tells them', async () => {
    const lines = { customerId: texts('ann', 'ann'), date: dates('2024-01-31', '2024-03-01'), amount: numbers(10, 30) };
    const { result } = await run({ period: 'date', margin: 0.4 }, lines);
    expect(result.periods.map(({ period }) => period)).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(result.clv).toBeCloseTo(16, 12);
    expect(result.costs).toBe('margin');
    expect((await run({ period: 'date', unit: 'year' }, lines)).result).toMatchObject({ clv: 40, costs: 'none' });
  });

  it('refuses what it cannot bear', async () => {
    await expect(run({}, { customerId: texts('a'), revenue: numbers(1) })).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'period' },
    });
    await expect(run({}, { ...rows, revenue: numbers(null, null, null, null, null, null) })).rejects.toMatchObject({
      code: 'no-usable-rows',
    });
  });
});

describe('the cost of winning each customer', () => {
  const won: Columns = { customerId: texts('bob', 'cid', 'ann', 'ann'), spent: numbers(30, 7, null, 90) };
  const asked = { table: 't1', acquisitionColumn: 'spent', acquisitionTable: 'won' } as const;
  const run = async (costs: Columns) => {
    const named = (name: string, columns: Columns) => ({
      name,
      columns: Object.entries(columns).map(([each, column]) => ({ name: each, column })),
    });
    const { context, made } = createMemoryContext([named('t1', rows), named('won', costs)]);
    return { result: await runAnalysis(context, valueClv, asked), cells: tableCells(made[0]!) };
  };

  it('comes off each customer’s own value, and its mean off that of the base', async () => {
    const { result, cells } = await run(won);
    expect(cells).toMatchObject({ customerId: ['ann', 'bob'], net: [70, -55], payback: [2, null] });
    expect(result).toMatchObject({ acquisition: { mean: 60, known: 2 }, netClv: 7.5, paidBack: 0.5 });
  });

  it('is left open for customers of whom it is not known', async () => {
    const { result, cells } = await run({ ...won, spent: numbers(30, 7, null, -5) });
    expect(cells).toMatchObject({ net: [null, -55], payback: [null, null] });
    expect(result).toMatchObject({ acquisition: { mean: 30, known: 1 }, netClv: 37.5, paidBack: 0 });
  });
});

const shared = cdnowLines();

it.skipIf(!shared)('counts in each month of CDNOW all who have a line in it (skipped: no shared data)', async () => {
  const lines = shared!;
  const columns: Columns = {
    customerId: texts(...lines.map(({ id }) => id)),
    date: dates(...lines.map(({ date }) => date)),
    amount: numbers(...lines.map(({ dollars }) => dollars)),
  };
  const months = new Map<string, Set<string>>();
  for (const { id, date } of lines) {
    const month = date.slice(0, 7);
    months.set(month, (months.get(month) ?? new Set()).add(id));
  }
  const { result } = await run({ period: 'date', preview: true }, columns);
  const active = new Map(result.periods.map(({ period, customers }) => [period, customers]));
  expect(active).toEqual(new Map(Array.from(months, ([month, { size }]) => [month, size])));
  expect(active.get('1997-01')).toBe(781);
});
