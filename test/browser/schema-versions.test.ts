import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client/client';
import { checksum } from '../../src/storage/checksum';
import { Database } from '../../src/storage/database';
import { dictionaryChecksum, packDictionary } from '../../src/storage/dictionary';
import { DATABASE_NAME, DATABASE_VERSION } from '../../src/storage/schema';

const OLDER = 1;

afterEach(() => deleteDB(DATABASE_NAME));

function openOlder(): Promise<IDBPDatabase> {
  return openDB(DATABASE_NAME, OLDER, {
    upgrade(database) {
      for (const store of ['manifests', 'chunks', 'dictionaries', 'rejected', 'results', 'models']) {
        database.createObjectStore(store);
      }
    },
  });
}

test('a tab that keeps an older schema open is told of within three seconds, and loses nothing', async () => {
  expect(DATABASE_VERSION).toBeGreaterThan(OLDER);
  const older = await openOlder();
  await older.put('manifests', 'kept', 't_1');
  const database = new Database();
  const started = performance.now();
  await expect(database.open()).rejects.toMatchObject({ code: 'storage-blocked' });
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(await older.get('manifests', 't_1')).toBe('kept');

  const closed = vi.spyOn(IDBDatabase.prototype, 'close');
  older.close();
  await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
  closed.mockRestore();
  expect(await database.use((connection) => connection.get('manifests', 't_1'))).toBe('kept');
  await database.close();
});

/** What version 1 stored of `who,amount\nAda,1.5\n林,2\nonly one\n`, and of a table made from it. */
async function storeAsVersion1(): Promise<void> {
  const hash = await checksum();
  const amounts = Float64Array.of(1.5, 2);
  const codes = Uint32Array.of(0, 1);
  const dictionary = packDictionary(['Ada', '林']);
  const amount = { name: 'amount', originalName: 'amount', type: 'number', missing: 0, distinct: 2 };
  const who = { name: 'who', originalName: 'who', type: 'text', role: 'customerId', missing: 0, distinct: 2 };
  const detected = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, dateFormats: {} };
  const database = await openOlder();
  await database.put('chunks', codes, ['t_mftsjxkb0000000001', 0, 0]);
  await database.put('dictionaries', dictionary, ['t_mftsjxkb0000000001', 0]);
  await database.put('chunks', amounts, ['t_mftsjxkb0000000001', 1, 0]);
  await database.put('chunks', amounts, ['t_mftsjxkb0000000002', 0, 0]);
  const rejected = [{ line: 4, reason: 'too-few-fields', text: 'only one' }];
  await database.put('rejected', rejected, 't_mftsjxkb0000000001');
  await database.put(
    'manifests',
    {
      tableId: 't_mftsjxkb0000000001',
      name: 'shop',
      rowCount: 2,
      bytes: 36,
      createdAt: '2025-09-21T00:00:00.000Z',
      columns: [
        { ...who, checksums: [hash(codes)], dictionaryChecksum: dictionaryChecksum(hash, dictionary) },
        { ...amount, checksums: [hash(amounts)] },
      ],
      fingerprint: 'f1',
      rejectedCount: 1,
      imported: { detected, warnings: [] },
    },
    't_mftsjxkb0000000001',
  );
  await database.put(
    'manifests',
    {
      tableId: 't_mftsjxkb0000000002',
      name: 'made',
      rowCount: 2,
      bytes: 16,
      createdAt: '2025-09-22T00:00:00.000Z',
      columns: [{ ...amount, checksums: [hash(amounts)] }],
      fingerprint: 'f2',
      rejectedCount: 0,
      madeBy: { analysis: 'value.product', version: 1, parameters: {}, sources: ['t_mftsjxkb0000000001'] },
    },
    't_mftsjxkb0000000002',
  );
  database.close();
}

test('tables of version 1 open as they were', async () => {
  await storeAsVersion1();
  const client = createClient();
  try {
    const [shop, made] = await client.tables();
    expect(shop).toMatchObject({ name: 'shop', originalKept: false, rejectedCount: 1 });
    expect(made).toMatchObject({ name: 'made', madeBy: { analysis: 'value.product' } });
    expect(made).not.toHaveProperty('stale');
    expect((await client.readRows(shop!.tableId)).rows).toEqual([
      ['Ada', 1.5],
      ['林', 2],
    ]);
    expect((await client.readRows(made!.tableId)).rows).toEqual([[1.5], [2]]);
    expect(await client.rejectedRows(shop!.tableId)).toEqual([{ line: 4, reason: 'too-few-fields', text: 'only one' }]);
  } finally {
    client.restartEngine();
  }
});
