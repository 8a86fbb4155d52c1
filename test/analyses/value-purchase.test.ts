import { expect, it } from 'vitest';
import { valuePurchase } from '../../src/analyses/value-purchase';
import { numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, tableCells, type Columns, type Roles } from './memory-context';

it('sums price × quantity of purchase lines by customer', async () => {
  const lines = { who: texts('ann', 'bob', 'ann'), price: numbers(10, 5, 2), units: numbers(1, 3, 4) };
  const { context, made } = memoryContext(lines, { who: 'customerId', price: 'unitPrice', units: 'quantity' });
  const result = await runAnalysis(context, valuePurchase, { table: 't1' });
  expect(tableCells(made[0]!)).toEqual({
    customerId: ['ann', 'bob'],
    value: [18, 15],
    rank: [1, 2],
    high: [true, false],
  });
  expect(result).toMatchObject({ tableId: 'made-1', leftOut: [], summary: { total: 33 } });
});

it('is all the money of customer features', async () => {
  const features = { customerId: texts('ann', 'bob'), averageOrderValue: numbers(20, 5), orders: numbers(3, null) };
  const { context, made } = memoryContext(features);
  const result = await runAnalysis(context, valuePurchase, { table: 't1', preview: true });
  expect(result.top).toEqual([{ customerId: 'ann', value: 60, rank: 1 }]);
  expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
  expect(made).toEqual([]);
});

it('is nothing of one who returned everything, whether lines tell amounts or prices', async () => {
  const lines = { who: texts('ann', 'ann'), amount: numbers(20, -20), price: numbers(10, 10), units: numbers(2, -2) };
  const run = async (columns: Columns, roles: Roles) => {
    const { context } = memoryContext(columns, roles);
    const { summary, columns: read } = await runAnalysis(context, valuePurchase, { table: 't1', preview: true });
    return { total: summary.total, read };
  };
  const { price, ...amounts } = lines;
  const roles: Roles = { who: 'customerId', amount: 'amount', units: 'quantity' };
  expect(await run(amounts, roles)).toEqual({ total: 0, read: { amount: 'amount', frequency: null } });
  expect(await run({ ...amounts, price }, { ...roles, price: 'unitPrice' })).toEqual({
    total: 0,
    read: { amount: 'price', frequency: 'units' },
  });
});

it('asks for the price where the frequency is asked for and no column is it', async () => {
  const { context } = memoryContext(
    { who: texts('ann'), amount: numbers(20), units: numbers(2) },
    { who: 'customerId', amount: 'amount', units: 'quantity' },
  );
  await expect(runAnalysis(context, valuePurchase, { table: 't1', frequency: 'units' })).rejects.toMatchObject({
    code: 'missing-parameter',
    details: { parameter: 'amount' },
  });
});
