import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { segmentsKmeans } from '../../src/analyses/segments-kmeans';
import { setBackendPreference, useTensorflow } from '../../src/compute/tensorflow';
import type { KmeansParams, KmeansResult } from '../../src/contract/catalogue';
import type { ClienteleError } from '../../src/contract/errors';
import { adjustedRand } from '../../src/domain/segments/adjusted-rand';
import { normal, seededRandom } from '../../src/domain/stats/random';
import type { Column } from '../../src/domain/table/column';
import { blobs } from '../domain/segments/blobs';
import { cells, memoryContext, type Columns, type Roles } from './memory-context';

const { data, truth } = blobs([90, 60, 30], 3, 12);
const numbers = (values: Float64Array): Column => ({ type: 'number', values });
const dimension = (j: number, factor = 1): Float64Array =>
  Float64Array.from({ length: data.rows }, (_, row) => 500 + factor * data.values[row * 3 + j]!);
const ids: Column = {
  type: 'text',
  codes: Uint32Array.from(truth, (_, row) => row),
  dictionary: truth.map((_, row) => `C${String(row).padStart(4, '0')}`),
};
const customers: Columns = {
  customerId: ids,
  recencyDays: numbers(dimension(0)),
  orders: numbers(dimension(1, 0.01)),
  monetaryValue: numbers(dimension(2, 100)),
  tenureDays: numbers(dimension(0, 3)),
};

type Params = Omit<KmeansParams, 'table'>;
const parsed = (params: Params) => v.parse(segmentsKmeans.params, { table: 't1', nClusters: 3, ...params });

async function run(columns: Columns, params: Params = {}, roles: Roles = {}) {
  const memory = memoryContext(columns, roles);
  const result = await segmentsKmeans.run(memory.context, parsed(params));
  return {
    result,
    ...memory,
    table: Object.fromEntries(memory.made[0]!.columns.map(({ name, column }) => [name, cells(column)])),
  };
}

async function refusal(columns: Columns, params: Params = {}) {
  const { context, made } = memoryContext(columns);
  const error: unknown = await segmentsKmeans.run(context, parsed(params)).catch((reason: unknown) => reason);
  expect(made).toEqual([]);
  return error;
}

