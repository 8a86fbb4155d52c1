import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MISSING_CODE, type Column, type NumberColumn } from '../../src/domain/table/column';
import { commit } from '../../src/storage/commit';
import { Database } from '../../src/storage/database';
import { DATABASE_NAME, type Manifest, type StoredColumn, type StoredResult } from '../../src/storage/schema';
import { sweep } from '../../src/storage/sweep';
import { newId } from '../../src/storage/table-id';
import { TableStore } from '../../src/storage/table-store';
import { tableFingerprint, TableWriter } from '../../src/storage/table-writer';

let database: Database;
let tables: TableStore;

beforeEach(() => {
  database = new Database();
  tables = new TableStore(database);
});

afterEach(async () => {
  await database.close();
  await deleteDB(DATABASE_NAME);
});

const amounts: Column = {
  type: 'number',
  values: Float64Array.from({ length: 150_000 }, (_, row) => (row % 7 === 0 ? NaN : row / 3)),
};
const names: Column = {
  type: 'text',
  dictionary: ['Ada', '林', '__proto__', ''],
  codes: Uint32Array.from({ length: 150_000 }, (_, row) => (row % 5 === 4 ? MISSING_CODE : row % 4)),
};

async function writeTable(columns: readonly Column[], finish: boolean): Promise<Manifest> {
  const writer = new TableWriter(database, newId('t'));
  const stored: StoredColumn[] = [];
  for (const [index, column] of columns.entries()) {
    await writer.column(index, column);
    stored.push({
      name: `c${index}`,
      originalName: `c${index}`,
      type: column.type,
      missing: 0,
      distinct: 0,
      ...writer.stored(index),
    });
  }
  await writer.settle();
  const manifest: Manifest = {
    tableId: writer.id,
    name: 'written',
    rowCount: 150_000,
    bytes: 0,
    createdAt: new Date(0).toISOString(),
    columns: stored,
    fingerprint: await tableFingerprint(stored),
    rejectedCount: 0,
  };
  if (finish) await commit(database, { manifests: [manifest] });
  return manifest;
}

const chunkCount = (): Promise<number> => database.use((connection) => connection.count('chunks'));

test('a column comes back cell for cell through its chunks', async () => {
  const manifest = await writeTable([amounts, names], true);
  expect(await tables.column(manifest, 'c0')).toEqual(amounts);
  expect(await tables.column(manifest, 'c1')).toEqual(names);
  expect(await chunkCount()).toBe(6);
});

test('a table without a manifest is not listed and is swept at the next start', async () => {
  const kept = await writeTable([amounts], true);
  await writeTable([names], false);
  expect((await tables.list()).map(({ tableId }) => tableId)).toEqual([kept.tableId]);
  await sweep(database, { keepDeleted: false });
  expect(await chunkCount()).toBe(3);
  expect(await tables.column(kept, 'c0')).toEqual(amounts);
});

test('a deleted table can be brought back until the next start sweeps it', async () => {
  const { tableId } = await writeTable([amounts], true);
  await tables.change(tableId, (manifest) => ({ ...manifest, deleted: true }));
  await expect(tables.manifest(tableId)).rejects.toMatchObject({ code: 'table-not-found' });
  await tables.change(tableId, (manifest) => ({ ...manifest, deleted: false }));
  expect((await tables.manifest(tableId)).tableId).toBe(tableId);
  await tables.change(tableId, (manifest) => ({ ...manifest, deleted: true }));
  await sweep(database, { keepDeleted: false });
  expect(await chunkCount()).toBe(0);
  await expect(tables.change(tableId, (manifest) => manifest)).rejects.toMatchObject({ code: 'table-not-found' });
});

test('an altered chunk is found by its checksum and named; other columns still open', async () => {
  const manifest = await writeTable([amounts, names], true);
  await database.use((connection) => connection.put('chunks', new Float64Array(65_536), [manifest.tableId, 0, 1]));
  await expect(tables.column(manifest, 'c0')).rejects.toMatchObject({
    code: 'storage-corrupt',
    details: { table: 'written', column: 'c0', row: 65_537 },
  });
  expect(await tables.column(manifest, 'c1')).toEqual(names);
});

test('a missing chunk is found too', async () => {
  const manifest = await writeTable([amounts], true);
  await database.use((connection) => connection.delete('chunks', [manifest.tableId, 0, 0]));
  await expect(tables.column(manifest, 'c0')).rejects.toMatchObject({ code: 'storage-corrupt' });
});

test('an altered dictionary is found, wherever its strings were cut', async () => {
  const manifest = await writeTable([names], true);
  const key: [string, number] = [manifest.tableId, 0];
  const stored = (await database.use((connection) => connection.get('dictionaries', key)))!;
  const lengths = Uint32Array.of(stored.lengths[0]! + 3, 0, ...stored.lengths.subarray(2));
  await database.use((connection) => connection.put('dictionaries', { ...stored, lengths }, key));
  await expect(tables.column(manifest, 'c0')).rejects.toMatchObject({ code: 'storage-corrupt' });
});

