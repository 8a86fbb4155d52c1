import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { Database } from '../../src/storage/database';
import { DATABASE_NAME, DATABASE_VERSION } from '../../src/storage/schema';

const OLDER = 1;

vi.mock(import('../../src/storage/schema'), async (original) => ({
  ...(await original()),
  DATABASE_VERSION: 2 as 1,
}));

afterEach(() => deleteDB(DATABASE_NAME));

test('a tab that keeps an older schema open is told of within three seconds, and loses nothing', async () => {
  expect(DATABASE_VERSION).toBeGreaterThan(OLDER);
  const older = await openDB(DATABASE_NAME, OLDER, {
    upgrade: (database) => void database.createObjectStore('manifests'),
  });
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
