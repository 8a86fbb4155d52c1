import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analyses/analysis';
import { segmentsAssign } from '../../src/analyses/segments-assign';
import { segmentsDbscan } from '../../src/analyses/segments-dbscan';
import { segmentsGaussianMixture } from '../../src/analyses/segments-gaussian-mixture';
import { segmentsHierarchical } from '../../src/analyses/segments-hierarchical';
import { segmentsPca } from '../../src/analyses/segments-pca';
import { segmentsUmap } from '../../src/analyses/segments-umap';
import { adjustedRand } from '../../src/domain/segments/adjusted-rand';
import { normal, seededRandom } from '../../src/domain/stats/random';
import type { SegmentModel } from '../../src/contract/catalogue';
import { numbers } from '../domain/predict/columns';
import { blobs } from '../domain/segments/blobs';
import { memoryContext, runAnalysis, tableCells, type Columns } from './memory-context';
import { planted, plantedColumns, plantedTruth } from './planted-columns';

const given = { table: 't1', columns: plantedColumns };
const complete = plantedTruth.length;
/** Labels of the complete rows, of which the last row is none. */
const labelled = (cells: unknown[]): unknown[] => {
  expect([cells.length, cells.at(-1)]).toEqual([complete + 1, null]);
  return cells.slice(0, -1);
};

function contextOf(columns: Columns = planted, stopAfter = Infinity) {
  const memory = memoryContext(columns, {}, stopAfter);
  return { ...memory, cells: () => tableCells(memory.made[0]!) };
}

const equal = { a: numbers(...new Array<number>(30).fill(2)), b: numbers(...new Array<number>(30).fill(3)) };
const pairs = { a: numbers(...Array.from({ length: 30 }, (_, row) => row % 2)) };
const analyses = [
  ['segments.dbscan', segmentsDbscan],
  ['segments.hierarchical', segmentsHierarchical],
  ['segments.gaussianMixture', segmentsGaussianMixture],
  ['segments.pca', segmentsPca],
  ['segments.umap', segmentsUmap],
] as const;

