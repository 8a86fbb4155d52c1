import type { Connection, Database } from './database';
import { whenAlone } from './open-lock';
import { idTime } from './table-id';
import { removeCells } from './table-writer';

/**
 * Removes what no manifest accounts for (imports and runs that ended half-way) and, unless they are to be kept,
 * tables whose deletion was not undone. Called when the store opens.
 */
export function sweep(database: Database, { keepDeleted }: { readonly keepDeleted: boolean }): Promise<void> {
  return whenAlone(async (minimumAgeMs) => {
    const oldest = Date.now() - minimumAgeMs;
    await database.use(async (connection) => {
      const manifests = await connection.getAll('manifests');
      const gone = manifests.filter(({ deleted }) => deleted && !keepDeleted);
      for (const { tableId } of gone) {
        await connection.delete('manifests', tableId);
        await removeCells(connection, tableId);
      }
      const kept = new Set(manifests.filter((manifest) => !gone.includes(manifest)).map(({ tableId }) => tableId));
      for (const tableId of await tableIdsWithCells(connection)) {
        if (!kept.has(tableId) && idTime(tableId) <= oldest) await removeCells(connection, tableId);
      }
      await removeStaleResults(connection, kept);
    });
  });
}

/** Skips from table to table through the keys, so that a large table costs one look a store. */
async function tableIdsWithCells(connection: Connection): Promise<Set<string>> {
  const ids = new Set(await connection.getAllKeys('rejected'));
  let chunk = await connection.transaction('chunks').store.openKeyCursor();
  while (chunk) {
    ids.add(chunk.key[0]);
    chunk = await chunk.continue([chunk.key[0], Number.MAX_SAFE_INTEGER, 0]);
  }
  let dictionary = await connection.transaction('dictionaries').store.openKeyCursor();
  while (dictionary) {
    ids.add(dictionary.key[0]);
    dictionary = await dictionary.continue([dictionary.key[0], Number.MAX_SAFE_INTEGER]);
  }
  return ids;
}

async function removeStaleResults(connection: Connection, kept: ReadonlySet<string>): Promise<void> {
  const transaction = connection.transaction('results', 'readwrite');
  for await (const cursor of transaction.store) {
    if (cursor.value.tables.some((tableId) => !kept.has(tableId))) await cursor.delete();
  }
  await transaction.done;
}
