import type { Database } from './database';
import { idTime } from './table-id';
import { removeCells } from './table-writer';
import { whenAlone } from './open-lock';

/**
 * Removes what no manifest accounts for (imports and runs that ended half-way) and tables whose deletion
 * was not undone. Called once, when the store opens.
 */
export function sweep(database: Database): Promise<void> {
  return whenAlone(async (minimumAgeMs) => {
    const oldest = Date.now() - minimumAgeMs;
    await database.use(async (connection) => {
      const manifests = await connection.getAll('manifests');
      for (const { tableId, deleted } of manifests) {
        if (!deleted) continue;
        await connection.delete('manifests', tableId);
        await removeCells(connection, tableId);
      }
      const kept = new Set(manifests.filter(({ deleted }) => !deleted).map(({ tableId }) => tableId));
      for (const tableId of await tableIdsWithCells(connection)) {
        if (!kept.has(tableId) && idTime(tableId) <= oldest) await removeCells(connection, tableId);
      }
      await removeStaleResults(connection, kept);
    });
  });
}

type Connection = Parameters<typeof removeCells>[0];

/** Skips from table to table through the keys, so that a large table costs one look. */
async function tableIdsWithCells(connection: Connection): Promise<string[]> {
  const ids: string[] = [];
  let cursor = await connection.transaction('chunks').store.openKeyCursor();
  while (cursor) {
    const [tableId] = cursor.key;
    ids.push(tableId);
    cursor = await cursor.continue([tableId, Number.MAX_SAFE_INTEGER, 0]);
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
