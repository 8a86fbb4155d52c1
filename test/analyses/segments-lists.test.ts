import { describe, expect, it } from 'vitest';
import { segmentsAdHoc } from '../../src/analyses/segments-ad-hoc';
import { segmentsDbscan } from '../../src/analyses/segments-dbscan';
import { segmentsGaussianMixture } from '../../src/analyses/segments-gaussian-mixture';
import { segmentsHierarchical } from '../../src/analyses/segments-hierarchical';
import { segmentsKmeans } from '../../src/analyses/segments-kmeans';
import { segmentsMatch } from '../../src/analyses/segments-match';
import { segmentsTargets } from '../../src/analyses/segments-targets';
import type { AnalysisContext } from '../../src/analyses/analysis';
import type { LabelsMade, ModelMade } from '../../src/contract/catalogue';
import { numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, memoryContext, runAnalysis, tableCells, type Columns } from './memory-context';
import { planted, plantedColumns } from './planted-columns';

const named = (columns: Columns) => Object.entries(columns).map(([name, column]) => ({ name, column }));
const customers: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', 'fay'),
  monetaryValue: numbers(100, 500, 300, 500, null, 50),
};
const labels: Columns = {
  customerId: texts('fay', 'eve', 'dan', 'cem', 'ann', 'zoe'),
  segment: texts('Lost', 'Loyal', 'Loyal', 'Loyal', 'Lost', 'Loyal'),
};
const scores: Columns = { PC1: numbers(0, 1, 1, 5, null, 0), PC2: numbers(0, 1, -1, 0, 0, 0.5) };
const shop = () =>
  createMemoryContext([
    { name: 'customers', columns: named(customers) },
    { name: 'labels', columns: named(labels) },
    { name: 'scores', columns: named(scores) },
  ]);
const ZOE = { reason: 'right-unmatched', rows: 1 };

describe('segments.match', () => {
  it('tells the segments of rows, how many have each, and what found no match on either side', async () => {
    const result = await runAnalysis(shop().context, segmentsMatch, {
      table: 'customers',
      labels: 'labels',
      rows: [5, 1, 3],
    });
    expect(result).toEqual({
      segments: ['Lost', 'Loyal'],
      count: [2, 3],
      places: [0, -1, 1],
      leftOut: [{ reason: 'no-segment', rows: 1 }, ZOE],
    });
  });

  it('refuses rows that are not there', async () => {
    const asked = runAnalysis(shop().context, segmentsMatch, { table: 'customers', labels: 'labels', rows: [6] });
    await expect(asked).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'rows', received: 6 },
    });
  });
});

describe('segments.targets', () => {
  it('lists the customers of the highest value of each segment, in the order of the plan', async () => {
    const memory = shop();
    const result = await runAnalysis(memory.context, segmentsTargets, {
      table: 'customers',
      labels: { table: 'labels' },
      plan: [
        { segment: 'Loyal', contacts: 2, title: 'Friends', goal: 'thank', channel: 'mail' },
        { segment: 'Lost', contacts: 9, offer: '10 %' },
      ],
      headings: { goal: 'Aim' },
    });
    expect(result).toEqual({
      tableId: 'made-1',
      valueColumn: 'monetaryValue',
      segments: [
        { segment: 'Loyal', count: 2 },
        { segment: 'Lost', count: 2 },
      ],
      leftOut: [{ reason: 'no-segment', rows: 1 }, ZOE],
    });
    expect(tableCells(memory.made[0]!)).toEqual({
      customerId: ['dan', 'cem', 'ann', 'fay'],
      segment: ['Friends', 'Friends', 'Lost', 'Lost'],
      monetaryValue: [500, 300, 100, 50],
      Aim: ['thank', 'thank', null, null],
      offer: [null, null, '10 %', '10 %'],
      channel: ['mail', 'mail', null, null],
    });
    expect(memory.made[0]!.columns[0]!.role).toBe('customerId');
  });

  it('numbers rows without ids, and refuses a segment that nobody is of', async () => {
    const memory = memoryContext({ segment: texts('a', 'b', 'a') });
    await runAnalysis(memory.context, segmentsTargets, { table: 't1', plan: [{ segment: 'a', contacts: 5 }] });
    expect(tableCells(memory.made[0]!)).toMatchObject({ row: [1, 3], segment: ['a', 'a'] });
    const none = { table: 't1', plan: [{ segment: 'c', contacts: 5 }] };
    await expect(runAnalysis(memory.context, segmentsTargets, none)).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'plan', received: 'c' },
    });
  });
});

