import { expect, it } from 'vitest';
import { valueCustomer } from '../../src/analyses/value-customer';
import type { ValueSource } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis } from './memory-context';

const { context, made } = memoryContext({
  customerId: texts('ann', 'bob', 'cem'),
  monetaryValue: numbers(100, 300, null),
  support: numbers(10, 250, 1),
});
const table = 't1';
const run = (customer: string) =>
  runAnalysis(context, valueCustomer, {
    customer,
    sources: [
      { name: 'money', source: { table } },
      { name: 'margin', source: { analysis: 'value.margin', params: { table, cost: 'support' } } },
      { name: 'product', source: { analysis: 'value.product', params: { table } } },
    ],
  });

it('tells value and place by each model, and which refuse', async () => {
  const { values } = await run('bob');
  expect(values).toEqual([
    { name: 'money', value: 300, rank: 1, customers: 2, refused: null },
    { name: 'margin', value: 50, rank: 2, customers: 2, refused: null },
    { name: 'product', value: null, rank: null, customers: 0, refused: 'missing-parameter' },
  ]);
  expect(made).toEqual([]);
});

it('tells no value of one who has none, nor of one who is not there', async () => {
  const none = { name: 'money', value: null, rank: null, customers: 2, refused: null };
  expect((await run('cem')).values[0]).toEqual(none);
  expect((await run('zoe')).values[0]).toEqual(none);
});

it('refuses a source that is wrong, rather than calling it a model that refuses', async () => {
  const ask = (source: ValueSource) =>
    runAnalysis(context, valueCustomer, { customer: 'ann', sources: [{ name: 'asked', source }] });
  await expect(ask({ table: 'none' })).rejects.toMatchObject({ code: 'table-not-found' });
  await expect(ask({ analysis: 'value.margin', params: { table, colour: 'red' } })).rejects.toMatchObject({
    code: 'unknown-parameter',
    details: { parameter: 'colour' },
  });
  await expect(ask({ analysis: 'value.margin', params: {} })).rejects.toMatchObject({
    code: 'missing-parameter',
    details: { parameter: 'table' },
  });
});
