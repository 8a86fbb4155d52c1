import { ClienteleError } from '../contract/errors';
import type { RejectedRow } from '../contract/tables';
import { CHUNK_ROWS, type Column } from '../domain/table/column';
import { checksum } from './checksum';
import type { Database } from './database';
import { dictionaryChecksum, unpackDictionary } from './dictionary';
import type { Manifest, StoredColumn } from './schema';

/** Reads tables, and changes what their manifests say. Cells are written by `TableWriter`. */
export class TableStore {
  constructor(private readonly database: Database) {}

  /** Every table that exists and is not being deleted, oldest first. */
  async list(): Promise<Manifest[]> {
    const manifests = await this.database.use((connection) => connection.getAll('manifests'));
    return manifests.filter((manifest) => !manifest.deleted).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  }

  /** @throws ClienteleError `table-not-found` */
  async manifest(tableId: string): Promise<Manifest> {
    const manifest = await this.database.use((connection) => connection.get('manifests', tableId));
    if (!manifest || manifest.deleted) {
      throw new ClienteleError('table-not-found', `There is no table with the id "${tableId}".`, { table: tableId });
    }
    return manifest;
  }

  /** A whole column. @throws ClienteleError `storage-corrupt` when a chunk is missing or was altered */
  async column(manifest: Manifest, name: string): Promise<Column> {
    const index = manifest.columns.findIndex((column) => column.name === name);
    const stored = manifest.columns[index];
    if (!stored) {
      throw new ClienteleError('column-not-found', `The table "${manifest.name}" has no column "${name}".`, {
        table: manifest.name,
        column: name,
      });
    }
    switch (stored.type) {
      case 'number':
      case 'date':
        return {
          type: stored.type,
          values: await this.#values(manifest, index, stored, new Float64Array(manifest.rowCount)),
        };
      case 'boolean':
        return {
          type: 'boolean',
          values: await this.#values(manifest, index, stored, new Uint8Array(manifest.rowCount)),
        };
      case 'text': {
        const codes = await this.#values(manifest, index, stored, new Uint32Array(manifest.rowCount));
        return { type: 'text', codes, dictionary: await this.#dictionary(manifest, index, stored) };
      }
    }
  }

  rejected(tableId: string): Promise<readonly RejectedRow[]> {
    return this.database.use(async (connection) => (await connection.get('rejected', tableId)) ?? []);
  }

  /** Applies `change` to a manifest in one strict transaction. */
  async change(tableId: string, change: (manifest: Manifest) => Manifest): Promise<void> {
    await this.database.use(async (connection) => {
      const transaction = connection.transaction('manifests', 'readwrite', { durability: 'strict' });
      const manifest = await transaction.store.get(tableId);
      if (!manifest)
        throw new ClienteleError('table-not-found', `There is no table with the id "${tableId}".`, { table: tableId });
      await Promise.all([transaction.store.put(change(manifest), tableId), transaction.done]);
    });
  }

  async #values<T extends Float64Array | Uint32Array | Uint8Array>(
    manifest: Manifest,
    index: number,
    column: StoredColumn,
    whole: T,
  ): Promise<T> {
    const hash = await checksum();
    const range = IDBKeyRange.bound(
      [manifest.tableId, index, 0],
      [manifest.tableId, index, column.checksums.length],
      false,
      true,
    );
    const chunks = await this.database.use((connection) => connection.getAll('chunks', range));
    column.checksums.forEach((expected, chunk) => {
      const data = chunks[chunk];
      if (!data || hash(data) !== expected) throw corrupt(manifest, column, chunk);
      whole.set(data as T, chunk * CHUNK_ROWS);
    });
    return whole;
  }

  async #dictionary(manifest: Manifest, index: number, column: StoredColumn): Promise<string[]> {
    const stored = await this.database.use((connection) => connection.get('dictionaries', [manifest.tableId, index]));
    if (!stored || dictionaryChecksum(await checksum(), stored) !== column.dictionaryChecksum) {
      throw corrupt(manifest, column, 0);
    }
    return unpackDictionary(stored);
  }
}

function corrupt(manifest: Manifest, column: StoredColumn, chunk: number): ClienteleError {
  return new ClienteleError(
    'storage-corrupt',
    `Stored data of "${column.name}" in "${manifest.name}" is damaged from row ${chunk * CHUNK_ROWS + 1}. Import the file again; other columns and tables still open.`,
    { table: manifest.name, column: column.name, row: chunk * CHUNK_ROWS + 1 },
  );
}
