import { describe, expect, it } from 'vitest';
import { customersFeatures } from '../../src/analyses/customers-features';
import type { FeaturesParams } from '../../src/contract/catalogue';
import { cdnowLines } from '../cdnow';
import { dates, numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, runAnalysis, tableCells, type MemoryTable } from './memory-context';

const lines: MemoryTable = {
  name: 'lines',
  columns: [
    { name: 'client', column: texts('ann', 'bob', 'ann', 'ann', null, 'bob'), role: 'customerId' },
    {
      name: 'day',
      column: dates('2025-01-01', '2025-01-02', '2025-01-11', '2025-01-12', '2025-01-12', '2025-03-01'),
      role: 'date',
    },
    { name: 'paid', column: numbers(10, 5, 20, -4, 3, 6), role: 'amount' },
    { name: 'units', column: numbers(2, 1, 2, -1, 1, 3), role: 'quantity' },
    { name: 'price', column: numbers(6, 6, 11, 5, 4, 2), role: 'unitPrice' },
    { name: 'order', column: texts('o1', 'o2', 'o3', 'o1', 'o4', 'o5'), role: 'orderId' },
    { name: 'product', column: texts('tea', 'tea', 'cup', 'tea', 'tea', null), role: 'item' },
  ],
};
const people: MemoryTable = {
  name: 'people',
  columns: [
    { name: 'id', column: texts('bob', 'zoe', 'bob'), role: 'customerId' },
    { name: 'city', column: texts('Oslo', 'Lima', 'Rome') },
    { name: 'orders', column: numbers(77, 88, 99) },
    { name: 'support', column: numbers(1.5, 2.5, 3.5), role: 'cost' },
    { name: 'joined', column: dates('2024-01-01', null, null), role: 'date' },
  ],
};

async function run(params: Omit<FeaturesParams, 'table'> = {}, tables: MemoryTable[] = [lines, people]) {
  const memory = createMemoryContext(tables);
  const result = await runAnalysis(memory.context, customersFeatures, { table: tables[0]!.name, ...params });
  return { result, ...memory, cells: tableCells(memory.made[0]!) };
}

const refusal = (params: Omit<FeaturesParams, 'table'>, tables?: MemoryTable[]) =>
  run(params, tables).catch((error: unknown) => error);

