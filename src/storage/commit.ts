import { allOrNothing } from './all-or-nothing';
import type { Connection, Database } from './database';
import type { Manifest, StoredResult } from './schema';

export interface Commit {
  readonly manifests: readonly Manifest[];
  readonly models?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly result?: { readonly key: string; readonly stored: StoredResult };
}

/** Makes tables, models and a result exist: all of them or, if this fails, none. */
export async function commit(database: Database, { manifests, models = new Map(), result }: Commit): Promise<void> {
  await database.use(async (connection) => {
    const transaction = begin(connection);
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
  });
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
