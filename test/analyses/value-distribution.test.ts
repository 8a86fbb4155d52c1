import { describe, expect, it } from 'vitest';
import { valueDistribution } from '../../src/analyses/value-distribution';
import type { TableReader } from '../../src/analyses/analysis';
import type { DistributionParams } from '../../src/contract/catalogue';
import { dates, numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, type Columns } from './memory-context';

const columns: Columns = {
  monetaryValue: numbers(1, 2, null, 3, 4, 10),
  value: numbers(0, 0, 0, 0, null, 5),
  name: texts('a', 'b', 'c', 'd', 'e', 'f'),
  day: dates('2025-01-01', null, null, null, null, null),
  empty: numbers(null, null, null, null, null, null),
};

function run(params: Omit<DistributionParams, 'table'> = {}, from = columns) {
  return runAnalysis(memoryContext(from).context, valueDistribution, { table: 't1', ...params });
}

describe('value.distribution', () => {
  it('describes the value column by default', async () => {
    expect(await run()).toMatchObject({
      column: 'value',
      count: 5,
      mean: 1,
      gini: 0.8,
      leftOut: [{ reason: 'missing-value', rows: 1 }],
    });
  });

  it('describes the column asked for, by the rule asked for', async () => {
    const result = await run({ column: 'monetaryValue', rule: { kind: 'median' } });
    expect(result).toMatchObject({ column: 'monetaryValue', count: 5, total: 20 });
    expect(result.high).toEqual({ rule: { kind: 'median' }, threshold: 3, count: 2, share: 0.7 });
    expect(result.lorenz.value).toEqual([0, 0.05, 0.15, 0.3, 0.5, 1]);
  });

  it.each([
    ['value.weighted', 'zscore', 'score'],
    ['value.weighted', 'none', null],
    ['value.margin', undefined, null],
  ])('knows that %s with the scale %s made it', async (analysis, scale, noShares) => {
    const { context } = memoryContext(columns);
    const reader = await context.table('t1');
    const madeBy = { analysis, version: 1, parameters: { scale }, sources: [] };
    const made = { ...reader, info: { ...reader.info, madeBy } } as unknown as TableReader;
    const result = await runAnalysis({ ...context, table: () => Promise.resolve(made) }, valueDistribution, {
      table: 't1',
    });
    expect(result.noShares).toBe(noShares);
  });

  it.each([
    ['name', 'column-not-numeric'],
    ['day', 'column-not-numeric'],
    ['gone', 'column-not-found'],
    ['empty', 'no-usable-rows'],
  ])('refuses %s: %s', async (column, code) => {
    await expect(run({ column })).rejects.toMatchObject({ code });
  });

  it('asks for a column where none is a value', async () => {
    await expect(run({}, { name: columns.name! })).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'column' },
    });
  });

  it.each([
    { kind: 'top', share: 0 },
    { kind: 'top', share: 1.1 },
    { kind: 'value', threshold: Infinity },
  ] as const)('does not know the rule %o', async (rule) => {
    await expect(run({ rule })).rejects.toThrow('value.distribution');
  });
});
