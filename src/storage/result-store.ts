import type { Database } from './database';
import type { StoredResult } from './schema';

export function storedResult(database: Database, key: string): Promise<StoredResult | undefined> {
  return database.use((connection) => connection.get('results', key));
}
