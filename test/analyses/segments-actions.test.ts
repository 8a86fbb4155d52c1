import { describe, expect, it } from 'vitest';
import type { AnalysisContext } from '../../src/analyses/analysis';
import { customersFeatures } from '../../src/analyses/customers-features';
import { segmentsAssign } from '../../src/analyses/segments-assign';
import { segmentsCompare } from '../../src/analyses/segments-compare';
import { segmentsDbscan } from '../../src/analyses/segments-dbscan';
import { segmentsDescribe } from '../../src/analyses/segments-describe';
import { segmentsGaussianMixture } from '../../src/analyses/segments-gaussian-mixture';
import { segmentsHierarchical } from '../../src/analyses/segments-hierarchical';
import { segmentsKmeans } from '../../src/analyses/segments-kmeans';
import { segmentsRfm } from '../../src/analyses/segments-rfm';
import type { LabelsMade, ModelMade, SegmentModel } from '../../src/contract/catalogue';
import { rfmMap } from '../../src/domain/segments/rfm-map';
import { dates, numbers, texts } from '../domain/predict/columns';
import { createMemoryContext, memoryContext, runAnalysis, tableCells, type Columns } from './memory-context';
import { planted, plantedColumns, plantedTruth } from './planted-columns';

const named = (columns: Columns) => Object.entries(columns).map(([name, column]) => ({ name, column }));
const features: Columns = {
  customerId: texts('ann', 'bob', 'cem', 'dan', 'eve', 'fay'),
  recencyDays: numbers(1, 20, 40, 60, 80, null),
  orders: numbers(10, 5, 4, 2, 1, 1),
  monetaryValue: numbers(900, 500, 300, 200, 100, 50),
};
const labels: Columns = {
  customerId: texts('fay', 'eve', 'dan', 'cem', 'ann', 'zoe'),
  segment: texts('Lost', 'Lost', 'Lost', 'Loyal', 'Champions', 'Loyal'),
};
const shop = () =>
  createMemoryContext([
    { name: 'features', columns: named(features) },
    { name: 'labels', columns: named(labels) },
  ]);

