import { describe, expect, it } from 'vitest';
import { segmentsRfm } from '../../src/analyses/segments-rfm';
import type { RfmParams } from '../../src/contract/catalogue';
import { dates, numbers, texts } from '../domain/predict/columns';
import {
  createMemoryContext,
  memoryContext,
  runAnalysis,
  tableCells,
  type Columns,
  type Roles,
} from './memory-context';

const features: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', 'fay'),
  orders: numbers(9, 7, 5, 3, 1, 0),
  frequency: numbers(0, 0, 0, 0, 0, null),
  recencyDays: numbers(1, 20, 40, 60, 80, null),
  monetaryValue: numbers(900, 500, 300, 200, 100, -5),
};
const lines: Columns = {
  client: texts('ann', 'ann', 'ann', 'bob', 'bob', 'cem', 'zoe', null),
  day: dates(
    '2025-01-01',
    '2025-02-01',
    '2025-03-01',
    '2025-01-01',
    '2025-01-15',
    '2025-01-02',
    '2025-01-02',
    '2025-01-02',
  ),
  paid: numbers(10, 20, 30, 8, 12, 5, -3, 1),
};
const roles: Roles = { client: 'customerId', day: 'date', paid: 'amount' };

async function run(params: Omit<RfmParams, 'table'> = {}, columns = features, given: Roles = {}) {
  const { context, made } = memoryContext(columns, given);
  const result = await runAnalysis(context, segmentsRfm, { table: 't1', ...params });
  return { result, made, cells: tableCells(made[0]!) };
}

describe('segments.rfm', () => {
  it('scores customer features, and keeps a customer without purchases without scores', async () => {
    const { result, made, cells } = await run();
    expect(cells).toEqual({
      customerId: ['ann', 'bob', 'cem', 'dan', 'eve', 'fay'],
      r: [5, 4, 3, 2, 1, null],
      f: [5, 4, 3, 2, 1, null],
      m: [5, 4, 3, 2, 1, null],
      segment: ['Champions', 'Loyal', 'Potential Loyalist', 'Hibernating', 'Lost', null],
      recencyDays: [1, 20, 40, 60, 80, null],
      frequency: [9, 7, 5, 3, 1, 0],
      monetaryValue: [900, 500, 300, 200, 100, -5],
    });
    expect(made[0]!.columns.filter(({ role }) => role).map(({ name }) => name)).toEqual(['customerId']);
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
    expect(result.cuts.monetaryValue).toEqual([100, 200, 300, 500, 900]);
    expect(result.segments.map(({ segment, count }) => [segment, count])).toEqual([
      ['Champions', 1],
      ['Loyal', 1],
      ['Potential Loyalist', 1],
      ['Hibernating', 1],
      ['Lost', 1],
    ]);
  });

  it('computes the figures of a transactions table first, and tells both lines and customers left out', async () => {
    const { result, cells } = await run({ bins: 3 }, lines, roles);
    expect(cells).toMatchObject({
      customerId: ['ann', 'bob', 'cem', 'zoe'],
      recencyDays: [0, 45, 58, null],
      frequency: [3, 2, 1, 0],
      monetaryValue: [60, 20, 5, -3],
      r: [3, 2, 1, null],
    });
    expect(result.leftOut).toEqual([
      { reason: 'missing-customer', rows: 1 },
      { reason: 'no-purchase', rows: 1 },
    ]);
    expect(result.grid).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('uses a map that is given, and refuses one with gaps', async () => {
    const map = { 111: 'low', 112: 'low', 121: 'low', 122: 'low', 211: 'high', 212: 'high', 221: 'high', 222: 'high' };
    expect((await run({ bins: 2, map })).cells.segment).toEqual(['high', 'high', 'high', 'low', 'low', null]);
    await expect(run({ bins: 2, map: { 111: 'low' } })).rejects.toMatchObject({
      code: 'invalid-parameter',
      message: expect.stringContaining('112') as string,
    });
    await expect(run({ bins: 5, map })).rejects.toMatchObject({ code: 'invalid-parameter' });
  });

  it('gives the whole map, the cells and a model to assign others by, and stores that', async () => {
    const { context, models } = memoryContext(features);
    const result = await runAnalysis(context, segmentsRfm, { table: 't1', cuts: { monetaryValue: [1, 2, 3, 400] } });
    expect(Object.keys(result.map)).toHaveLength(125);
    expect(result.cells.count.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(result.cuts.monetaryValue).toEqual([1, 2, 3, 400, 900]);
    expect(result.model).toEqual({
      kind: 'segments',
      version: 1,
      method: 'rfm',
      bins: 5,
      cuts: result.cuts,
      map: result.map,
    });
    expect([result.modelId, models]).toEqual(['model-1', [result.model]]);
  });

  it('stores nothing for a preview', async () => {
    const { context, made, models } = memoryContext(features);
    const result = await runAnalysis(context, segmentsRfm, { table: 't1', preview: true });
    expect([result.tableId, result.modelId, made, models]).toEqual(['', '', [], []]);
  });

  it('refuses fewer customers than groups', async () => {
    await expect(run({ bins: 6 })).rejects.toMatchObject({ code: 'too-few-rows', details: { rows: 5, needed: 6 } });
  });

  it('refuses a table that is neither features nor transactions', async () => {
    const { customerId, orders } = features;
    await expect(run({}, { customerId: customerId!, orders: orders! })).rejects.toMatchObject({
      code: 'missing-parameter',
      message: expect.stringContaining('recencyDays') as string,
    });
    await expect(run({}, lines, { client: 'customerId', day: 'date' })).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'amount' },
    });
  });

  it.each([1, 11, 2.5])('does not make %d groups', async (bins) => {
    await expect(run({ bins })).rejects.toThrow('segments.rfm');
  });

  it('can be stopped before it makes a table', async () => {
    const columns = Object.entries(features).map(([name, column]) => ({ name, column }));
    const { context, made } = createMemoryContext([{ name: 'shop', columns }], 2);
    await expect(runAnalysis(context, segmentsRfm, { table: 'shop' })).rejects.toMatchObject({ code: 'cancelled' });
    expect(made).toEqual([]);
  });
});