test('what has only a dictionary or rejected rows is swept too', async () => {
  const writers = [new TableWriter(database, newId('t')), new TableWriter(database, newId('t'))] as const;
  await writers[0].dictionary(0, ['left']);
  await writers[1].rejected(0, [{ line: 2, reason: 'short', text: 'left' }]);
  await Promise.all(writers.map((writer) => writer.settle()));
  await sweep(database, { keepDeleted: false });
  const left = await database.use((connection) =>
    Promise.all([connection.count('dictionaries'), connection.count('rejected')]),
  );
  expect(left).toEqual([0, 0]);
});

test('a model goes with the result that named it, and one that no result names is swept', async () => {
  const { tableId } = await writeTable([amounts], true);
  const ids = Array.from({ length: 4 }, () => newId('m'));
  const model = { version: 1 };
  const result = (names: object, models?: string[]) =>
    ({ result: names, tables: [tableId], ...(models && { models }) }) as unknown as StoredResult;
  await database.use(async (connection) => {
    for (const id of ids) await connection.put('models', model, id);
    await connection.put('results', result({}, [ids[0]!]), 'named');
    await connection.put('results', result({ modelId: ids[1] }), 'of an earlier version');
    await connection.put('results', { ...result({}, [ids[2]!]), tables: ['t_gone'] }, 'stale');
  });
  await sweep(database, { keepDeleted: false });
  expect(await database.use((connection) => connection.getAllKeys('models'))).toEqual(ids.slice(0, 2).sort());
});

test('what another tab is still writing is not swept', async () => {
  await navigator.locks.request('clientele-open', { mode: 'shared' }, async () => {
    await writeTable([amounts], false);
    await sweep(database, { keepDeleted: false });
    expect(await chunkCount()).toBe(3);
  });
});

test('a commit with something that cannot be stored makes nothing exist', async () => {
  const manifest = await writeTable([amounts], false);
  const models = new Map([['m_1', { predict: () => 0 }]]);
  await expect(commit(database, { manifests: [manifest], models })).rejects.toThrow();
  expect(await tables.list()).toEqual([]);
});

test('cells are flushed by the transactions that write them, several chunks in each', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  try {
    const writer = new TableWriter(database, newId('t'));
    await writer.column(0, amounts);
    await writer.column(1, names);
    await writer.rejected(0, [{ line: 2, reason: 'short', text: 'left' }]);
    await writer.settle();
    const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
    expect(await chunkCount()).toBe(6);
  } finally {
    begun.mockRestore();
  }
});

test('a chunk that is written again, late or soon, holds what came last', async () => {
  const ones = new Float64Array(65_536).fill(1);
  const manifest = await writeTable([amounts], false);
  const writer = new TableWriter(database, manifest.tableId);
  for (let chunk = 0; chunk < 40; chunk++) await writer.chunk(0, chunk, ones);
  for (const chunk of [0, 39])
    await writer.chunk(
      0,
      chunk,
      ones.map(() => 2),
    );
  await writer.settle();
  const { checksums } = writer.stored(0);
  const column = { ...manifest.columns[0]!, checksums };
  const { values } = (await tables.column(
    { ...manifest, rowCount: 40 * 65_536, columns: [column] },
    'c0',
  )) as NumberColumn;
  expect([values[0], values[65_536], values.at(-65_537), values.at(-1)]).toEqual([2, 1, 1, 2]);
});

test('calls that lose the connection together share the next one', async () => {
  await database.use((connection) => {
    connection.close();
    return Promise.resolve();
  });
  const opened = vi.spyOn(IDBFactory.prototype, 'open');
  try {
    await Promise.all([tables.list(), tables.list(), chunkCount()]);
    expect(opened).toHaveBeenCalledTimes(1);
  } finally {
    opened.mockRestore();
  }
});

test('a connection that the browser closed is reopened', async () => {
  const manifest = await writeTable([amounts], true);
  await database.use((connection) => {
    connection.close();
    return Promise.resolve();
  });
  expect(await tables.manifest(manifest.tableId)).toEqual(manifest);
});

test('a tab with a newer schema is given way to, and this one says so', async () => {
  await database.open();
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, 1_000);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open failed'));
  });
  await expect(tables.list()).rejects.toMatchObject({ code: 'storage-newer' });
  newer.close();
});

test('the same cells have the same fingerprint, others another', async () => {
  const first = await writeTable([amounts], true);
  const second = await writeTable([amounts], true);
  const third = await writeTable([names], true);
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(third.fingerprint).not.toBe(first.fingerprint);
});

test('strings cut elsewhere have another fingerprint', async () => {
  const of = (...dictionary: string[]): Column => ({ type: 'text', dictionary, codes: Uint32Array.of(0, 1) });
  const first = await writeTable([of('ab', 'c')], true);
  const second = await writeTable([of('a', 'bc')], true);
  expect(second.fingerprint).not.toBe(first.fingerprint);
});
