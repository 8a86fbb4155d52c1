import { expect, it } from 'vitest';
import { valuePurchase } from '../../src/analyses/value-purchase';
import { numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, tableCells } from './memory-context';

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
  expect(result.top).toEqual([{ customerId: 'ann', value: 60 }]);
  expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
  expect(made).toEqual([]);
});
