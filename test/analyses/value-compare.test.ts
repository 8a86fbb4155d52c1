import { describe, expect, it } from 'vitest';
import { valueCompare } from '../../src/analyses/value-compare';
import { valueLifetime } from '../../src/analyses/value-lifetime';
import type { ValueCompareParams } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, runAnalysis, type Columns } from './memory-context';

const table = (name: string, columns: Columns) => ({
  name,
  columns: Object.entries(columns).map(([column, values]) => ({ name: column, column: values })),
});
const scores = table('scores', {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', null),
  value: numbers(50, 40, 30, 20, 10, 99),
  cost: numbers(0, 35, 0, 0, 0, 0),
});
const others = table('others', {
  customerId: texts('eve', 'ann', 'cem', 'dan', 'fay', 'ann'),
  clv: numbers(9, 5, null, 3, 1, 100),
});

async function run(params: ValueCompareParams) {
  const { context, made } = createMemoryContext([scores, others]);
  return { result: await runAnalysis(context, valueCompare, params), made };
}

describe('value.compare', () => {
  it('compares the customers that both have', async () => {
    const { result, made } = await run({ left: { table: 'scores' }, right: { table: 'others' } });
    expect(result.customers).toBe(3);
    expect(result.up).toEqual([{ customerId: 'eve', leftRank: 3, rightRank: 1 }]);
    expect(result.down).toEqual([
      { customerId: 'ann', leftRank: 1, rightRank: 2 },
      { customerId: 'dan', leftRank: 2, rightRank: 3 },
    ]);
    expect(result.spearman).toBeCloseTo(-0.5, 12);
    expect(result.leftOut).toEqual([
      { reason: 'left-key-missing', rows: 1 },
      { reason: 'left-unmatched', rows: 1 },
      { reason: 'right-unmatched', rows: 1 },
      { reason: 'right-repeated', rows: 1 },
      { reason: 'missing-value', rows: 1 },
    ]);
    expect(made).toEqual([]);
  });

  it('runs an analysis with its parameters in place of a column, and keeps none of its tables', async () => {
    const margin = { analysis: 'value.margin', params: { table: 'scores', revenue: 'value' } };
    const { result, made } = await run({ left: margin, right: { table: 'scores' }, topShare: 0.4 });
    expect(result).toMatchObject({ customers: 5, top: { share: 0.4, count: 2, both: 1 } });
    expect(result.up).toEqual([{ customerId: 'bob', leftRank: 5, rightRank: 2 }]);
    expect(result.sample).toEqual({ left: [1, 5, 2, 3, 4], right: [1, 2, 3, 4, 5] });
    expect(made).toEqual([]);
  });

  it('gives customers of equal value one rank', async () => {
    const values = (...each: number[]) => ({ customerId: texts('ann', 'bob', 'cem', 'dan'), value: numbers(...each) });
    const { context } = createMemoryContext([table('left', values(9, 7, 7, 1)), table('right', values(5, 5, 5, 9))]);
    const result = await runAnalysis(context, valueCompare, { left: { table: 'left' }, right: { table: 'right' } });
    expect(result.sample).toEqual({ left: [1, 2, 2, 4], right: [2, 2, 2, 1] });
    expect(result.up).toEqual([{ customerId: 'dan', leftRank: 4, rightRank: 1 }]);
    expect(result.down).toEqual([{ customerId: 'ann', leftRank: 1, rightRank: 2 }]);
  });

  it('refuses what cannot be compared', async () => {
    const single = { table: 'others', column: 'clv' };
    await expect(run({ left: single, right: { table: 'scores', column: 'none' } })).rejects.toMatchObject({
      code: 'column-not-found',
    });
    const wrong = { analysis: 'value.margin', params: { table: 'scores', colour: 'red' } };
    await expect(run({ left: wrong, right: single })).rejects.toMatchObject({
      code: 'unknown-parameter',
      details: { analysis: 'value.margin', parameter: 'colour' },
    });
    const unfit = { analysis: 'value.weighted', params: { table: 'scores', alpha: 'much' } };
    await expect(run({ left: unfit, right: single })).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { analysis: 'value.weighted', parameter: 'alpha' },
    });
  });

  it('reports progress that never runs backwards, whatever is run inside', async () => {
    const { context, fractions } = createMemoryContext([scores]);
    const margin = { analysis: 'value.margin', params: { table: 'scores', revenue: 'value' } };
    await runAnalysis(context, valueCompare, { left: margin, right: margin });
    expect(fractions.length).toBeGreaterThan(3);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });

  it('makes no intervals of lifetimes that it runs, whatever is asked', async () => {
    const repeats = Array.from({ length: 60 }, (_, i) => i % 4);
    const shop = table('shop', {
      customerId: texts(...repeats.map((_, i) => `c${i}`)),
      frequency: numbers(...repeats),
      recency: numbers(...repeats.map((x, i) => (x === 0 ? 0 : 20 + i))),
      T: numbers(...repeats.map((_, i) => 90 + i)),
      monetaryValue: numbers(...repeats.map((_, i) => 20 + (i % 7))),
    });
    const { context, fractions } = createMemoryContext([shop]);
    const lifetime = { analysis: 'value.lifetime', params: { table: 'shop', bootstraps: 200 } };
    const result = await runAnalysis(context, valueCompare, { left: lifetime, right: lifetime });
    expect(result.spearman).toBeCloseTo(1, 12);
    const without = fractions.length;
    await runAnalysis(context, valueLifetime, { table: 'shop', bootstraps: 200, preview: true });
    expect(fractions.length - without).toBeGreaterThan(2 * without);
  });

  it('needs two customers', async () => {
    const { context } = createMemoryContext([scores, table('one', { customerId: texts('ann'), value: numbers(1) })]);
    await expect(
      runAnalysis(context, valueCompare, { left: { table: 'scores' }, right: { table: 'one' } }),
    ).rejects.toMatchObject({ code: 'too-few-rows', details: { rows: 1, needed: 2 } });
  });
});