describe('segments.kmeans', () => {
  it('recovers planted segments from recency, orders and monetary value', async () => {
    const { result, table, backends } = await run(customers);
    expect(result.columns).toEqual(['recencyDays', 'orders', 'monetaryValue']);
    expect(adjustedRand(table.cluster!, truth)).toBe(1);
    expect(result).toMatchObject({ sizes: [90, 60, 30], converged: true, leftOut: [], valueColumn: 'monetaryValue' });
    expect(result.silhouette).toBeGreaterThan(0.7);
    expect(result.silhouetteRows).toBe(180);
    expect(result.clear).toBe(true);
    expect(backends).toEqual([]);
  });

  it.each([60, 1_000, 30_000])('finds no clear segments in %d rows of noise, whatever the silhouette', async (rows) => {
    const random = seededRandom(6);
    const noise = (draw: () => number): Column => ({
      type: 'number',
      values: Float64Array.from({ length: rows }, draw),
    });
    const skewed = () => Math.exp(normal(random));
    const found = await Promise.all([
      run({ x: noise(random), y: noise(random) }, { nClusters: 5 }),
      run({ x: noise(skewed), y: noise(skewed) }),
      run({ x: noise(() => Math.floor(6 * random())) }, { nClusters: 6 }),
    ]);
    expect(found.map(({ result }) => result.clear)).toEqual([false, false, false]);
    expect(found[2].result.silhouette).toBe(1);
  });

  it('gives centers in the units of the columns: the means of their rows', async () => {
    const { result } = await run(customers);
    expect(result.centers).toEqual(result.clusters.map(({ means }) => means.map((mean) => expect.closeTo(mean, 8))));
    expect(result.clusters.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(result.clusters.reduce((sum, { valueShare }) => sum + valueShare!, 0)).toBeCloseTo(1, 12);
  });

  it('makes a table of every row with its customer, cluster and columns', async () => {
    const { result, made, table } = await run(customers);
    expect([result.tableId, result.labels]).toEqual(['made-1', 'made-1']);
    expect(made[0]!.columns.map(({ name, role }) => [name, role])).toEqual([
      ['customerId', 'customerId'],
      ['cluster', undefined],
      ['recencyDays', undefined],
      ['orders', undefined],
      ['monetaryValue', undefined],
    ]);
    expect(table.customerId!.slice(0, 2)).toEqual(['C0000', 'C0001']);
    expect(table.orders).toEqual(cells(customers.orders!));
  });

  it('leaves rows with a missing value out, counts them and keeps them unlabelled in the table', async () => {
    const orders = dimension(1);
    orders.set([NaN, NaN], 7);
    const { result, table } = await run({ ...customers, orders: numbers(orders) });
    expect(result.leftOut).toEqual([{ reason: 'missing-value', rows: 2 }]);
    expect(result.sizes.reduce((sum, size) => sum + size, 0)).toBe(178);
    expect([table.cluster!.length, table.cluster![7], table.cluster![8]]).toEqual([180, null, null]);
    expect(table.cluster!.filter((label) => label === null)).toHaveLength(2);
  });

  it('takes every varying number that is no identifier where there are no features, and numbers the rows', async () => {
    const { result, table } = await run(
      {
        store_id: numbers(dimension(0)),
        cost: numbers(dimension(1)),
        paid: numbers(dimension(2)),
        fixed: numbers(new Float64Array(180).fill(3)),
        order: numbers(dimension(2)),
      },
      {},
      { order: 'orderId', paid: 'amount' },
    );
    expect(result.columns).toEqual(['cost', 'paid']);
    expect(result.valueColumn).toBe('paid');
    expect(Object.keys(table)).toEqual(['row', 'cluster', 'cost', 'paid']);
    expect(table.row!.slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('keeps names apart where a used column is called cluster', async () => {
    const { table } = await run({ cluster: numbers(dimension(0)) }, { columns: ['cluster'] });
    expect(Object.keys(table)).toEqual(['row', 'cluster', 'cluster_2']);
  });

  it('draws a group of one, however many rows there are', async () => {
    const x = numbers(Float64Array.from({ length: 6_000 }, (_, row) => (row === 4_321 ? 1e4 : row % 10)));
    const { result } = await run({ x }, { columns: ['x'], nClusters: 2 });
    expect(result.sizes).toEqual([5_999, 1]);
    expect(result.sample.index[result.sample.labels.indexOf(1)]).toBe(4_321);
  });

  it('draws a sample with labels', async () => {
    const { result, table } = await run(customers);
    expect(result.sample.rows).toBe(180);
    expect(result.sample.index).toEqual(Array.from({ length: 180 }, (_, row) => row));
    expect(result.sample.labels).toEqual(table.cluster);
    expect(result.sample.values).toEqual([table.recencyDays, table.orders, table.monetaryValue]);
  });

  it('learns from batches where that is asked for, and says so', async () => {
    const full = await run(customers);
    const batches = await run(customers, { algorithm: 'miniBatch' });
    expect([full.result.algorithm, batches.result.algorithm]).toEqual(['full', 'miniBatch']);
    expect(batches.table.cluster).toEqual(full.table.cluster);
    expect(batches.result.inertia / full.result.inertia).toBeCloseTo(1, 2);
  });

  it('starts from centers that are given, in the units of the columns', async () => {
    const { result } = await run(customers);
    const init = result.centers.map((center) => center.map((value) => value + 0.01));
    const again = (await run(customers, { init })).result;
    expect([again.sizes, again.nIter]).toEqual([result.sizes, 2]);
    expect(again.inertia).toBeCloseTo(result.inertia, 9);
    expect(await refusal(customers, { init: [[1, 2]] })).toMatchObject({
      code: 'invalid-parameter',
      details: { parameter: 'init', expected: '3 x 3' },
    });
  });

  it('tells how stable each cluster is where it is asked, and else not', async () => {
    expect((await run(customers)).result.stability).toBeNull();
    expect((await run(customers, { bootstraps: 5 })).result.stability).toEqual({
      jaccard: [1, 1, 1],
      bootstraps: 5,
      rows: 180,
    });
  });

  it('stores a model to assign others by', async () => {
    const { result, models } = await run(customers);
    expect(models).toEqual([result.model]);
    expect(result.model).toMatchObject({ method: 'centers', columns: result.columns, names: ['0', '1', '2'] });
  });

  it('reports progress that never falls', async () => {
    const { fractions } = await run(customers);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['text', customers, { columns: ['customerId'] }, { code: 'column-not-numeric' }],
    ['a column that is not there', customers, { columns: ['nowhere'] }, { code: 'column-not-found' }],
    ['a table without numbers', { customerId: ids }, {}, { code: 'no-usable-columns' }],
    [
      'fewer rows than clusters',
      { a: numbers(Float64Array.of(1, 2)) },
      {},
      { code: 'too-few-rows', details: { rows: 2, needed: 3, groups: 3 } },
    ],
    [
      'fewer different rows than clusters',
      { a: numbers(Float64Array.of(1, 2, 2, 1)) },
      {},
      { code: 'too-few-groups', details: { groups: 2, needed: 3 } },
    ],
    [
      'a constant column',
      { a: numbers(Float64Array.of(2, 2, 2)) },
      { columns: ['a'] },
      { code: 'constant-column', details: { column: 'a' } },
    ],
    ['only missing values', { a: numbers(Float64Array.of(NaN, NaN)) }, { columns: ['a'] }, { code: 'no-usable-rows' }],
  ])('refuses %s by name', async (_, columns, params, error) => {
    expect(await refusal(columns, params)).toMatchObject(error);
  });

  it.each([
    { nClusters: 1 },
    { nClusters: 2.5 },
    { columns: [] },
    { columns: ['orders', 'orders'] },
    { tol: -1 },
    { nStart: 3 },
  ])('refuses the parameters %j', (params) => {
    expect(v.safeParse(segmentsKmeans.params, { table: 't1', ...params }).success).toBe(false);
  });
});

describe('segments.kmeans on tensors', () => {
  let inFloat64: KmeansResult;
  let numTensors: () => number;
  beforeAll(async () => {
    inFloat64 = (await run(customers)).result;
    setBackendPreference('cpu');
    const { tf } = await useTensorflow();
    numTensors = () => tf.memory().numTensors;
  });

  it('runs on the backend that the user insists on, to the same result', async () => {
    const { result, backends } = await run(customers);
    expect(backends).toEqual(['cpu']);
    expect(result).toEqual({ ...inFloat64, nIter: result.nIter, fitMs: result.fitMs });
    expect(numTensors()).toBe(0);
  });

  it('stops wherever it is cancelled, and leaves neither table nor tensor', async () => {
    const { fractions } = await run(customers);
    const left = await Promise.all(
      fractions.map(async (_, stopAfter) => {
        const { context, made } = memoryContext(customers, {}, stopAfter);
        const error: unknown = await segmentsKmeans.run(context, parsed({})).catch((reason: unknown) => reason);
        return [(error as ClienteleError).code, made.length];
      }),
    );
    expect(left.length).toBeGreaterThan(30);
    expect(left.filter(([code, tables]) => code !== 'cancelled' || tables !== 0)).toEqual([]);
    expect(numTensors()).toBe(0);
  });
});
