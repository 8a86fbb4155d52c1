import { describe, expect, it } from 'vitest';
import { joinsApply } from '../../src/analyses/joins-apply';
import { joinsCheck } from '../../src/analyses/joins-check';
import type { JoinsApplyParams } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, runAnalysis, tableCells, type MemoryTable } from './memory-context';

const orders: MemoryTable = {
  name: 'orders',
  columns: [
    { name: 'order', column: numbers(1, 2, 3, 4), role: 'orderId' },
    { name: 'customer', column: texts('ann', 'bob', null, 'zoe') },
  ],
};
const people: MemoryTable = {
  name: 'people',
  columns: [
    { name: 'id', column: texts('bob', 'ann', 'kim'), role: 'customerId' },
    { name: 'city', column: texts('Oslo', 'Lima', 'Rome') },
    { name: 'age', column: numbers(40, 50, 60), role: 'score' },
  ],
};
const ends = { left: { table: 'orders', columns: ['customer'] }, right: { table: 'people', columns: ['id'] } };

async function apply(params: Partial<JoinsApplyParams> = {}) {
  const memory = createMemoryContext([orders, people]);
  const result = await runAnalysis(memory.context, joinsApply, { ...ends, ...params });
  return { result, made: memory.made[0]! };
}

describe('joins.apply', () => {
  it('keeps the rows of the left table and accounts for those of the right', async () => {
    const { result, made } = await apply();
    expect(result).toEqual({
      tableId: 'made-1',
      rows: 4,
      matched: 2,
      leftRows: 4,
      rightRows: 3,
      leftOut: [{ reason: 'right-unmatched', rows: 1 }],
    });
    expect(made.name).toBe('orders + people');
    expect(tableCells(made)).toEqual({
      order: [1, 2, 3, 4],
      customer: ['ann', 'bob', null, 'zoe'],
      city: ['Lima', 'Oslo', null, null],
      age: [50, 40, null, null],
    });
    expect(made.columns.map(({ role }) => role)).toEqual(['orderId', undefined, undefined, 'score']);
  });

  it('brings the columns that are asked for, under the name that is asked for', async () => {
    const { result, made } = await apply({ how: 'full', columns: ['id', 'city'], name: 'all' });
    expect(result).toMatchObject({ rows: 5, leftOut: [] });
    expect(made.name).toBe('all');
    expect(tableCells(made)).toEqual({
      order: [1, 2, 3, 4, null],
      customer: ['ann', 'bob', null, 'zoe', 'kim'],
      id: ['ann', 'bob', null, null, 'kim'],
      city: ['Lima', 'Oslo', null, null, 'Rome'],
    });
    expect(made.columns[2]).toMatchObject({ name: 'id', role: 'customerId' });
  });

  it('refuses a row with two matches until it is told what to do', async () => {
    const visits: MemoryTable = { name: 'visits', columns: [{ name: 'id', column: texts('ann', 'bob', 'ann') }] };
    const run = (duplicates?: JoinsApplyParams['duplicates']) =>
      runAnalysis(createMemoryContext([orders, visits]).context, joinsApply, {
        ...ends,
        right: { table: 'visits', columns: ['id'] },
        ...(duplicates && { duplicates }),
      });
    await expect(run()).rejects.toMatchObject({
      code: 'duplicated-keys',
      details: { table: 'visits', column: 'id', key: 'ann', rows: 2 },
    });
    expect(await run('first')).toMatchObject({ rows: 4, leftOut: [{ reason: 'right-repeated', rows: 1 }] });
    expect(await run('expand')).toMatchObject({ rows: 5, leftOut: [] });
  });

  it('refuses keys of different lengths, and unknown columns by name', async () => {
    const uneven = { ...ends, left: { table: 'orders', columns: ['customer', 'order'] } };
    await expect(apply(uneven)).rejects.toMatchObject({ code: 'invalid-parameter' });
    await expect(apply({ columns: ['gone'] })).rejects.toMatchObject({ code: 'column-not-found' });
    await expect(apply({ right: { table: 'people', columns: ['gone'] } })).rejects.toMatchObject({
      code: 'column-not-found',
      details: { column: 'gone' },
    });
  });
});

describe('joins.check', () => {
  it('counts what the join would match', async () => {
    const { context } = createMemoryContext([orders, people]);
    expect(await runAnalysis(context, joinsCheck, ends)).toMatchObject({
      sharedKeys: 2,
      cardinality: 'one-to-one',
      left: { rows: 4, missing: 1, matchedRows: 2, unmatchedRows: 1 },
      right: { rows: 3, missing: 0, matchedRows: 2, unmatchedRows: 1 },
      results: { inner: 2, left: 4, full: 5 },
    });
  });
});
