import type { Database } from './database';
import type { Manifest, StoredResult } from './schema';

export interface Commit {
  readonly manifests: readonly Manifest[];
  readonly models?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly result?: { readonly key: string; readonly stored: StoredResult };
}

/** Makes tables, models and a result exist: all of them or, if this fails, none. */
export async function commit(database: Database, { manifests, models = new Map(), result }: Commit): Promise<void> {
  await database.use(async (connection) => {
    const transaction = connection.transaction(['manifests', 'models', 'results'], 'readwrite', {
      durability: 'strict',
    });
    await Promise.all([
      ...manifests.map((manifest) => transaction.objectStore('manifests').put(manifest, manifest.tableId)),
      ...Array.from(models, ([id, model]) => transaction.objectStore('models').put(model, id)),
      ...(result ? [transaction.objectStore('results').put(result.stored, result.key)] : []),
      transaction.done,
    ]);
  });
}
