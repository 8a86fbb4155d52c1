import { expect, test } from 'vitest';
import { segmentsChooseK } from '../../src/analyses/segments-choose-k';
import type { ChooseKParams } from '../../src/contract/catalogue';
import { seededRandom } from '../../src/domain/stats/random';
import type { Column } from '../../src/domain/table/column';
import { blobs } from '../domain/segments/blobs';
import { memoryContext, runAnalysis, type Columns } from './memory-context';

const { data } = blobs([60, 50, 40], 2, 12);
const dimension = (j: number): Column => ({
  type: 'number',
  values: Float64Array.from({ length: data.rows }, (_, row) => data.values[row * 2 + j]!),
});
const planted: Columns = { x: dimension(0), y: dimension(1) };

async function run(columns: Columns, params: Omit<ChooseKParams, 'table'> = {}) {
  const { context, fractions } = memoryContext(columns);
  return { result: await runAnalysis(context, segmentsChooseK, { table: 't1', kMax: 6, ...params }), fractions };
}

test('recommends the planted number, says why, and how stable its clusters are', async () => {
  const { result, fractions } = await run(planted);
  expect(result).toMatchObject({ recommended: 3, columns: ['x', 'y'], leftOut: [], k: [2, 3, 4, 5, 6] });
  expect(result.reason.code).toBe('majority');
  expect(result.stability).toEqual({ nClusters: 3, bootstraps: 20, rows: 150, jaccard: [1, 1, 1] });
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

test('tells no clear segments from noise, and leaves incomplete rows out', async () => {
  const random = seededRandom(4);
  const noise = (gap?: number): Column => ({
    type: 'number',
    values: Float64Array.from({ length: 300 }, (_, row) => (row === gap ? NaN : random())),
  });
  const { result } = await run({ x: noise(5), y: noise() });
  expect([result.recommended, result.reason.code]).toEqual([null, 'no-structure']);
  expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 1 }]);
  expect(result.stability.nClusters).toBe(result.best.silhouette);
});

test('can be stopped anywhere', async () => {
  const { context } = memoryContext(planted, {}, 3);
  await expect(runAnalysis(context, segmentsChooseK, { table: 't1' })).rejects.toMatchObject({ code: 'cancelled' });
});

test('refuses a range that is none', async () => {
  await expect(run(planted, { kMin: 5, kMax: 3 })).rejects.toThrow('kMax must not be below kMin.');
});
