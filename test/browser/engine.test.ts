import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Client } from '../../src/client/client';
import type { ExportOptions } from '../../src/contract/tables';
import { DATABASE_NAME } from '../../src/storage/schema';

const NativeWorker = globalThis.Worker;
let workers: Worker[];
let client: Client;

beforeEach(() => {
  workers = [];
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      workers.push(this);
    }
  };
  client = createClient();
});

afterEach(async () => {
  globalThis.Worker = NativeWorker;
  for (const worker of workers) worker.terminate();
  await deleteDB(DATABASE_NAME);
});

/** Lines of a small shop: `customers` customers, each with `orders` orders of growing amounts. */
function shop(customers: number, orders: number): string {
  const lines = ['customer_id,order_date,amount'];
  for (let order = 0; order < orders; order++) {
    for (let customer = 0; customer < customers; customer++) {
      lines.push(
        `C${String(customer).padStart(5, '0')},2025-${String((order % 12) + 1).padStart(2, '0')}-15,${(customer % 40) + order + 0.5}`,
      );
    }
  }
  return lines.join('\n');
}

test('rows in = rows stored + rows kept apart, with line numbers', async () => {
  const report = await client.importTable('id,city\n001,Oslo\n002\n003,Lima,extra\n004,"Kyō\nto"\n005,Rome\n');
  expect(report.rowCount).toBe(3);
  expect(report.rejected).toEqual({
    count: 2,
    rows: [
      expect.objectContaining({ line: 3, text: '002' }),
      expect.objectContaining({ line: 4, text: '003,Lima,extra' }),
    ],
  });
  expect((await client.readRows(report.tableId)).rows).toEqual([
    ['001', 'Oslo'],
    ['004', 'Kyō\nto'],
    ['005', 'Rome'],
  ]);
  expect(await client.rejectedRows(report.tableId)).toHaveLength(2);
});

test('a file that is imported twice makes tables that can be told apart, until the first is deleted', async () => {
  const orders = new File([shop(3, 2)], 'orders.csv');
  const first = await client.importTable(orders);
  const second = await client.importTable(orders);
  expect([first.name, second.name]).toEqual(['orders', 'orders (2)']);
  expect((await client.tables()).map(({ name }) => name)).toEqual(['orders', 'orders (2)']);
  await client.deleteTable(first.tableId);
  expect((await client.importTable(orders)).name).toBe('orders');
});

test('the same inputs are a look-up, other parameters are not', async () => {
  const { tableId } = await client.importTable(shop(30, 4));
  const first = await client.run('customers.features', { table: tableId });
  const again = await client.run('customers.features', { table: tableId });
  expect(again.tableId).toBe(first.tableId);
  expect([first.provenance.cached, again.provenance.cached]).toEqual([false, true]);
  const other = await client.run('customers.features', { table: tableId, timeUnit: 'week' });
  expect(other.tableId).not.toBe(first.tableId);
  await client.deleteTable(first.tableId);
  const rebuilt = await client.run('customers.features', { table: tableId });
  expect(rebuilt.provenance.cached).toBe(false);
});

test('a table is written by the words that are given for its cells, the rows asked for only', async () => {
  const { tableId } = await client.importTable(
    'id,cluster,segment\n001,0,Lost\n002,-1,Lost\n003,1,"New, =1"\n004,0,New\n',
  );
  const words = { cluster: { '0': 'Rich, thrifty', '-1': '=Noise' }, segment: { Lost: 'Gone' } };
  const text = async (options: ExportOptions): Promise<string[]> =>
    (await (await client.exportCsv(tableId, options)).text()).trimEnd().split('\r\n');
  expect(await text({ words })).toEqual([
    'id,cluster,segment',
    '001,"Rich, thrifty",Gone',
    "002,'=Noise,Gone",
    '003,1,"New, =1"',
    '004,"Rich, thrifty",New',
  ]);
  expect(await text({ words, where: { column: 'cluster', value: 0 }, columns: ['id', 'cluster'] })).toEqual([
    'id,cluster',
    '001,"Rich, thrifty"',
    '004,"Rich, thrifty"',
  ]);
  expect(await text({ where: { column: 'segment', value: 'Lost' } })).toEqual([
    'id,cluster,segment',
    '001,0,Lost',
    '002,-1,Lost',
  ]);
});

