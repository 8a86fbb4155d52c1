import { describe, expect, it } from 'vitest';
import { qualityProfile } from '../../src/analyses/quality-profile';
import { booleans, dates, numbers, texts } from '../domain/predict/columns';
import { memoryContext, runAnalysis, type Columns } from './memory-context';

const profile = (columns: Columns) => runAnalysis(memoryContext(columns).context, qualityProfile, { table: 't1' });

describe('quality.profile', () => {
  it('gives the figures of every column, and the rows that repeat others', async () => {
    const result = await profile({
      price: numbers(1, 2, 3, 4, 10, null, 1),
      plan: texts('a', 'b', 'b', null, 'c', 'b', 'a'),
      day: dates('2026-01-01', '2026-01-02', null, '2026-01-04', '2026-01-05', '2026-01-06', '2026-01-01'),
      active: booleans(true, true, false, null, true, true, true),
    });
    expect(result).toMatchObject({ rowCount: 7, duplicateRows: 1, duplicateExamples: [{ row: 6, sameAs: 0 }] });
    const [price, plan, day, active] = result.columns;
    // Mean 21/6, squares 57.5 and cubes 240 about it; quartiles 1.25 and 3.75, and so the upper fence 7.5.
    expect(price).toMatchObject({
      name: 'price',
      type: 'number',
      count: 6,
      missing: 1,
      distinct: 5,
      mean: 3.5,
      std: expect.closeTo(Math.sqrt(57.5 / 5), 12),
      min: 1,
      q1: 1.25,
      median: 2.5,
      q3: 3.75,
      max: 10,
      outliers: 1,
      skewness: expect.closeTo((Math.sqrt(30) / 4) * (240 / 6 / (57.5 / 6) ** 1.5), 12),
    });
    expect(price).toMatchObject({ histogram: { counts: [2, 1, 1, 1, 0, 0, 0, 0, 0, 1] } });
    expect(plan).toMatchObject({
      name: 'plan',
      type: 'text',
      count: 6,
      missing: 1,
      distinct: 3,
      topValues: [
        { value: 'b', count: 3 },
        { value: 'a', count: 2 },
        { value: 'c', count: 1 },
      ],
    });
    expect(day).toMatchObject({ name: 'day', type: 'date', count: 6, missing: 1, distinct: 5, timed: false });
    expect(active).toMatchObject({ name: 'active', type: 'boolean', missing: 1, trueCount: 5, falseCount: 1 });
  });

  it('finds what an analyst should know, with a remedy, and nothing in clean data', async () => {
    const clean = Array.from({ length: 40 }, (_, i) => ((i * 7) % 40) / 2);
    expect(
      (await profile({ x: numbers(...clean), y: texts(...clean.map((i) => `v${Math.floor(i) % 5}`)) })).findings,
    ).toEqual([]);
    const { findings } = await profile({
      x: numbers(...clean.map((i) => (i < 4 && Number.isInteger(i) ? null : i))),
      y: texts(...clean.map((i) => `v${Math.floor(i) % 5}`)),
    });
    expect(findings).toEqual([
      {
        kind: 'missing',
        column: 'x',
        count: 4,
        share: 0.1,
        severity: 'medium',
        remedy: { op: 'impute', columns: ['x'], method: 'median', indicator: true },
      },
    ]);
  });

  it('profiles a table without rows', async () => {
    expect(await profile({ x: numbers() })).toMatchObject({ rowCount: 0, duplicateRows: 0, findings: [] });
  });

  it('refuses a table that there is not, and can be stopped', async () => {
    const { context } = memoryContext({ x: numbers(1, 2) });
    await expect(runAnalysis(context, qualityProfile, { table: 'gone' })).rejects.toMatchObject({
      code: 'table-not-found',
    });
    const stopped = memoryContext({ x: numbers(1, 2) }, {}, 1).context;
    await expect(runAnalysis(stopped, qualityProfile, { table: 't1' })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
