import { cellsPlace, placeKey, removeCells, removePlaces, removeSources } from './places';
import type { Connection, Database } from './database';
import { whenAlone } from './open-lock';
import type { CellsPlace, Manifest } from './schema';
import { idTime } from './table-id';

/**
 * Removes what no manifest accounts for (imports, runs and changes that ended half-way, and cells that others took the
 * place of) and, unless they are to be kept, tables whose deletion was not undone. Called when the store opens.
 */
export function sweep(database: Database, { keepDeleted }: { readonly keepDeleted: boolean }): Promise<void> {
  return whenAlone(async (minimumAgeMs) => {
    const oldest = Date.now() - minimumAgeMs;
    await database.use(async (connection) => {
      const manifests = await connection.getAll('manifests');
      const gone = manifests.filter(({ deleted }) => deleted && !keepDeleted);
      for (const manifest of gone) {
        await connection.delete('manifests', manifest.tableId);
        await removeSources(connection, manifest.tableId);
        for (const id of idsOf(manifest)) await removeCells(connection, id);
      }
      const kept = manifests.filter((manifest) => !gone.includes(manifest));
      await removeUnaccounted(connection, kept, (id) => idTime(id) <= oldest);
      await removeStaleResults(connection, new Set(kept.map(({ tableId }) => tableId)));
    });
  });
}

function idsOf(manifest: Manifest): Set<string> {
  return new Set([manifest.tableId, ...placesOf(manifest).map(({ id }) => id)]);
}

function placesOf(manifest: Manifest): CellsPlace[] {
  return manifest.columns.map((_, index) => cellsPlace(manifest, index));
}

async function removeUnaccounted(
  connection: Connection,
  kept: readonly Manifest[],
  oldEnough: (id: string) => boolean,
): Promise<void> {
  const ids = new Set(kept.flatMap((manifest) => [...idsOf(manifest)]));
  const places = new Set(kept.flatMap(placesOf).map(placeKey));
  const unknown = (id: string): boolean => !ids.has(id) && oldEnough(id);
  const stored = await storedPlaces(connection);
  const rejected = await connection.getAllKeys('rejected');
  const cells = new Set([...stored.map(({ id }) => id), ...rejected].filter(unknown));
  for (const id of cells) await removeCells(connection, id);
  const sources = new Set((await connection.getAllKeys('sources')).map(([id]) => id).filter(unknown));
  for (const id of sources) await removeSources(connection, id);
  await removePlaces(
    connection,
    stored.filter((place) => ids.has(place.id) && !places.has(placeKey(place)) && oldEnough(place.id)),
  );
}

/** By their keys alone: a chunk is half a megabyte, so that there are few. */
async function storedPlaces(connection: Connection): Promise<CellsPlace[]> {
  const keys = await Promise.all([
    connection.getAllKeys('chunks'),
    connection.getAllKeys('dictionaries'),
    connection.getAllKeys('unreadable'),
  ]);
  const places = keys.flat().map(([id, index]): CellsPlace => ({ id, index }));
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

async function removeStaleResults(connection: Connection, kept: ReadonlySet<string>): Promise<void> {
  const transaction = connection.transaction('results', 'readwrite');
  for await (const cursor of transaction.store) {
    if (cursor.value.tables.some((tableId) => !kept.has(tableId))) await cursor.delete();
  }
  await transaction.done;
}
