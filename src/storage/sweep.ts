import { cellsPlace, placeKey, removeCells, removePlaces, removeSources } from './places';
import type { Connection, Database } from './database';
import { whenAlone } from './open-lock';
import { rejectedKey, rejectedPlaces } from './rejected-store';
import type { CellsPlace, ClienteleSchema, Manifest, StoredResult } from './schema';
import { idTime } from './table-id';

/**
 * Removes what no manifest accounts for (imports, runs and changes that ended half-way, and cells that others took the
 * place of; files and models that nothing leads to) and, unless they are to be kept, tables whose deletion was not undone. Called when the store opens.
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
      await removeUnkeptSources(connection, kept);
      const models = await removeStaleResults(connection, new Set(kept.map(({ tableId }) => tableId)));
      await removeModels(connection, (id) => !models.has(id) && idTime(id) <= oldest);
    });
  });
}

function idsOf(manifest: Manifest): Set<string> {
  return new Set([manifest.tableId, ...[...placesOf(manifest), ...rejectedPlaces(manifest)].map(({ id }) => id)]);
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
  const cells = new Set([...stored.map(({ id }) => id), ...rejected.map(idOf)].filter(unknown));
  for (const id of cells) await removeCells(connection, id);
  const sources = new Set((await connection.getAllKeys('sources')).map(([id]) => id).filter(unknown));
  for (const id of sources) await removeSources(connection, id);
  await removePlaces(
    connection,
    stored.filter((place) => ids.has(place.id) && !places.has(placeKey(place)) && oldEnough(place.id)),
  );
  const apart = new Set(kept.flatMap(rejectedPlaces).map((place) => String(rejectedKey(place))));
  for (const key of rejected) {
    const id = idOf(key);
    if (ids.has(id) && !apart.has(String(key)) && oldEnough(id)) await connection.delete('rejected', key);
  }
}

function idOf(key: ClienteleSchema['rejected']['key']): string {
  return typeof key === 'string' ? key : key[0];
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

/** Files of tables that exist, stored although the news of it was lost: the table was told that it has none. */
async function removeUnkeptSources(connection: Connection, kept: readonly Manifest[]): Promise<void> {
  const files = new Map(
    kept.map(({ tableId, originalKept, imported }) => [tableId, originalKept ? (imported?.sources?.length ?? 0) : 0]),
  );
  for (const key of await connection.getAllKeys('sources')) {
    if (key[1] >= (files.get(key[0]) ?? Infinity)) await connection.delete('sources', key);
  }
}

/** @returns the models that the other results name */
async function removeStaleResults(connection: Connection, kept: ReadonlySet<string>): Promise<Set<string>> {
  const transaction = connection.transaction('results', 'readwrite');
  const models = new Set<string>();
  for await (const cursor of transaction.store) {
    const { value } = cursor;
    if (value.tables.some((tableId) => !kept.has(tableId))) await cursor.delete();
    else for (const id of modelsOf(value)) models.add(id);
  }
  await transaction.done;
  return models;
}

function modelsOf({ result, models }: StoredResult): readonly string[] {
  if (models) return models;
  return 'modelId' in result && typeof result.modelId === 'string' ? [result.modelId] : [];
}

/** What a run was cancelled after, or made anew: no result leads there any more. */
async function removeModels(connection: Connection, orphaned: (id: string) => boolean): Promise<void> {
  const ids = await connection.getAllKeys('models');
  for (const id of ids) if (orphaned(id)) await connection.delete('models', id);
}
