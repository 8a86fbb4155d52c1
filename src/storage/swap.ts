import { allOrNothing } from './all-or-nothing';
import { cellsPlace, placeKey, removePlaces } from './places';
import type { Commit } from './commit';
import type { Database } from './database';
import type { Manifest } from './schema';
import { rejectedKey, rejectedPlaces } from './rejected-store';
import { tableChanged, tableGone } from './storage-error';

/** New contents for a table that exists. */
export interface Swap extends Pick<Commit, 'models' | 'result'> {
  /** The manifest that the new contents were made from. */
  readonly from: Manifest;
  /** Names the new contents: an id that no other contents had. */
  readonly contents: string;
  /** Makes the new manifest out of the present one, which may have been given other roles meanwhile. */
  readonly change: (present: Manifest) => Manifest;
  /** Originals by their place; `null` where none is to be. */
  readonly sources?: ReadonlyMap<number, Blob | null>;
  /** Whether stored results that name the table go, because they tell of what it held before. */
  readonly forgetResults?: boolean;
}

/**
 * Gives a table new contents in one strict transaction: after a failure at any moment it has the old ones or the new.
 * The old cells are left for `removeReplaced`.
 * @returns the manifest that was stored
 * @throws ClienteleError `table-changed` where somebody else changed the contents meanwhile, `table-not-found`
 */
export function swap(database: Database, made: Swap): Promise<Manifest> {
  const { from, contents, change, sources = new Map<number, Blob | null>() } = made;
  const { tableId } = from;
  return database.use(async (connection) => {
    const transaction = connection.transaction(['manifests', 'sources', 'results', 'models'], 'readwrite', {
      durability: 'strict',
    });
    const manifests = transaction.objectStore('manifests');
    const originals = transaction.objectStore('sources');
    const results = transaction.objectStore('results');
    const models = transaction.objectStore('models');
    const present = await manifests.get(tableId);
    if (!present || present.deleted) throw tableGone(from);
    // It was done, and only the news of it was lost with the connection.
    if (present.contents === contents) return present;
    if (present.contents !== from.contents) throw tableChanged(from);
    const manifest: Manifest = { ...change(present), contents };
    const outdated: string[] = [];
    if (made.forgetResults) {
      for await (const { key, value } of results) if (value.tables.includes(tableId)) outdated.push(key);
    }
    await allOrNothing(transaction, [
      () => manifests.put(manifest, tableId),
      ...[...sources].map(
        ([n, blob]) =>
          () =>
            blob ? originals.put(blob, [tableId, n]) : originals.delete([tableId, n]),
      ),
      ...[...(made.models ?? [])].map(
        ([id, model]) =>
          () =>
            models.put(model, id),
      ),
      ...outdated.map((key) => () => results.delete(key)),
      ...(made.result ? [() => results.put(made.result!.stored, made.result!.key)] : []),
    ]);
    return manifest;
  });
}

/** Removes the cells of columns that have others now, and rejected rows likewise. */
export async function removeReplaced(database: Database, before: Manifest, after: Manifest): Promise<void> {
  const kept = new Set(after.columns.map((_, index) => placeKey(cellsPlace(after, index))));
  const replaced = before.columns
    .map((_, index) => cellsPlace(before, index))
    .filter((place) => !kept.has(placeKey(place)));
  const left = new Set(rejectedPlaces(after).map((place) => String(rejectedKey(place))));
  const rejected = rejectedPlaces(before)
    .map(rejectedKey)
    .filter((key) => !left.has(String(key)));
  await database.use(async (connection) => {
    await removePlaces(connection, replaced);
    for (const key of rejected) await connection.delete('rejected', key);
  });
}
