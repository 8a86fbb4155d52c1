import { describe, expect, it } from 'vitest';
import { valueMargin } from '../../src/analyses/value-margin';
import type { MarginParams } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

const customers: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan'),
  monetaryValue: numbers(100, 300, 200, 80),
  support: numbers(10, 100, null, 90),
};

async function run(params: Omit<MarginParams, 'table'> = {}, columns = customers, roles: Roles = { support: 'cost' }) {
  const { context, made } = memoryContext(columns, roles);
  const result = await runAnalysis(context, valueMargin, { table: 't1', ...params });
  return { result, made, cells: made[0] && tableCells(made[0]) };
}

describe('value.margin', () => {
  it('is revenue − cost, and high above the mean', async () => {
    const { result, cells } = await run();
    expect(cells).toEqual({
      customerId: ['ann', 'bob', 'cem', 'dan'],
      value: [90, 200, null, -10],
      rank: [2, 1, null, 3],
      high: [false, true, null, false],
    });
    expect(result.high).toEqual({ threshold: expect.closeTo(280 / 3, 12) as number, count: 1, share: 200 / 280 });
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
  });

  it('splits by another rule where one is asked for', async () => {
    const { result, cells } = await run({ rule: { kind: 'value', threshold: 0 } });
    expect(result.high).toEqual({ threshold: 0, count: 2, share: 290 / 280 });
    expect(cells!.high).toEqual([true, true, null, false]);
  });

  it('has nobody high where all margins are equal', async () => {
    const columns = { ...customers, monetaryValue: numbers(0.3, 0.3, 0.3, 0.3), support: numbers(0.2, 0.2, 0.2, 0.2) };
    expect((await run({}, columns)).result.high).toMatchObject({ count: 0, share: 0 });
  });

  it('tells no share of a total loss', async () => {
    const { result } = await run({}, { ...customers, support: numbers(500, 500, 500, 500) });
    expect(result.high).toMatchObject({ count: 2, share: NaN });
    expect(result.distribution).toMatchObject({ gini: NaN, paretoShares: [] });
  });

  it('needs a cost', async () => {
    await expect(run({}, customers, {})).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'cost' },
    });
  });
});
