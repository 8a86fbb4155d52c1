import { allOrNothing } from './all-or-nothing';
import type { Connection, Database } from './database';
import type { Manifest, StoredResult } from './schema';

export interface Commit {
  readonly manifests: readonly Manifest[];
  readonly models?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly result?: { readonly key: string; readonly stored: StoredResult };
}

/**
 * Makes tables, models and a result exist: all of them or, if this fails, none. None either where a result of the same
 * inputs was stored meanwhile and all that it names is there.
 * @returns that result, else `null`
 */
export function commit(
  database: Database,
  { manifests, models = new Map(), result }: Commit,
): Promise<StoredResult | null> {
  return database.use(async (connection) => {
    const transaction = begin(connection);
    const twin = result && (await twinOf(transaction, result));
    if (twin) return twin;
    await allOrNothing(transaction, [
      ...manifests.map((manifest) => () => transaction.objectStore('manifests').put(manifest, manifest.tableId)),
      ...Array.from(
        models,
        ([id, model]) =>
          () =>
            transaction.objectStore('models').put(model, id),
      ),
      ...(result ? [() => transaction.objectStore('results').put(result.stored, result.key)] : []),
    ]);
    return null;
  });
}

async function twinOf(
  transaction: ReturnType<typeof begin>,
  { key, stored }: NonNullable<Commit['result']>,
): Promise<StoredResult | null> {
  const twin = await transaction.objectStore('results').get(key);
  // It may be this very one, if only the news of its commit was lost with the connection.
  if (!twin || twin.tables.join() === stored.tables.join()) return null;
  const manifests = await Promise.all(twin.tables.map((id) => transaction.objectStore('manifests').get(id)));
  return manifests.every((manifest) => manifest && !manifest.deleted) ? twin : null;
}

/** Takes a commit back, all of it or nothing. The cells of its tables are left to their writers. */
export async function withdraw(database: Database, { manifests, models = new Map(), result }: Commit): Promise<void> {
  await database.use(async (connection) => {
    const transaction = begin(connection);
    await allOrNothing(transaction, [
      ...manifests.map(
        ({ tableId }) =>
          () =>
            transaction.objectStore('manifests').delete(tableId),
      ),
      ...Array.from(models.keys(), (id) => () => transaction.objectStore('models').delete(id)),
      ...(result ? [() => transaction.objectStore('results').delete(result.key)] : []),
    ]);
  });
}

function begin(connection: Connection) {
  return connection.transaction(['manifests', 'models', 'results'], 'readwrite', { durability: 'strict' });
}
