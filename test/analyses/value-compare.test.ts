import { describe, expect, it } from 'vitest';
import { valueCompare } from '../../src/analyses/value-compare';
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
      { customerId: 'dan', leftRank: 2, rightRank: 3 },
      { customerId: 'ann', leftRank: 1, rightRank: 2 },
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

  it('refuses what cannot be compared', async () => {
    const single = { table: 'others', column: 'clv' };
    await expect(run({ left: single, right: { table: 'scores', column: 'none' } })).rejects.toMatchObject({
      code: 'column-not-found',
    });
    const wrong = { analysis: 'value.margin', params: { table: 'scores', colour: 'red' } };
    await expect(run({ left: wrong, right: single })).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { analysis: 'value.margin', parameter: 'colour' },
    });
  });

  it('needs two customers', async () => {
    const { context } = createMemoryContext([scores, table('one', { customerId: texts('ann'), value: numbers(1) })]);
    await expect(
      runAnalysis(context, valueCompare, { left: { table: 'scores' }, right: { table: 'one' } }),
    ).rejects.toMatchObject({ code: 'too-few-rows', details: { rows: 1, needed: 2 } });
  });
});
