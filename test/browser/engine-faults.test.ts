import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient, type CallOptions, type Client } from '../../src/client/client';
import { importSampleShop } from '../../src/client/sample-shop';
import { DATABASE_NAME } from '../../src/storage/schema';
import { contents, reopened } from './write-faults';

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
});

afterEach(async () => {
  globalThis.Worker = NativeWorker;
  endWorkers();
  await deleteDB(DATABASE_NAME);
});

function endWorkers(): void {
  for (const worker of workers) worker.terminate();
}

/** What is stored once no engine has the store open any more. */
async function storedContents(): Promise<unknown> {
  endWorkers();
  await navigator.locks.request('clientele-open', () => undefined);
  const services = await reopened();
  const stored = await contents(services);
  await services.database.close();
  return stored;
}

/** Text that no compression shortens much, about `megabytes` of it. */
function wide(megabytes: number): string {
  const rows = Array.from(
    { length: megabytes * 8_000 },
    (_, row) => `C${row},${Array.from({ length: 12 }, (_, cell) => Math.sin(row * 12 + cell)).join(',')}`,
  );
  return `id,${Array.from({ length: 12 }, (_, cell) => `v${cell}`).join(',')}\n${rows.join('\n')}`;
}

test('an engine that ends in the middle of an import leaves nothing listed and nothing stored', async () => {
  client = createClient();
  await client.importTable('id,value\na,1\nb,2\n', { name: 'earlier' });
  const before = await storedContents();
  client = createClient();
  const written = vi.fn<() => void>();
  const importing = client.importTable(wide(30), {
    onProgress: ({ rows }) => {
      if (rows < 70_000) return;
      written();
      endWorkers();
    },
  });
  await expect(importing).rejects.toMatchObject({ code: 'engine-lost' });
  expect(written).toHaveBeenCalled();
  expect((await client.tables()).map(({ name }) => name)).toEqual(['earlier']);
  expect(await storedContents()).toEqual(before);
});

test('a store that does not open is named to every caller, and the engine is not started over and over', async () => {
  const newer = await openDB(DATABASE_NAME, 1_000);
  newer.close();
  client = createClient();
  const lost = vi.fn(() => void client.tables().catch(() => undefined));
  client.onEngineLost(lost);
  const calls = [client.ready, client.tables(), client.status()];
  const codes = (await Promise.allSettled(calls)).map((call) => call.status === 'rejected' && call.reason.code);
  expect(codes).toEqual(['storage-newer', 'storage-newer', 'storage-newer']);
  expect(lost).not.toHaveBeenCalled();
  expect(workers).toHaveLength(1);
});

test('an engine that ends while it opens rejects its callers', async () => {
  client = createClient();
  const listing = client.tables();
  client.restartEngine();
  await expect(client.ready).rejects.toMatchObject({ code: 'engine-lost' });
  await expect(listing).rejects.toMatchObject({ code: 'engine-lost' });
  expect(await client.tables()).toEqual([]);
});

test('a call cancelled before the engine is open is never made', async () => {
  client = createClient();
  const controller = new AbortController();
  const importing = client.importTable('id,value\na,1\nb,2\n', { signal: controller.signal });
  controller.abort();
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
  expect(await client.tables()).toEqual([]);
});

const LONG_JOBS: Readonly<Record<string, (table: string, options: CallOptions) => Promise<unknown>>> = {
  'an import': (_table, options) => client.importTable(wide(12), options),
  'k-means': (table, options) =>
    client.run('segments.kmeans', { table, nClusters: 8, nInit: 100, tol: 0, scale: 'none' }, options),
  'a neural training': (table, options) =>
    client.run('predict.train', { table, target: 'v0', model: 'neural', options: { epochs: 10_000 } }, options),
  'a linear training': (table, options) =>
    client.run('predict.train', { table, target: 'v0', validation: { kind: 'kfold', k: 50 } }, options),
};

test.each(Object.entries(LONG_JOBS))(
  '%s stops within 500 ms of being cancelled, and keeps nothing',
  async (_, start) => {
    client = createClient();
    const { tableId } = await client.importTable(wide(3));
    const controller = new AbortController();
    let cancelledAt = 0;
    const cancel = (): void => {
      cancelledAt ||= performance.now();
      controller.abort();
    };
    const job = start(tableId, { signal: controller.signal, onProgress: cancel });
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(cancelledAt).toBeGreaterThan(0);
    expect(performance.now() - cancelledAt).toBeLessThan(500);
    expect(await client.tables()).toHaveLength(1);
  },
);

test('the sample shop cancelled while a file is fetched is told as cancelled', async () => {
  client = createClient();
  const controller = new AbortController();
  const native = globalThis.fetch;
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation((...args) => {
    controller.abort();
    return native(...args);
  });
  try {
    await expect(importSampleShop(client, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  } finally {
    fetching.mockRestore();
  }
});

test('a deletion can be undone after the engine was replaced', async () => {
  client = createClient();
  const { tableId } = await client.importTable('id,value\na,1\nb,2\n');
  await client.deleteTable(tableId);
  client.restartEngine();
  expect(await client.tables()).toEqual([]);
  await client.restoreTable(tableId);
  expect((await client.readRows(tableId)).rows).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('the same call made twice at once makes one table', async () => {
  client = createClient();
  const { tableId } = await client.importTable('customer_id,order_date,amount\nA,2025-01-02,3\nB,2025-02-03,4\n');
  const run = () => client.run('customers.features', { table: tableId });
  const [first, second] = await Promise.all([run(), run()]);
  expect(second.tableId).toBe(first.tableId);
  expect(await client.tables()).toHaveLength(2);
});

test('options and roles that do not exist are refused by name, and so are arguments that cannot be sent', async () => {
  client = createClient();
  const { tableId } = await client.importTable('id,value\na,1\nb,2\n');
  const refused = (parameter: string) => ({ code: 'unknown-parameter', details: { parameter } });
  await expect(client.importTable('id\na\n', { delimeter: ';' } as object)).rejects.toMatchObject(refused('delimeter'));
  await expect(client.exportCsv(tableId, { raw: true } as object)).rejects.toMatchObject(refused('raw'));
  await expect(client.setRoles(tableId, { colour: 'id' } as object)).rejects.toMatchObject(refused('colour'));
  await expect(client.run('value.distribution', { table: () => tableId })).rejects.toMatchObject({
    code: 'invalid-parameter',
  });
  await expect(client.rejectedRows('t_nowhere')).rejects.toMatchObject({ code: 'table-not-found' });
});

test('columns named like what every object has are ordinary columns', async () => {
  client = createClient();
  const header = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const { tableId, columns } = await client.importTable(`${header.join(',')}\n1,2,3,4\n5,6,7,8\n`);
  await client.setRoles(tableId, { amount: '__proto__', customerId: 'constructor' });
  expect(columns.map(({ name }) => name)).toEqual(header);
  const [table] = await client.tables();
  expect(table!.columns.slice(0, 2).map(({ role }) => role)).toEqual(['amount', 'customerId']);
  expect(await (await client.exportCsv(tableId)).text()).toBe(`${header.join(',')}\r\n1,2,3,4\r\n5,6,7,8\r\n`);
  expect(Object.hasOwn(Object.prototype, 'amount')).toBe(false);
});
