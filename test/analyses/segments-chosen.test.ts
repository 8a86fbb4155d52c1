import { describe, expect, it } from 'vitest';
import { segmentsChosen } from '../../src/analyses/segments-chosen';
import { numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, runAnalysis, type Columns } from './memory-context';

const named = (columns: Columns) => Object.entries(columns).map(([name, column]) => ({ name, column }));
const customers: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', 'fay'),
  monetaryValue: numbers(100, 500, 300, 500, null, 50),
  flat: numbers(1, 2, 1, 2, 2, 2),
};
const labels: Columns = {
  customerId: texts('fay', 'eve', 'dan', 'cem', 'ann', 'zoe'),
  segment: texts('Lost', 'Loyal', 'Loyal', 'Loyal', 'Lost', 'Loyal'),
  r: numbers(1, 2, 2, 2, 1, 2),
  f: numbers(1, 1, 2, 2, 1, 2),
};
const strangers: Columns = { customerId: texts('yan', 'zoe'), segment: texts('a', 'b') };
const scores: Columns = { PC1: numbers(0, 1, 1, 5, null, 0), PC2: numbers(0, 1, -1, 0, 0, 0.5) };
const shop = () =>
  createMemoryContext([
    { name: 'customers', columns: named(customers) },
    { name: 'labels', columns: named(labels) },
    { name: 'strangers', columns: named(strangers) },
    { name: 'scores', columns: named(scores) },
  ]);
const line: [number, number][] = [
  [-1, -2],
  [2, -2],
  [2, 0.2],
  [-1, 0.2],
];
const map = { table: 'scores', x: 'PC1', y: 'PC2', line };

describe('segments.chosen', () => {
  it('tells what everyone within a line is like, and of which segments, without a table', async () => {
    const memory = shop();
    const given = { table: 'customers', map, by: ['labels'], columns: ['monetaryValue', 'flat'] };
    const result = await runAnalysis(memory.context, segmentsChosen, given);
    expect(memory.made).toEqual([]);
    expect(result).toMatchObject({
      chosen: 2,
      others: 3,
      groups: [
        { segments: ['Lost'], count: 1 },
        { segments: ['Loyal'], count: 1 },
      ],
      columns: ['monetaryValue', 'flat'],
      mean: [200, 1],
      median: [200, 1],
      q1: [150, 1],
      q3: [250, 1],
      leftOut: [{ reason: 'missing-value', rows: 1 }],
    });
    // Cohen's d of 100, 300 against 500, 500, 50: means 200 and 350, squares 20,000 and 135,000, 3 degrees of freedom.
    expect(result.effect[0]).toBeCloseTo(-150 / Math.sqrt(155_000 / 3), 12);
    expect(result.effect[1]).toBeNull();
    expect(result.apart).toEqual([
      { column: 'flat', high: false, effect: null },
      { column: 'monetaryValue', high: false, effect: result.effect[0] },
    ]);
  });

  it('counts by several columns together, most first, and those without a segment apart', async () => {
    const by = ['r', 'f'].map((column) => ({ table: 'labels', column }));
    const rows = { chosen: [0, 1, 2, 3, 5], of: [0, 1, 2, 3, 4, 5] };
    const { groups, mean } = await runAnalysis(shop().context, segmentsChosen, { table: 'customers', rows, by });
    expect(groups).toEqual([
      { segments: ['1', '1'], count: 2 },
      { segments: ['2', '2'], count: 2 },
      { segments: [null, null], count: 1 },
    ]);
    expect(mean).toEqual([]);
  });

  it('finds nobody again in a table of other customers', async () => {
    const { groups } = await runAnalysis(shop().context, segmentsChosen, {
      table: 'customers',
      map,
      by: ['strangers'],
    });
    expect(groups).toEqual([{ segments: [null], count: 2 }]);
  });

  it('sets nobody apart by a figure that fewer than half of them have', async () => {
    const memory = createMemoryContext([
      {
        name: 'customers',
        columns: named({
          rare: numbers(1, null, null, 90, 91, 92),
          most: numbers(1, 2, null, 90, 91, 92),
        }),
      },
    ]);
    const rows = { chosen: [0, 1, 2], of: [0, 1, 2, 3, 4, 5] };
    const given = { table: 'customers', rows, columns: ['rare', 'most'] };
    const { known, effect, apart } = await runAnalysis(memory.context, segmentsChosen, given);
    expect(known).toEqual([1, 2]);
    expect(effect.every((each) => each! < -0.5)).toBe(true);
    expect(apart.map(({ column }) => column)).toEqual(['most']);
  });

  it('refuses a table that has no customers to match by, and to be told of the rows both ways', async () => {
    const asked = runAnalysis(shop().context, segmentsChosen, {
      table: 'customers',
      map,
      by: [{ table: 'scores', column: 'PC1' }],
    });
    await expect(asked).rejects.toMatchObject({ code: 'missing-parameter' });
    const both = { table: 'customers', map, rows: { chosen: [0], of: [0] } };
    await expect(runAnalysis(shop().context, segmentsChosen, both)).rejects.toThrow('Either map or rows');
  });
});
