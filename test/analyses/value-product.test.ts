import { describe, expect, it } from 'vitest';
import { valueProduct } from '../../src/analyses/value-product';
import type { ProductParams } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, tableCells, type Columns } from './memory-context';

const customers: Columns = {
  customerId: texts('ann', 'bob', 'cem'),
  averageOrderValue: numbers(10, 20, null),
  orders: numbers(3, 2, 0),
  tenureDays: numbers(5, 1, null),
  years: numbers(1, 2, 3),
};

async function run(params: Omit<ProductParams, 'table'> = {}, columns = customers) {
  const { context, made } = memoryContext(columns);
  const result = await runAnalysis(context, valueProduct, { table: 't1', ...params });
  return { result, made, cells: made[0] && tableCells(made[0]) };
}

describe('value.product', () => {
  it('is average order × orders × tenure of customer features', async () => {
    const { result, cells } = await run();
    expect(cells).toEqual({
      customerId: ['ann', 'bob', 'cem'],
      value: [150, 40, null],
      rank: [1, 2, null],
      high: [true, false, null],
    });
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
  });

  it('takes the columns asked for', async () => {
    expect((await run({ loyalty: 'years', preview: true })).result.top).toEqual([
      { customerId: 'bob', value: 80, rank: 1 },
      { customerId: 'ann', value: 30, rank: 2 },
    ]);
  });

  it('leaves out a product beyond all numbers', async () => {
    const { result, cells } = await run({ loyalty: 'years' }, { ...customers, orders: numbers(1e308, 2, 1) });
    expect(cells!.value).toEqual([null, 80, null]);
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 2 }]);
  });

  it.each(['averageOrderValue', 'orders', 'tenureDays'])('needs every factor: %s', async (absent) => {
    const columns = Object.fromEntries(Object.entries(customers).filter(([name]) => name !== absent));
    const parameter = { averageOrderValue: 'amount', orders: 'frequency', tenureDays: 'loyalty' }[absent];
    await expect(run({}, columns)).rejects.toMatchObject({ code: 'missing-parameter', details: { parameter } });
  });
});
