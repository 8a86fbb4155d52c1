import { describe, expect, it } from 'vitest';
import { segmentsDbscan } from '../../../src/analyses/segments-dbscan';
import { adjustedRand } from '../../../src/domain/segments/adjusted-rand';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { normal, seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { kdTree } from '../../../src/domain/segments/kd-tree';
import { nearestNeighbours } from '../../../src/domain/segments/nearest-neighbours';
import { memoryContext, runAnalysis } from '../../analyses/memory-context';
import { blobs } from './blobs';
import { drawn, gaussian, logNormal, uniform, upTo } from './draws';

/** Clusters, noise, and how well the rows that are in clusters are where they were drawn. */
async function proposed({ rows, columns, values }: Matrix, truth: readonly number[] = new Array<number>(rows).fill(0)) {
  const memory = memoryContext(
    Object.fromEntries(
      Array.from({ length: columns }, (_, j) => [
        `c${j}`,
        {
          type: 'number' as const,
          values: Float64Array.from({ length: rows }, (__, row) => values[row * columns + j]!),
        },
      ]),
    ),
  );
  const { nClusters, nNoise, kDistance } = await runAnalysis(memory.context, segmentsDbscan, { table: 't1' });
  const { column } = memory.made[0]!.columns.find(({ name }) => name === 'cluster')!;
  const labels = Array.from((column as { values: Float64Array }).values);
  const inside = labels.map((_, row) => row).filter((row) => labels[row]! >= 0);
  const agreement = adjustedRand(
    inside.map((row) => labels[row]!),
    inside.map((row) => truth[row]!),
  );
  return { nClusters, noise: nNoise / rows, agreement, plotRows: kDistance.rows };
}

function rings(rows: number): { data: Matrix; truth: number[] } {
  const random = seededRandom(4);
  const truth = Array.from({ length: rows }, (_, row) => row % 2);
  const values = truth.flatMap((ring) => {
    const angle = 2 * Math.PI * random();
    const radius = (ring === 0 ? 1 : 3) + 0.15 * normal(random);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { data: { rows, columns: 2, values: Float64Array.from(values) }, truth };
}

describe('the eps and minSamples that are proposed find', () => {
  it.each([300, 1_000, 3_000, 10_000, 50_000])('two planted clusters among %d rows', async (rows) => {
    const { data, truth } = blobs([rows / 2, rows / 2], 2, 8);
    const found = await proposed(data, truth);
    expect([found.nClusters, found.agreement]).toEqual([2, 1]);
    expect(found.noise).toBeLessThan(0.08);
  });

  it.each([300, 3_000, 20_000])('clusters of different sizes among %d rows', async (rows) => {
    const { data, truth } = blobs([0.7 * rows, 0.2 * rows, 0.1 * rows], 3, 10);
    const found = await proposed(data, truth);
    expect([found.nClusters, found.agreement]).toEqual([3, 1]);
  });

  it.each([1_000, 3_000, 10_000])('a ring within a ring among %d rows', async (rows) => {
    const { data, truth } = rings(rows);
    const found = await proposed(data, truth);
    expect([found.nClusters, found.agreement]).toEqual([2, 1]);
  });

  it.each([
    ['even', [uniform, uniform]],
    ['round', [gaussian, gaussian, gaussian]],
    ['skewed', [logNormal, logNormal]],
    ['whole', [upTo(10), upTo(10)]],
    ['few', [upTo(3), upTo(3)]],
  ])('one cluster of %s noise, however many rows', async (_, draws) => {
    const clusters: number[] = [];
    for (const rows of [1_000, 3_000, 10_000]) clusters.push((await proposed(drawn(rows, draws, 3))).nClusters);
    expect(clusters).toEqual([1, 1, 1]);
  });
});

describe('the steps of a search for neighbours', () => {
  it('are by the work that is done, not by rows', () => {
    const steps = (columns: number, k: number): number => {
      const tree = finish(kdTree(drawn(2_000, new Array(columns).fill(gaussian), 1)));
      let count = 0;
      const search = nearestNeighbours(tree, tree.order.subarray(0, 200), k);
      while (search.next().done !== true) count++;
      return count;
    };
    expect(steps(2, 5)).toBe(0);
    expect(steps(2, 500)).toBeGreaterThan(5);
    expect(steps(12, 5)).toBeGreaterThan(1);
  });
});
