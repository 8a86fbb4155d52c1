import { describe, expect, it } from 'vitest';
import { valueWeighted } from '../../src/analyses/value-weighted';
import type { WeightedParams } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

const customers: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', null),
  monetaryValue: numbers(100, 300, 200, 300, 50),
  referrals: numbers(2, 0, null, 4, 1),
  tenureDays: numbers(10, 20, 30, 0, 40),
  remark: texts('a', 'b', 'c', 'd', 'e'),
};

async function run(params: Omit<WeightedParams, 'table'> = {}, columns = customers, roles: Roles = {}) {
  const memory = memoryContext(columns, roles);
  const result = await runAnalysis(memory.context, valueWeighted, { table: 't1', ...params });
  return { result, ...memory, cells: memory.made[0] && tableCells(memory.made[0]) };
}

const refusal = (...args: Parameters<typeof run>) => run(...args).catch((error: unknown) => error);

describe('value.weighted', () => {
  it('is α·purchase + β·recommend + γ·maintain by the conventional names', async () => {
    const { result, cells } = await run({ alpha: 1, beta: 10, gamma: 0.5 });
    expect(cells).toEqual({
      customerId: ['ann', 'bob', 'cem', 'dan', null],
      value: [125, 310, null, 340, null],
      rank: [3, 2, null, 1, null],
      high: [false, true, null, true, null],
    });
    expect(result.leftOut).toEqual([
      { reason: 'missing-customer', rows: 1 },
      { reason: 'missing-value', rows: 1 },
    ]);
    expect(result.summary).toMatchObject({ count: 3, total: 775, median: 310, max: 340 });
    expect(result.columns).toEqual({ purchase: 'monetaryValue', recommend: 'referrals', maintain: 'tenureDays' });
    expect(result.top).toEqual([
      { customerId: 'dan', value: 340, rank: 1 },
      { customerId: 'bob', value: 310, rank: 2 },
      { customerId: 'ann', value: 125, rank: 3 },
    ]);
    expect(result.distribution.high).toMatchObject({ rule: { kind: 'mean' }, count: 2 });
  });

  it('does not look at a part without weight', async () => {
    const { result, cells } = await run({ beta: 0, gamma: 0, maintain: 'remark' });
    expect(cells!.value).toEqual([100, 300, 200, 300, null]);
    expect(cells!.rank).toEqual([4, 1, 3, 1, null]);
    expect(result.leftOut).toEqual([{ reason: 'missing-customer', rows: 1 }]);
    expect((await run({ alpha: 0, beta: 0, gamma: 0 })).cells!.value).toEqual([0, 0, 0, 0, null]);
  });

  it('takes the columns asked for, scaled each by itself', async () => {
    const params = { purchase: 'tenureDays', beta: 0, gamma: 0, scale: 'minmax', alpha: 8 } as const;
    expect((await run(params)).cells!.value).toEqual([2, 4, 6, 0, null]);
  });

  it('tells shares of money, and none of scores', async () => {
    const params = { beta: 0, gamma: 0, preview: true } as const;
    const noShares = async (scale: NonNullable<WeightedParams['scale']>) =>
      (await run({ ...params, scale })).result.distribution.noShares;
    expect(await noShares('none')).toBeNull();
    expect([await noShares('minmax'), await noShares('zscore')]).toEqual(['score', 'score']);
  });

  it('takes the amount by role, and leaves out parts that no column is', async () => {
    const { cells } = await run({}, { client: customers.customerId!, paid: numbers(1, 2, 3, 4, 5) }, { client: 'customerId', paid: 'amount' }); // prettier-ignore
    expect(cells!.value).toEqual([1, 2, 3, 4, null]);
  });

  it('previews without a table', async () => {
    const { result, made } = await run({ preview: true });
    expect([result.tableId, made.length, result.summary.count]).toEqual(['', 0, 3]);
  });

  it('tells who is high by the rule asked for', async () => {
    const { result } = await run({ beta: 0, gamma: 0, rule: { kind: 'top', share: 0.25 } });
    expect(result.distribution.high).toEqual({
      rule: { kind: 'top', share: 0.25 },
      threshold: 300,
      count: 1,
      share: 1 / 3,
    });
  });

  it('names at most fifty, the highest first and of equals, who share a rank, the earlier', async () => {
    const many = Array.from({ length: 200 }, (_, i) => i);
    const columns = {
      customerId: texts(...many.map((i) => `C${i}`)),
      monetaryValue: numbers(...many.map((i) => i % 100)),
    };
    const { top } = (await run({}, columns)).result;
    expect(top).toHaveLength(50);
    expect(top.slice(0, 3).map(({ customerId }) => customerId)).toEqual(['C99', 'C199', 'C98']);
    expect(top.slice(0, 3).map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(top.at(-1)).toEqual({ customerId: 'C175', value: 75, rank: 49 });
  });

  it('refuses a table without any part, without customers, or without values', async () => {
    const { customerId, remark, monetaryValue } = customers;
    expect(await refusal({}, { customerId: customerId!, remark: remark! })).toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'purchase' },
    });
    expect(await refusal({}, { monetaryValue: monetaryValue! })).toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'customerId' },
    });
    expect(await refusal({}, { customerId: texts('a', 'b'), monetaryValue: numbers(null, null) })).toMatchObject({
      code: 'no-usable-rows',
    });
    expect(await refusal({ purchase: 'remark' })).toMatchObject({ code: 'column-not-numeric' });
  });

  it('values one customer', async () => {
    const { result, cells } = await run({}, { customerId: texts('ann'), monetaryValue: numbers(7) });
    expect(cells).toEqual({ customerId: ['ann'], value: [7], rank: [1], high: [false] });
    expect(result.distribution).toMatchObject({ count: 1, gini: 0, high: { count: 0 } });
  });
});