describe('segments.adHoc', () => {
  const line: [number, number][] = [
    [-1, -2],
    [2, -2],
    [2, 0.2],
    [-1, 0.2],
  ];

  it('puts everyone within a line on a map into a segment', async () => {
    const memory = shop();
    const map = { table: 'scores', x: 'PC1', y: 'PC2', line };
    const result = await runAnalysis(memory.context, segmentsAdHoc, { table: 'customers', name: ' Mine ', map });
    expect(result).toEqual({
      tableId: 'made-1',
      chosen: 2,
      others: 3,
      leftOut: [{ reason: 'missing-value', rows: 1 }],
    });
    expect(tableCells(memory.made[0]!)).toEqual({
      customerId: ['ann', 'bob', 'cem', 'dan', 'eve', 'fay'],
      segment: ['Mine', 'Others', 'Mine', 'Others', null, 'Others'],
    });
    const flat = { table: 'scores', x: 'PC1', line };
    await runAnalysis(memory.context, segmentsAdHoc, { table: 'customers', name: 'x', map: flat });
    expect(tableCells(memory.made[1]!).segment).toEqual(['x', 'x', 'x', 'Others', null, 'x']);
  });

  it('says nothing of rows that were not drawn', async () => {
    const memory = shop();
    const rows = { chosen: [1, 4], of: [0, 1, 4] };
    const result = await runAnalysis(memory.context, segmentsAdHoc, {
      table: 'customers',
      name: 'x',
      others: 'y',
      rows,
    });
    expect(tableCells(memory.made[0]!).segment).toEqual(['y', 'x', null, null, 'x', null]);
    expect(result.leftOut).toEqual([{ reason: 'no-segment', rows: 3 }]);
  });

  it('refuses a map of other rows, and to be told both ways or neither', async () => {
    const { context } = shop();
    const one = createMemoryContext([
      { name: 'customers', columns: named(customers) },
      { name: 'scores', columns: named({ PC1: numbers(1) }) },
    ]);
    const map = { table: 'scores', x: 'PC1', line };
    const given = { table: 'customers', name: 'x' };
    await expect(runAnalysis(one.context, segmentsAdHoc, { ...given, map })).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'map' },
    });
    await expect(runAnalysis(context, segmentsAdHoc, given)).rejects.toThrow('Either map or rows');
    await expect(runAnalysis(context, segmentsAdHoc, { ...given, map, rows: { chosen: [], of: [] } })).rejects.toThrow(
      'Either map or rows',
    );
    await expect(
      runAnalysis(context, segmentsAdHoc, { ...given, rows: { chosen: [], of: [9] } }),
    ).rejects.toMatchObject({ code: 'invalid-parameter', details: { parameter: 'rows' } });
  });
});

describe('a preview of', () => {
  type Group = (context: AnalysisContext, preview: boolean) => Promise<LabelsMade & ModelMade>;
  const of = { table: 't1', columns: plantedColumns };
  it.each<[string, Group]>([
    ['k-means', (context, preview) => runAnalysis(context, segmentsKmeans, { ...of, preview })],
    ['DBSCAN', (context, preview) => runAnalysis(context, segmentsDbscan, { ...of, preview })],
    ['a tree', (context, preview) => runAnalysis(context, segmentsHierarchical, { ...of, preview })],
    ['a mixture', (context, preview) => runAnalysis(context, segmentsGaussianMixture, { ...of, kMax: 3, preview })],
  ])('%s tells the same, and stores neither a table nor a model', async (_, group) => {
    const memory = memoryContext(planted);
    const preview = await group(memory.context, true);
    expect([memory.made, memory.models]).toEqual([[], []]);
    const stored = await group(memory.context, false);
    const ids = { tableId: '', labels: '', modelId: '' };
    expect({ ...preview, fitMs: 0 }).toEqual({ ...stored, fitMs: 0, ...ids });
    expect([memory.made.length, memory.models.length]).toEqual([1, 1]);
  });
});