describe('segments.describe', () => {
  it('matches customers by id, and tells size, value and share from the largest segment down', async () => {
    const result = await runAnalysis(shop().context, segmentsDescribe, { table: 'features', labels: 'labels' });
    expect(result.segments.map(({ segment, size, share }) => [segment, size, share])).toEqual([
      ['Lost', 3, 0.6],
      ['Champions', 1, 0.2],
      ['Loyal', 1, 0.2],
    ]);
    expect(result.segments.map(({ value }) => value)).toEqual([
      { total: 350, mean: 350 / 3, median: 100, share: 350 / 1550 },
      { total: 900, mean: 900, median: 900, share: 900 / 1550 },
      { total: 300, mean: 300, median: 300, share: 300 / 1550 },
    ]);
    expect(result).toMatchObject({
      columns: ['recencyDays', 'orders', 'monetaryValue'],
      valueColumn: 'monetaryValue',
      customers: 5,
      leftOut: [
        { reason: 'no-segment', rows: 1 },
        { reason: 'right-unmatched', rows: 1 },
      ],
    });
  });

  it('plans from what is usual, with the value of an order', async () => {
    const result = await runAnalysis(shop().context, segmentsDescribe, {
      table: 'features',
      labels: { table: 'labels' },
    });
    const champions = result.segments.find(({ segment }) => segment === 'Champions')!;
    expect(champions.strategy).toMatchObject({ goal: 'reward', responseRate: 0.2, valuePerResponse: 90 });
    expect(champions.estimate).toEqual({ responses: 0.2, revenue: 18, cost: 0.05, profit: 17.95 });
    expect(champions.name.code).toBe('given');
  });

  it('plans for a segment that was renamed on its map, or in a pin, as for the one that it was', async () => {
    const map = Object.fromEntries(
      [...rfmMap(5)].map(([cell, segment]) => [cell, segment === 'Champions' ? 'VIP' : segment]),
    );
    const describedAs = async (analysis: string, parameters: Record<string, unknown>) => {
      const memory = createMemoryContext([
        { name: 'features', columns: named(features) },
        {
          name: 'labels',
          columns: named({ ...labels, segment: texts('Lost', 'Lost', 'Lost', 'Loyal', 'VIP', 'Loyal') }),
        },
      ]);
      const context: AnalysisContext = {
        ...memory.context,
        async table(id) {
          const table = await memory.context.table(id);
          const madeBy = { analysis, version: 1, parameters, sources: [] };
          return id === 'labels' ? { ...table, info: { ...table.info, madeBy } } : table;
        },
      };
      const { segments } = await runAnalysis(context, segmentsDescribe, { table: 'features', labels: 'labels' });
      return segments.find(({ segment }) => segment === 'VIP')!.strategy;
    };
    const reward = { goal: 'reward', responseRate: 0.2 };
    expect(await describedAs('segments.rfm', { map })).toMatchObject(reward);
    expect(await describedAs('segments.assign', { model: { method: 'rfm', map } })).toMatchObject(reward);
    expect(await describedAs('segments.adHoc', { name: 'VIP', map: { table: 'm', x: 'PC1', line: [] } })).toMatchObject(
      { goal: 'explore' },
    );
  });

  it('tells the value of an order of the customers whose orders are known', async () => {
    const memory = memoryContext({
      segment: texts('a', 'a', 'a'),
      orders: numbers(4, null, 1),
      monetaryValue: numbers(400, 1_000, 50),
    });
    const { segments } = await runAnalysis(memory.context, segmentsDescribe, { table: 't1' });
    expect(segments[0]!.strategy.valuePerResponse).toBe(90);
    expect(segments[0]!.value!.total).toBe(1_450);
  });

  it('tells null where there is no figure, and which way that lies which nothing else varies in', async () => {
    const memory = memoryContext({
      segment: texts('a', 'a', 'b', 'b'),
      same: numbers(1, 1, 7, 7),
      seldom: numbers(5, 6, null, null),
      monetaryValue: numbers(1, 2, null, null),
    });
    const { segments } = await runAnalysis(memory.context, segmentsDescribe, {
      table: 't1',
      columns: ['same', 'seldom'],
    });
    expect(segments[1]).toMatchObject({
      mean: [7, null],
      median: [7, null],
      p95: [7, null],
      effect: [null, 0],
      apart: [{ column: 'same', high: true, effect: null }],
      value: { total: 0, mean: null, median: null, share: 0 },
    });
    expect(JSON.parse(JSON.stringify(segments))).toEqual(segments);
  });

  it('tells planted clusters apart by rules that reproduce them, and names their strongest columns', async () => {
    const memory = memoryContext(planted);
    const given = { table: 't1', columns: plantedColumns, nClusters: 3 };
    const { labels: made } = await runAnalysis(memory.context, segmentsKmeans, given);
    const result = await runAnalysis(memory.context, segmentsDescribe, { table: 't1', labels: made });
    expect(result.segments.map(({ segment, size }) => [segment, size])).toEqual([
      ['0', 60],
      ['1', 40],
      ['2', 20],
    ]);
    // Each was planted far out along one column.
    expect(result.segments.map(({ apart }) => apart[0]!.column)).toEqual(plantedColumns);
    expect(result.segments.map(({ rule }) => rule!.accuracy)).toEqual([1, 1, 1]);
    expect(result.segments.map(({ rule }) => rule!.conditions.length)).toEqual([1, 1, 1]);
    expect(result.ruleRows).toBe(120);
    expect(memory.fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });

  it('describes a table by labels of its own', async () => {
    const memory = memoryContext(features);
    const { tableId } = await runAnalysis(memory.context, segmentsRfm, { table: 't1' });
    const result = await runAnalysis(memory.context, segmentsDescribe, { table: tableId });
    expect(result.customers).toBe(5);
    expect(result.columns).toEqual(['r', 'f', 'm', 'recencyDays', 'frequency', 'monetaryValue']);
  });

  it('calls −1 noise, and has no rule for a segment that is everybody', async () => {
    const one = { ...features, cluster: numbers(-1, -1, -1, -1, -1, -1) };
    const { segments } = await runAnalysis(memoryContext(one).context, segmentsDescribe, { table: 't1' });
    expect(segments.map(({ name, rule, size }) => [name.code, rule, size])).toEqual([['noise', null, 6]]);
  });

  it('sets no segment apart by a figure that few of it have', async () => {
    const rare = (...of: (number | null)[]) => numbers(...of);
    const columns = {
      cluster: numbers(0, 0, 0, 0, 1, 1, 1, 1),
      rare: rare(1, null, null, null, 90, 91, 92, 93),
      half: rare(1, 2, null, null, 90, 91, 92, 93),
    };
    const { segments } = await runAnalysis(memoryContext(columns).context, segmentsDescribe, { table: 't1' });
    const [first, second] = ['0', '1'].map((own) => segments.find(({ segment }) => segment === own)!);
    expect(first!.known).toEqual([1, 2]);
    expect(first!.apart.map(({ column }) => column)).toEqual(['half']);
    expect(second!.known).toEqual([4, 4]);
    expect(second!.apart.map(({ column }) => column).sort()).toEqual(['half', 'rare']);
  });

  it('refuses a table without segments, and a column that is none', async () => {
    await expect(runAnalysis(shop().context, segmentsDescribe, { table: 'features' })).rejects.toMatchObject({
      code: 'missing-parameter',
      details: { parameter: 'labels' },
    });
    const many = {
      a: numbers(...Array.from({ length: 500 }, (_, row) => row)),
      b: numbers(...new Array<number>(500).fill(1)),
    };
    await expect(
      runAnalysis(memoryContext(many).context, segmentsDescribe, { table: 't1', labels: { table: 't1', column: 'a' } }),
    ).rejects.toMatchObject({ code: 'invalid-parameter', details: { parameter: 'labels' } });
  });
});

describe('segments.compare', () => {
  it('counts customers by both segmentations, and how far they agree', async () => {
    const second = {
      customerId: texts('ann', 'cem', 'dan', 'eve', 'fay', 'ann'),
      cluster: numbers(0, 0, 1, 1, null, 1),
    };
    const { context } = createMemoryContext([
      { name: 'labels', columns: named(labels) },
      { name: 'second', columns: named(second) },
    ]);
    const result = await runAnalysis(context, segmentsCompare, {
      first: { table: 'labels' },
      second: { table: 'second' },
    });
    expect(result).toEqual({
      first: ['Lost', 'Loyal', 'Champions'],
      second: ['0', '1'],
      count: [
        [0, 2],
        [1, 0],
        [1, 0],
      ],
      customers: 4,
      // Of 6 pairs 1 together in both, 1 in the first, 2 in the second: (1 − 2/6) / (3/2 − 2/6).
      adjustedRand: expect.closeTo(4 / 7, 12) as number,
      leftOut: [
        { reason: 'no-segment', rows: 2 },
        { reason: 'right-repeated', rows: 1 },
      ],
    });
  });
});

describe('segments.assign', () => {
  it('puts customers where k-means put them, and new ones to the nearest centre', async () => {
    const memory = memoryContext(planted);
    const given = { table: 't1', columns: plantedColumns, nClusters: 3 };
    const { model } = await runAnalysis(memory.context, segmentsKmeans, given);
    const result = await runAnalysis(memory.context, segmentsAssign, { table: 't1', model });
    const cells = tableCells(memory.made[1]!);
    expect(cells.segment).toEqual([
      ...tableCells(memory.made[0]!).cluster!.map((label) => (label === null ? null : String(label))),
    ]);
    expect(result.segments.map(({ count }) => count)).toEqual([60, 40, 20]);
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
    expect(cells.distance!.slice(0, plantedTruth.length).every((distance) => Number(distance) < 2)).toBe(true);
  });

  const points = { table: 't1', columns: plantedColumns };
  it.each<[string, (context: AnalysisContext) => Promise<LabelsMade & ModelMade>]>([
    ['DBSCAN', (context) => runAnalysis(context, segmentsDbscan, points)],
    ['a tree', (context) => runAnalysis(context, segmentsHierarchical, { ...points, nClusters: 3 })],
    ['a mixture', (context) => runAnalysis(context, segmentsGaussianMixture, { ...points, nComponents: 3 })],
  ])('puts customers where %s put them', async (_, group) => {
    const memory = memoryContext(planted);
    const { model, modelId } = await group(memory.context);
    expect([modelId, memory.models]).toEqual(['model-1', [model]]);
    const { leftOut } = await runAnalysis(memory.context, segmentsAssign, {
      table: 't1',
      model: structuredClone(model),
    });
    const labels = tableCells(memory.made[0]!).cluster!;
    expect(tableCells(memory.made[1]!).segment).toEqual(
      labels.map((label) => (label === null || label === -1 ? null : String(label))),
    );
    expect(leftOut[0]).toEqual({ reason: 'missing-value', rows: 1 });
  });

  it('tells how likely a component is, and leaves out who is far from every dense place', async () => {
    const memory = memoryContext(planted);
    const dense = await runAnalysis(memory.context, segmentsDbscan, points);
    const mixed = await runAnalysis(memory.context, segmentsGaussianMixture, { ...points, nComponents: 3 });
    const far = memoryContext(Object.fromEntries(plantedColumns.map((name) => [name, numbers(1e3)])));
    const assigned = await runAnalysis(far.context, segmentsAssign, { table: 't1', model: dense.model });
    expect(assigned.leftOut).toEqual([{ reason: 'no-segment', rows: 1 }]);
    await runAnalysis(memory.context, segmentsAssign, { table: 't1', model: mixed.model });
    expect(tableCells(memory.made[2]!).probability).toEqual(tableCells(memory.made[1]!).probability);
  });

  it('scores others by the cuts of an earlier RFM', async () => {
    const memory = memoryContext(features);
    const { model } = await runAnalysis(memory.context, segmentsRfm, { table: 't1' });
    const one = memoryContext({
      customerId: texts('new'),
      recencyDays: numbers(2),
      orders: numbers(50),
      monetaryValue: numbers(5_000),
    });
    const result = await runAnalysis(one.context, segmentsAssign, { table: 't1', model });
    expect(tableCells(one.made[0]!)).toMatchObject({ customerId: ['new'], segment: ['Champions'], f: [5], m: [5] });
    expect(result.segments.find(({ segment }) => segment === 'Champions')).toMatchObject({ count: 1, share: 1 });
  });

  describe('whose last purchase is long ago when the model is made', () => {
    const shopLines = (ids: readonly string[], days: readonly string[]) => ({
      columns: {
        customerId: texts(...ids),
        day: dates(...days),
        paid: numbers(...ids.map((_, place) => 100 * (place + 1))),
      },
      roles: { customerId: 'customerId', day: 'date', paid: 'amount' } as const,
    });
    const ids = ['ann', 'bob', 'cem', 'dan', 'eve'];
    const known = shopLines(ids, ['1998-06-29', '1998-05-30', '1998-04-01', '1998-02-01', '1997-06-30']);
    const early = shopLines(['old', 'older'], ['1997-01-31', '1997-01-01']);
    const late = shopLines(['next'], ['1998-07-09']);
    const model = async () =>
      (await runAnalysis(memoryContext(known.columns, known.roles).context, segmentsRfm, { table: 't1' })).model;

    it('counts recency from the end of the model', async () => {
      const memory = memoryContext(early.columns, early.roles);
      const pinned = await model();
      expect(pinned).toMatchObject({ asOf: '1998-06-29' });
      const result = await runAnalysis(memory.context, segmentsAssign, { table: 't1', model: pinned });
      expect(result.asOf).toBe('1998-06-29');
      expect(tableCells(memory.made[0]!)).toMatchObject({ customerId: ['old', 'older'], r: [1, 1] });
    });

    it('counts it from the end of the table where that is later, or the model tells none', async () => {
      const memory = memoryContext(late.columns, late.roles);
      const result = await runAnalysis(memory.context, segmentsAssign, { table: 't1', model: await model() });
      expect(result.asOf).toBe('1998-07-09');
      const { asOf, ...endless } = (await model()) as Extract<SegmentModel, { method: 'rfm' }>;
      expect(asOf).toBe('1998-06-29');
      const first = memoryContext(early.columns, early.roles);
      const own = await runAnalysis(first.context, segmentsAssign, { table: 't1', model: endless });
      expect(own.asOf).toBe('1997-01-31');
      expect(tableCells(first.made[0]!).r).toEqual([5, 4]);
    });

    it('counts it so for the features of a table of purchases, and says nothing of a table that tells no end', async () => {
      const memory = createMemoryContext([
        {
          name: 'lines',
          columns: named(early.columns).map((each) => ({ ...each, role: early.roles[each.name as 'day'] })),
        },
      ]);
      const { tableId } = await runAnalysis(memory.context, customersFeatures, { table: 'lines' });
      const origin = { analysis: 'customers.features', version: 4, parameters: { table: 'lines' }, sources: ['lines'] };
      const context: AnalysisContext = {
        ...memory.context,
        async table(id) {
          const table = await memory.context.table(id);
          return id === tableId ? { ...table, info: { ...table.info, madeBy: origin } } : table;
        },
      };
      const pinned = await model();
      const result = await runAnalysis(context, segmentsAssign, { table: tableId, model: pinned });
      expect(result.asOf).toBe('1998-06-29');
      expect(tableCells(memory.made[1]!).r).toEqual([1, 1]);
      const untold = await runAnalysis(memory.context, segmentsAssign, { table: tableId, model: pinned });
      expect(untold.asOf).toBeNull();
    });
  });

  it('follows rules, the first that fits', async () => {
    const condition = (column: string, above: number | null, upTo: number | null) => ({ column, above, upTo });
    const model: SegmentModel = {
      kind: 'segments',
      version: 1,
      method: 'rules',
      rules: [
        { segment: 'rich', conditions: [condition('monetaryValue', 400, null)] },
        { segment: 'fresh', conditions: [condition('recencyDays', null, 40), condition('monetaryValue', 200, null)] },
      ],
    };
    const memory = memoryContext(features);
    const result = await runAnalysis(memory.context, segmentsAssign, { table: 't1', model });
    expect(tableCells(memory.made[0]!).segment).toEqual(['rich', 'rich', 'fresh', null, null, null]);
    expect(result.leftOut).toEqual([{ reason: 'no-segment', rows: 3 }]);
  });

  it('refuses a model that does not hold together', async () => {
    const { context } = memoryContext(features);
    const model = {
      kind: 'segments',
      version: 1,
      method: 'centers',
      columns: ['orders'],
      scalings: [],
      centers: [[1]],
      names: ['0'],
    } as const;
    await expect(runAnalysis(context, segmentsAssign, { table: 't1', model })).rejects.toThrow('segments.assign');
  });
});
