import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Client } from '../../src/client/client';
import type { TableInfo } from '../../src/contract/tables';
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

const SHOP = 'customer,amount\nAda,3\nBob,x\nAda,5\nbroken\n';

/** Ada's orders, and what is over 4 among them: each made of the one before. */
async function chain(): Promise<{ shop: string; ada: string; large: string }> {
  const { tableId: shop } = await client.importTable(SHOP, { name: 'shop', types: { amount: 'number' } });
  const { tableId: ada } = await client.run('prepare.apply', {
    table: shop,
    steps: [{ op: 'filter', expression: 'customer = "Ada"' }],
    name: 'ada',
  });
  const { tableId: large } = await client.run('prepare.apply', {
    table: ada,
    steps: [{ op: 'filter', expression: 'amount > 4' }],
    name: 'large',
  });
  return { shop, ada, large };
}

const info = async (tableId: string): Promise<TableInfo | undefined> =>
  (await client.tables()).find((table) => table.tableId === tableId);
const rows = async (tableId: string): Promise<unknown[][]> => (await client.readRows(tableId)).rows;

test('a change shows on all that rests on it, and one call makes it anew, from the first to the last', async () => {
  const { shop, ada, large } = await chain();
  const before = (await info(large))!;
  await client.admitRows(shop, [{ index: 0, text: 'Ada,9' }]);
  expect((await info(shop))!.stale).toBeUndefined();
  expect((await info(ada))!.stale).toEqual([{ tableId: shop, reason: 'changed' }]);
  expect((await info(large))!.stale).toEqual([{ tableId: ada, reason: 'changed' }]);
  expect(await rows(large)).toEqual([['Ada', 5]]);

  const rebuilt = await client.rebuildTable(large);
  expect(rebuilt).toMatchObject({ tableId: large, name: before.name, rowCount: 2 });
  expect(rebuilt.fingerprint).not.toBe(before.fingerprint);
  expect(rebuilt.createdAt >= before.createdAt).toBe(true);
  expect(await rows(ada)).toEqual([
    ['Ada', 3],
    ['Ada', 5],
    ['Ada', 9],
  ]);
  expect(await rows(large)).toEqual([
    ['Ada', 5],
    ['Ada', 9],
  ]);
  const after = await client.tables();
  expect(after).toHaveLength(3);
  expect(after.flatMap(({ stale = [] }) => stale)).toEqual([]);
});

test('it keeps the roles that were given, and gives up those of columns that are gone', async () => {
  const { tableId: shop } = await client.importTable('customer,amount,kind\nAda,3,a\nBob,4,b\nshort\n');
  const { tableId: made } = await client.run('prepare.apply', {
    table: shop,
    steps: [{ op: 'encode', method: 'onehot', columns: ['kind'] }],
  });
  const names = (await info(made))!.columns.map(({ name }) => name);
  await client.setRoles(made, { cost: 'amount' });
  await client.admitRows(shop, [{ index: 0, text: 'Cleo,5,c' }]);
  const { columns } = await client.rebuildTable(made);
  expect(columns.map(({ name }) => name)).not.toEqual(names);
  expect(columns.find(({ name }) => name === 'amount')!.role).toBe('cost');
  expect(columns.filter(({ role }) => role === 'amount')).toEqual([]);
});

test('a run on a source that came to be as it was again finds no result of the former contents', async () => {
  const { shop, ada } = await chain();
  const run = () =>
    client.run('prepare.apply', {
      table: shop,
      steps: [{ op: 'filter', expression: 'customer = "Ada"' }],
      name: 'ada',
    });
  expect((await run()).tableId).toBe(ada);
  const before = (await info(shop))!;
  await client.retypeColumn(shop, 'amount', { type: 'text' });
  await client.rebuildTable(ada);
  expect(await rows(ada)).toEqual([
    ['Ada', '3'],
    ['Ada', '5'],
  ]);
  expect(await run()).toMatchObject({ tableId: ada, provenance: { cached: true } });
  await client.retypeColumn(shop, 'amount', { type: 'number' });
  await client.setRoles(shop, { amount: 'amount' });
  expect((await info(shop))!.fingerprint).toBe(before.fingerprint);
  const again = await run();
  expect(again.provenance.cached).toBe(false);
  expect(await rows(again.tableId)).toEqual([
    ['Ada', 3],
    ['Ada', 5],
  ]);
});

test('what was made from a deleted table says so and is not made anew, until the table is brought back', async () => {
  const { shop, ada, large } = await chain();
  await client.deleteTable(shop);
  expect((await info(ada))!.stale).toEqual([{ tableId: shop, reason: 'deleted' }]);
  expect((await info(large))!.stale).toBeUndefined();
  await expect(client.rebuildTable(ada)).rejects.toMatchObject({ code: 'source-deleted', details: { table: 'ada' } });
  expect(await rows(ada)).toHaveLength(2);
  await client.rebuildTable(large);
  await client.restoreTable(shop);
  expect((await info(ada))!.stale).toBeUndefined();
  await expect(client.rebuildTable(shop)).rejects.toMatchObject({ code: 'invalid-parameter' });
});

test('an analysis that fails on what its source holds now leaves the table as it was', async () => {
  const { shop, ada } = await chain();
  const { tableId: margin } = await client.run('value.margin', { table: ada, revenue: 'amount', cost: 'amount' });
  const before = await rows(margin);
  await client.retypeColumn(shop, 'amount', { type: 'text' });
  await expect(client.rebuildTable(margin)).rejects.toMatchObject({ code: 'column-not-numeric' });
  expect(await rows(margin)).toEqual(before);
  expect((await info(margin))!.stale).toEqual([{ tableId: ada, reason: 'changed' }]);
});

test('killed in the middle, the table is as it was', async () => {
  const lines = Array.from({ length: 150_000 }, (_, row) => `K${row % 999},${row / 4}`).join('\n');
  const { tableId: shop } = await client.importTable(`id,value\n${lines}\nshort\n`);
  const { tableId: made } = await client.run('prepare.apply', {
    table: shop,
    steps: [{ op: 'derive', name: 'twice', expression: 'value * 2' }],
  });
  await client.admitRows(shop, [{ index: 0, text: 'short,1' }]);
  const before = await client.tables();
  await expect(client.rebuildTable(made, { onProgress: () => workers.at(-1)!.terminate() })).rejects.toMatchObject({
    code: 'engine-lost',
  });
  expect(await client.tables()).toEqual(before);
  expect((await client.readRows(made, { offset: 149_999 })).rows).toEqual([['K149', 37_499.75, 74_999.5]]);
  expect((await client.rebuildTable(made)).rowCount).toBe(150_001);
});