test('a cancelled import keeps nothing and is told as cancelled', async () => {
  const controller = new AbortController();
  const importing = client.importTable(shop(20_000, 12), {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
  expect(await client.tables()).toEqual([]);
});

test('a cancelled training stops and leaves neither model nor tensors', async () => {
  const { tableId } = await client.importTable(shop(500, 10));
  const { tableId: features } = await client.run('customers.features', { table: tableId });
  const controller = new AbortController();
  const training = client.run(
    'predict.train',
    {
      table: features,
      target: 'monetaryValue',
      features: ['averageOrderValue'],
      model: 'neural',
      options: { epochs: 100_000, patience: 0 },
    },
    { signal: controller.signal, onProgress: ({ curve }) => curve && controller.abort() },
  );
  await expect(training).rejects.toMatchObject({ code: 'cancelled' });
  await expect.poll(async () => (await client.status()).numTensors).toBe(0);
});

test('a killed worker rejects what was pending; a new one starts and the data is there', async () => {
  const { tableId } = await client.importTable(shop(40, 3));
  let lost = 0;
  client.onEngineLost(() => lost++);
  const importing = client.importTable(shop(20_000, 12), { onProgress: () => workers[0]!.terminate() });
  await expect(importing).rejects.toMatchObject({ code: 'engine-lost' });
  expect(lost).toBe(1);
  expect((await client.tables()).map((table) => table.tableId)).toEqual([tableId]);
  expect(workers).toHaveLength(2);
});

test('tables made by another page are told of', async () => {
  const changed = new Promise<void>((resolve) => client.onTablesChanged(resolve));
  const other = createClient();
  const { tableId } = await other.importTable('id,value\nx,1\ny,2\n');
  await changed;
  expect((await client.tables()).map((table) => table.tableId)).toEqual([tableId]);
});

test('sorting, searching and paging are done before rows cross', async () => {
  const { tableId } = await client.importTable(shop(30, 2));
  const page = await client.readRows(tableId, {
    columns: ['customer_id', 'amount'],
    sort: { column: 'amount', descending: true },
    search: 'C0001',
    limit: 2,
  });
  expect(page).toEqual({
    columns: ['customer_id', 'amount'],
    rows: [
      ['C00019', 20.5],
      ['C00019', 19.5],
    ],
    total: 20,
  });
});

test('a search that nobody waits for any more stops', async () => {
  const { tableId } = await client.importTable(shop(2_000, 12));
  const controller = new AbortController();
  const search = client.readRows(tableId, { search: 'c01' }, { signal: controller.signal });
  controller.abort();
  await expect(search).rejects.toMatchObject({ code: 'cancelled' });
  expect((await client.readRows(tableId, { search: 'c01', limit: 1 })).total).toBe(12_000);
});

test('roles given by hand replace the ones guessed, one column a role', async () => {
  const { tableId } = await client.importTable('a,b\nx,1\ny,2\n');
  await client.setRoles(tableId, { amount: 'b', customerId: 'a' });
  await client.setRoles(tableId, { amount: '' });
  const [table] = await client.tables();
  expect(table!.columns.map(({ role }) => role)).toEqual(['customerId', undefined]);
  await expect(client.setRoles(tableId, { date: 'nowhere' })).rejects.toMatchObject({
    code: 'column-not-found',
    details: { column: 'nowhere' },
  });
});

test('every analysis is listed with a JSON Schema of its parameters', async () => {
  const analyses = await client.analyses();
  expect(analyses.map(({ id }) => id)).toContain('segments.kmeans');
  const kmeans = analyses.find(({ id }) => id === 'segments.kmeans')!;
  expect(kmeans.params).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { nClusters: expect.anything(), seed: { default: 42 } },
  });
});