describe('customers.features', () => {
  it('counts without making a table where only that is asked', async () => {
    const memory = createMemoryContext([lines]);
    const result = await runAnalysis(memory.context, customersFeatures, { table: 'lines', preview: true });
    expect(result).toMatchObject({ tableId: '', customers: 2, refunds: 1 });
    expect(memory.made).toEqual([]);
  });

  it('reads the columns by role and makes a row a customer', async () => {
    const { result, made, cells } = await run();
    expect(result).toEqual({
      tableId: 'made-1',
      leftOut: [{ reason: 'missing-customer', rows: 1 }],
      customers: 2,
      absent: 0,
      transactions: 5,
      orders: 4,
      revenue: 37,
      refunds: 1,
      from: '2025-01-01',
      asOf: '2025-03-01',
      joins: [],
    });
    expect(made[0]!.columns.map(({ name }) => name)).toEqual([
      ...['customerId', 'orders', 'monetaryValue', 'averageOrderValue', 'recencyDays', 'tenureDays', 'items'],
      ...['distinctItems', 'refunds', 'refundAmount', 'meanDaysBetweenOrders', 'frequency', 'recency', 'T'],
      ...['repeatOrderValue', 'firstPurchase', 'lastPurchase'],
    ]);
    expect(made[0]!.columns.filter(({ role }) => role).map(({ name, role }) => [name, role])).toEqual([
      ['customerId', 'customerId'],
    ]);
    expect(cells).toMatchObject({
      customerId: ['ann', 'bob'],
      orders: [2, 2],
      monetaryValue: [26, 11],
      recencyDays: [49, 0],
      items: [3, 4],
      distinctItems: [2, 1],
      refunds: [1, 0],
      meanDaysBetweenOrders: [10, 58],
      T: [59, 58],
      firstPurchase: ['2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z'],
    });
  });

  it('adds cents up to cents, refunds and products of quantity and price among them', async () => {
    const cents: MemoryTable = {
      name: 'cents',
      columns: [
        { name: 'id', column: texts('ann', 'ann', 'bob', 'bob', 'bob'), role: 'customerId' },
        { name: 'day', column: dates(...Array<string>(5).fill('2025-01-01')), role: 'date' },
        { name: 'paid', column: numbers(130.7, -30.2, 0.1, 0.1, 0.1), role: 'amount' },
        { name: 'units', column: numbers(1, 1, 3, 3, 3), role: 'quantity' },
        { name: 'price', column: numbers(130.7, -30.2, 0.1, 0.1, 0.1), role: 'unitPrice' },
      ],
    };
    const { result, cells } = await run({}, [cents]);
    expect([cells.monetaryValue, cells.refundAmount, result.revenue]).toEqual([[100.5, 0.3], [30.2, 0], 100.8]);
    const products = await run({ quantity: 'units', unitPrice: 'price' }, [cents]);
    expect([products.cells.monetaryValue, products.result.revenue]).toEqual([[100.5, 0.9], 101.4]);
  });

  it('stops at the end of observation, ignores refunds and counts weeks where it is told to', async () => {
    const { result, cells } = await run({ asOf: '2025-01-12', refunds: 'ignore', timeUnit: 'week' });
    expect(result).toMatchObject({
      asOf: '2025-01-12',
      revenue: 35,
      leftOut: [
        { reason: 'refund-ignored', rows: 1 },
        { reason: 'missing-customer', rows: 1 },
        { reason: 'after-as-of', rows: 1 },
      ],
    });
    expect(cells.T).toEqual([11 / 7, 10 / 7]);
  });

  it('takes quantity times unit price where they are asked for, or where there is no amount', async () => {
    expect((await run({ unitPrice: 'price' })).cells.monetaryValue).toEqual([29, 12]);
    const columns = lines.columns.filter(({ role }) => role !== 'amount');
    expect((await run({}, [{ name: 'lines', columns }])).cells.monetaryValue).toEqual([29, 12]);
    expect((await run({ amount: 'paid', unitPrice: 'price' })).cells.monetaryValue).toEqual([26, 11]);
  });

  it('knows no distinct items where no column names them, and takes lines for orders without order ids', async () => {
    const columns = lines.columns.filter(({ role }) => role !== 'item' && role !== 'orderId');
    const { cells } = await run({}, [{ name: 'lines', columns }]);
    expect(cells.distinctItems).toBeUndefined();
    expect(cells.orders).toEqual([2, 2]);
  });

  it('joins other columns by customer, the first match, and counts what matched', async () => {
    const join = [{ table: 'people', customerId: 'id', columns: ['city', 'orders', 'support', 'joined'] }];
    const { result, made, cells } = await run({ join });
    expect(result.joins).toEqual([{ table: 'people', matched: 1, unmatched: 1, duplicated: 1 }]);
    expect(cells).toMatchObject({
      city: [null, 'Oslo'],
      orders: [2, 2],
      'orders (people)': [null, 77],
      support: [null, 1.5],
      joined: [null, '2024-01-01T00:00:00.000Z'],
    });
    expect(made[0]!.columns.slice(-4).map(({ role }) => role)).toEqual([undefined, undefined, 'cost', undefined]);
  });

  it('keeps the names apart of a column that is joined twice', async () => {
    const twice = { table: 'people', customerId: 'id', columns: ['orders'] };
    const { made } = await run({ join: [twice, twice] });
    expect(made[0]!.columns.slice(-2).map(({ name }) => name)).toEqual(['orders (people)', 'orders (people) 2']);
  });

  it('says what it misses', async () => {
    const without = (...roles: string[]): MemoryTable[] => [
      { name: 'lines', columns: lines.columns.filter(({ role }) => !roles.includes(role!)) },
    ];
    expect(await refusal({}, without('customerId'))).toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'customerId' },
    });
    expect(await refusal({}, without('date'))).toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'date' },
    });
    expect(await refusal({}, without('amount', 'unitPrice'))).toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'amount' },
    });
  });

  it('refuses columns of the wrong kind, and unknown ones, by name', async () => {
    expect(await refusal({ date: 'paid' })).toMatchObject({ code: 'column-not-date', details: { column: 'paid' } });
    expect(await refusal({ amount: 'product' })).toMatchObject({ code: 'column-not-numeric' });
    expect(await refusal({ amount: 'day' })).toMatchObject({ code: 'column-not-numeric', details: { column: 'day' } });
    expect(await refusal({ item: 'gone' })).toMatchObject({ code: 'column-not-found', details: { column: 'gone' } });
    const join = [{ table: 'people', customerId: 'id', columns: ['gone'] }];
    expect(await refusal({ join })).toMatchObject({ code: 'column-not-found' });
    expect(await refusal({ asOf: '2025-02-30' })).toMatchObject({ code: 'invalid-parameter' });
  });

  it('refuses an end of observation before everything', async () => {
    expect(await refusal({ asOf: '2024-12-31' })).toMatchObject({
      code: 'observation-before-data',
      details: { asOf: '2024-12-31', from: '2025-01-01' },
    });
  });

  it('can be stopped before it makes a table', async () => {
    const { context, made } = createMemoryContext([lines], 3);
    await expect(runAnalysis(context, customersFeatures, { table: 'lines' })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(made).toEqual([]);
  });

  const cdnow = cdnowLines();

  it.skipIf(cdnow === null)(
    'finds 2,357 customers and 6,919 purchases in CDNOW (skipped: no shared data)',
    async () => {
      const table: MemoryTable = {
        name: 'cdnow',
        columns: [
          { name: 'column2', column: texts(...cdnow!.map(({ id }) => id)), role: 'customerId' },
          { name: 'column3', column: dates(...cdnow!.map(({ date }) => date)), role: 'date' },
          { name: 'column5', column: numbers(...cdnow!.map(({ dollars }) => dollars)), role: 'amount' },
        ],
      };
      const { result } = await run({ timeUnit: 'week' }, [table]);
      expect(result).toMatchObject({ customers: 2357, transactions: 6919, orders: 6919, leftOut: [] });
      expect([result.from, result.asOf, result.revenue]).toEqual([
        '1997-01-01',
        '1998-06-30',
        expect.closeTo(244091.94, 6),
      ]);
    },
  );
});