describe.each(analyses)('%s', (_, analysis) => {
  const run = async (columns: Columns, stopAfter = Infinity, names: string[] = plantedColumns) => {
    const { context } = contextOf(columns, stopAfter);
    const params = parse(analysis.params, { table: 't1', columns: names });
    // Each takes what its own schema has made of the parameters.
    return (analysis as Pick<Analysis<'segments.pca'>, 'run'>).run(context, params);
  };

  it('leaves incomplete rows out and says so, the same for the same seed', async () => {
    const result = await run(planted);
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
    expect(await run(planted)).toEqual(result);
  });

  it('can be stopped', async () => {
    await expect(run(planted, 4)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('refuses constant columns, no rows and one row by name', async () => {
    await expect(run(equal, Infinity, ['a', 'b'])).rejects.toMatchObject({ code: 'constant-column' });
    await expect(run({ a: numbers(null, null) }, Infinity, ['a'])).rejects.toMatchObject({ code: 'no-usable-rows' });
    await expect(run({ a: numbers(1, null) }, Infinity, ['a'])).rejects.toMatchObject({
      code: 'too-few-rows',
      details: { rows: 1, needed: 2 },
    });
  });
});

describe('segments.dbscan', () => {
  it('finds planted clusters without being told how many or how dense', async () => {
    const { context, cells } = contextOf();
    const result = await runAnalysis(context, segmentsDbscan, given);
    const labels = labelled(cells().cluster!) as number[];
    const inside = labels.map((_, row) => row).filter((row) => labels[row]! >= 0);
    expect(result.nClusters).toBe(3);
    expect(
      adjustedRand(
        inside.map((row) => labels[row]),
        inside.map((row) => plantedTruth[row]),
      ),
    ).toBe(1);
    expect(result.sizes).toEqual(result.sizes.toSorted((a, b) => b - a));
    expect(result.sizes.reduce((sum, size) => sum + size, result.nNoise)).toBe(complete);
    expect(result.clusters.map(({ count }) => count)).toEqual(result.sizes);
    expect([result.minSamples, result.kDistance.k, result.eps]).toEqual([6, 6, result.kDistance.eps]);
    expect(result.sample.labels.filter((label) => label < 0)).toHaveLength(result.nNoise);
  });

  it('tells shares of all rows, those in no cluster among them', async () => {
    const spread = Array.from({ length: 12 }, (_, row) => 100 * (row + 1));
    const { context } = contextOf({
      a: numbers(...Array.from({ length: 18 }, (_, row) => row / 100), ...spread),
      paid: numbers(...new Array<number>(30).fill(1)),
    });
    const of = { table: 't1', columns: ['a'], eps: 0.05, minSamples: 5, scale: 'none' as const, value: 'paid' };
    const { clusters, noise, nNoise } = await runAnalysis(context, segmentsDbscan, of);
    expect([nNoise, clusters.length]).toEqual([12, 1]);
    expect(clusters[0]).toMatchObject({ count: 18, share: 0.6, valueShare: expect.closeTo(0.6, 12) as number });
    expect(noise).toMatchObject({ label: -1, count: 12, share: 0.4, valueShare: expect.closeTo(0.4, 12) as number });
  });

  it('gives a model that puts customers where they were, thinned where there are very many', async () => {
    const { data } = blobs([20_000, 20_000], 2, 8);
    const dimension = (j: number) => numbers(...data.values.filter((_, at) => at % 2 === j));
    const { context, cells, made } = contextOf({ x: dimension(0), y: dimension(1) });
    const result = await runAnalysis(context, segmentsDbscan, { table: 't1', columns: ['x', 'y'] });
    const model = result.model as Extract<SegmentModel, { method: 'density' }>;
    expect(model.labels.length).toBeLessThanOrEqual(10_000);
    expect(model.of).toBeGreaterThan(35_000);
    expect(model.eps! / result.eps).toBeLessThan(1.31);
    await runAnalysis(context, segmentsAssign, { table: 't1', model });
    const labels = cells().cluster as number[];
    const assigned = tableCells(made[1]!).segment!;
    const [lost, moved, gained] = [
      assigned.filter((segment, row) => segment === null && labels[row]! >= 0),
      assigned.filter((segment, row) => segment !== null && labels[row]! >= 0 && segment !== String(labels[row])),
      assigned.filter((segment, row) => segment !== null && labels[row]! < 0),
    ];
    expect([lost.length, moved.length]).toEqual([0, 0]);
    expect(gained.length).toBeLessThan(0.01 * labels.length);
  });

  it('takes equal rows together', async () => {
    const { context, cells } = contextOf(pairs);
    expect(await runAnalysis(context, segmentsDbscan, { table: 't1', columns: ['a'] })).toMatchObject({
      sizes: [15, 15],
      nNoise: 0,
    });
    expect(cells().cluster).toEqual(cells().a);
  });

  it('keeps to eps and minSamples, and calls all noise where they ask too much', async () => {
    const { context } = contextOf();
    const result = await runAnalysis(context, segmentsDbscan, { ...given, eps: 1e-6, minSamples: 3 });
    expect(result).toMatchObject({ nClusters: 0, nNoise: complete, nCore: 0, sizes: [], clusters: [], minSamples: 3 });
  });

  it('refuses fewer rows than make a cluster', async () => {
    const { context } = contextOf({ a: numbers(1, 2, 3) });
    await expect(runAnalysis(context, segmentsDbscan, { table: 't1', columns: ['a'] })).rejects.toMatchObject({
      code: 'too-few-rows',
      details: { rows: 3, needed: 5 },
    });
  });
});

describe('segments.hierarchical', () => {
  it.each(['ward', 'average', 'complete', 'single'] as const)(
    'finds planted clusters by %s linkage',
    async (linkage) => {
      const { context, cells } = contextOf();
      const result = await runAnalysis(context, segmentsHierarchical, { ...given, linkage, nClusters: 3 });
      expect(adjustedRand(labelled(cells().cluster!), plantedTruth)).toBe(1);
      expect(result).toMatchObject({ linkage, nClusters: 3, sizes: [60, 40, 20], treeRows: complete, of: complete });
      expect(Array.from(result.dendrogram.labels)).toEqual(labelled(cells().cluster!));
      expect(result.dendrogram.height).toHaveLength(complete - 1);
      expect(result.cut.from).toBeLessThan(result.cut.to);
    },
  );

  const halves = { table: 't1', columns: ['a'], nClusters: 2 };
  it('does not split equal rows', async () => {
    const { context, cells } = contextOf(pairs);
    expect(await runAnalysis(context, segmentsHierarchical, halves)).toMatchObject({
      sizes: [15, 15],
      cut: { from: 0 },
    });
    expect(cells().cluster).toEqual(cells().a);
    await expect(runAnalysis(context, segmentsHierarchical, { ...halves, nClusters: 4 })).rejects.toMatchObject({
      code: 'too-few-groups',
      details: { groups: 2, needed: 4 },
    });
  });

  it('refuses a height that leaves more clusters than anybody can tell apart', async () => {
    const { context } = contextOf({ a: numbers(...Array.from({ length: 300 }, (_, row) => row * row)) });
    const low = { table: 't1', columns: ['a'], height: 1e-9 };
    await expect(runAnalysis(context, segmentsHierarchical, low)).rejects.toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'height', received: 300 },
    });
  });

  it('finds rings that a sample shows, in rows beyond it and in those that its model is given', async () => {
    const random = seededRandom(5);
    const ring = Array.from({ length: 10_000 }, (_, row) => row % 2);
    const angle = ring.map(() => 2 * Math.PI * random());
    const radius = ring.map((outer) => 1 + 3 * outer + 0.1 * random());
    const { context, cells, made } = contextOf({
      x: numbers(...angle.map((each, row) => radius[row]! * Math.cos(each))),
      y: numbers(...angle.map((each, row) => radius[row]! * Math.sin(each))),
    });
    const of = { table: 't1', columns: ['x', 'y'], linkage: 'single' as const, nClusters: 2 };
    const { model, treeRows } = await runAnalysis(context, segmentsHierarchical, of);
    expect(treeRows).toBe(4_000);
    expect(adjustedRand(cells().cluster!, ring)).toBe(1);
    await runAnalysis(context, segmentsAssign, { table: 't1', model: structuredClone(model) });
    expect(tableCells(made[1]!).segment).toEqual(cells().cluster!.map(String));
  });

  it('refuses distances beyond float64, which scaling mends', async () => {
    const { context } = contextOf({ a: numbers(1e200, -1e200, 2e200, -2e200, 1.1e200) });
    await expect(runAnalysis(context, segmentsHierarchical, { ...halves, scale: 'none' })).rejects.toMatchObject({
      code: 'not-converged',
    });
    expect(await runAnalysis(context, segmentsHierarchical, halves)).toMatchObject({ sizes: [3, 2] });
  });

  it('is cut at a height', async () => {
    const { context } = contextOf();
    const { cut } = await runAnalysis(context, segmentsHierarchical, { ...given, nClusters: 3 });
    const height = (cut.from + cut.to) / 2;
    expect(await runAnalysis(context, segmentsHierarchical, { ...given, height })).toMatchObject({ nClusters: 3, cut });
    expect(await runAnalysis(context, segmentsHierarchical, { ...given, height: 1e9 })).toMatchObject({ nClusters: 1 });
  });

  it('makes the tree of a sample of many rows, says so, and puts the others to the nearest', async () => {
    const many = {
      a: numbers(...Array.from({ length: 4_500 }, (_, row) => (row % 3 === 0 ? 50 : 0) + (row % 7) / 10)),
    };
    const { context, cells } = contextOf(many);
    const result = await runAnalysis(context, segmentsHierarchical, { table: 't1', columns: ['a'], nClusters: 2 });
    expect([result.treeRows, result.of, result.sizes]).toEqual([4_000, 4_500, [3_000, 1_500]]);
    expect(cells().cluster).toEqual(Array.from({ length: 4_500 }, (_, row) => (row % 3 === 0 ? 1 : 0)));
  });

  it('refuses fewer rows than clusters', async () => {
    const { context } = contextOf({ a: numbers(1, 2, 3) });
    await expect(runAnalysis(context, segmentsHierarchical, { table: 't1', columns: ['a'] })).rejects.toMatchObject({
      code: 'too-few-rows',
      details: { rows: 3, needed: 4 },
    });
  });
});

