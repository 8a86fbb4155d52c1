import { describe, expect, it } from 'vitest';
import { valueCustomer } from '../../src/analyses/value-customer';
import type { ValueSource } from '../../src/contract/catalogue';
import type { Origin } from '../../src/contract/tables';
import { dates, numbers, texts } from '../domain/predict/columns';
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
    { name: 'money', value: 300, rank: 1, customers: 2, asOf: null, refused: null, details: {} },
    { name: 'margin', value: 50, rank: 2, customers: 2, asOf: null, refused: null, details: {} },
    {
      name: 'product',
      value: null,
      rank: null,
      customers: 0,
      asOf: null,
      refused: 'missing-parameter',
      details: expect.anything(),
    },
  ]);
  expect(made).toEqual([]);
});

it('tells no value of one who has none, nor of one who is not there', async () => {
  const none = { name: 'money', value: null, rank: null, customers: 2, asOf: null, refused: null, details: {} };
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

const lines = {
  id: texts('ann', 'ann', 'bob', 'ann'),
  day: dates('2024-01-05', '2024-01-20', '2024-02-01', '2024-03-09'),
  paid: numbers(10, 20, 40, 80),
};

it.each([
  [undefined, '2024-03-09', 110],
  ['2024-02-15', '2024-02-15', 30],
])('knows with an end of observation %s of purchases up to %s by every model of lines', async (asOf, end, value) => {
  const { context } = memoryContext(lines, { id: 'customerId', day: 'date', paid: 'amount' });
  const source = (analysis: string) => ({ name: analysis, source: { analysis, params: { table } } });
  const { values } = await runAnalysis(context, valueCustomer, {
    customer: 'ann',
    sources: [source('value.purchase'), source('value.clv'), source('value.lifetime')],
    ...(asOf && { asOf }),
  });
  const told = { value, rank: asOf ? 2 : 1, asOf: end };
  expect(values).toMatchObject([
    told,
    told,
    { refused: 'model-unusable', details: { finding: 'no-spend' }, asOf: null },
  ]);
});

it('tells the end of observation that a model of lines was set to', async () => {
  const { context } = memoryContext(lines, { id: 'customerId', day: 'date', paid: 'amount' });
  const params = { table, asOf: '2024-02-15', period: 'day' };
  const sources = [{ name: 'clv', source: { analysis: 'value.clv', params } }];
  const { values } = await runAnalysis(context, valueCustomer, { customer: 'ann', sources });
  expect(values).toMatchObject([{ value: 30, asOf: '2024-02-15' }]);
});

describe('customer features', () => {
  const end = async (parameters: Origin['parameters'], known = true) => {
    const { context } = memoryContext(lines, { id: 'customerId', day: 'date', paid: 'amount' });
    const features = memoryContext({ customerId: texts('ann'), monetaryValue: numbers(30) }).context;
    const reader = await features.table(table);
    const madeBy = { analysis: 'customers.features', version: 1, parameters, sources: [] };
    const of = (id: string) =>
      id === 'features' ? Promise.resolve({ ...reader, info: { ...reader.info, madeBy } }) : context.table(id);
    const sources = [{ name: 'money', source: { table: 'features' } }];
    const asked = { customer: 'ann', sources, ...(known && { asOf: '2024-01-31' }) };
    return (await runAnalysis({ ...context, table: of }, valueCustomer, asked)).values[0]!.asOf;
  };

  it('know of the end that they were made with, whichever is asked for of lines', async () => {
    expect(await end({ table, asOf: '2024-02-15' })).toBe('2024-02-15');
    expect(await end({ table, asOf: '2024-02-15' }, false)).toBe('2024-02-15');
  });

  it('know of the last line where they were made without one, as long as the lines are there', async () => {
    expect(await end({ table })).toBe('2024-03-09');
    expect(await end({ table: 'gone' })).toBeNull();
  });
});