describe('segments.gaussianMixture', () => {
  it('finds planted components by BIC, in the units of the columns, and how sure each row is', async () => {
    const { context, cells } = contextOf();
    const result = await runAnalysis(context, segmentsGaussianMixture, { ...given, kMax: 5 });
    expect(adjustedRand(labelled(cells().cluster!), plantedTruth)).toBe(1);
    expect(result).toMatchObject({ nComponents: 3, sizes: [60, 40, 20], fittedRows: complete, of: complete });
    expect(result.tried.map(({ nComponents }) => nComponents)).toEqual([1, 2, 3, 4, 5]);
    expect(result.tried[2]!.collapsed).toBe(false);
    expect(result.weights).toEqual([0.5, 1 / 3, 1 / 6].map((weight) => expect.closeTo(weight, 6) as number));
    expect(result.means).toEqual(
      result.clusters.map(({ means }) => means.map((mean) => expect.closeTo(mean, 3) as number)),
    );
    // Planted with deviations of 1, 10 and 100.
    const deviations = result.covariances[0]!.map((row, j) => Math.sqrt(row[j]!));
    expect(deviations.map((deviation, j) => Math.round(deviation / 10 ** j))).toEqual([1, 1, 1]);
    expect(result.certainty).toBeGreaterThan(0.999);
    expect(labelled(cells().probability!).every((each) => Number(each) > 0.9)).toBe(true);
  });

  it('passes over components that shrink to equal values or to hardly any rows, and says so', async () => {
    const random = seededRandom(12);
    const orders = numbers(
      ...Array.from({ length: 800 }, () => 1 + Math.floor(Math.log(1 - random()) / Math.log(0.4))),
    );
    const other = numbers(...Array.from({ length: 800 }, () => normal(random)));
    const counts = contextOf({ orders, other });
    const of = { table: 't1', columns: ['orders', 'other'] };
    const found = await runAnalysis(counts.context, segmentsGaussianMixture, of);
    const collapsed = found.tried.filter((each) => each.collapsed);
    expect(collapsed.length).toBeGreaterThan(0);
    expect(Math.min(...collapsed.map(({ bic }) => bic))).toBeLessThan(found.bic);
    expect(found.tried.find(({ nComponents }) => nComponents === found.nComponents)!.collapsed).toBe(false);

    const few = contextOf({ a: numbers(1, 2.5, 3, 7, 8) });
    const five = await runAnalysis(few.context, segmentsGaussianMixture, { table: 't1', columns: ['a'] });
    expect(five.nComponents).toBeLessThan(3);
    const shrunk = five.tried.map((each) => each.collapsed);
    expect([shrunk[0], ...shrunk.slice(2)]).toEqual([false, true, true, true]);
    const asked = { table: 't1', columns: ['a'], nComponents: 5 };
    expect(await runAnalysis(few.context, segmentsGaussianMixture, asked)).toMatchObject({
      nComponents: 5,
      tried: [{ collapsed: true }],
    });
  });

  it('takes the number that is asked for', async () => {
    const { context } = contextOf();
    const result = await runAnalysis(context, segmentsGaussianMixture, {
      ...given,
      nComponents: 2,
      covariance: 'diag',
    });
    expect([result.nComponents, result.tried.length, result.covariance]).toEqual([2, 1, 'diag']);
    expect(result.covariances[0]![0]![1]).toBe(0);
  });
});

describe('segments.pca', () => {
  it('gives scores a row, loadings a column and the variance explained', async () => {
    const { context, cells } = contextOf();
    const result = await runAnalysis(context, segmentsPca, given);
    expect(Object.keys(cells())).toEqual(['customerId', 'PC1', 'PC2']);
    const scores = labelled(cells().PC1!) as number[];
    expect(result.scores.x).toEqual(scores);
    expect(result.scores.index).toEqual(scores.map((_, row) => row));
    expect(result.explainedVarianceRatio.reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(1, 12);
    // A loading is the correlation of a column with the scores.
    expect(result.loadings[0]![1]).toBeCloseTo(correlation(scores, labelled(cellsOf('days')) as number[]), 10);
  });

  it('has no more axes than columns', async () => {
    const { context } = contextOf();
    const result = await runAnalysis(context, segmentsPca, { table: 't1', columns: ['visits'], nComponents: 3 });
    expect([result.components, result.explainedVarianceRatio]).toEqual([[[1]], [1]]);
    expect(new Set(result.scores.y)).toEqual(new Set([0]));
  });
});

describe('segments.umap', () => {
  it('keeps planted clusters together, of rows that other methods draw too', async () => {
    const { context } = contextOf();
    const { points } = await runAnalysis(context, segmentsUmap, given);
    const { scores } = await runAnalysis(context, segmentsPca, given);
    expect([points.rows, points.index]).toEqual([complete, scores.index]);
    // The nearest point on the map is of the same cluster.
    const same = points.index.filter((row, i) => {
      const away = points.x.map((x, j) =>
        i === j ? Infinity : Math.hypot(x - points.x[i]!, points.y[j]! - points.y[i]!),
      );
      return plantedTruth[points.index[away.indexOf(Math.min(...away))]!] === plantedTruth[row];
    });
    expect(same.length).toBeGreaterThan(0.97 * complete);
  });

  it('refuses fewer rows than neighbours', async () => {
    const { context } = contextOf({ a: numbers(1, 2, 3) });
    await expect(runAnalysis(context, segmentsUmap, { table: 't1', columns: ['a'] })).rejects.toMatchObject({
      code: 'too-few-rows',
      details: { rows: 3, needed: 16 },
    });
  });
});

function cellsOf(name: string) {
  return tableCells({ name: '', columns: [{ name, column: planted[name]! }] })[name]!.map((cell, row) =>
    row === complete ? null : cell,
  );
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(a), mean(b)];
  const product = (p: readonly number[], q: readonly number[], r: number, s: number) =>
    p.reduce((sum, value, i) => sum + (value - r) * (q[i]! - s), 0);
  return product(a, b, x, y) / Math.sqrt(product(a, a, x, x) * product(b, b, y, y));
}
