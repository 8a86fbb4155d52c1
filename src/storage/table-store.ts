import { ClienteleError } from '../contract/errors';
import type { UnreadableCell } from '../contract/tables';
import { CHUNK_ROWS, type Column } from '../domain/table/column';
import { allOrNothing } from './all-or-nothing';
import { chunkChecksum, unpackChunk } from './packed-chunk';
import { cellsPlace } from './places';
import { checksum } from './checksum';
import type { Database } from './database';
import { dictionaryChecksum, unpackDictionary } from './dictionary';
import type { ChunkData, Manifest, StoredColumn } from './schema';
import { tableChanged } from './storage-error';

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

  /**
   * A whole column.
   * @throws ClienteleError `storage-corrupt` when a chunk is missing or was altered, `table-changed` when the manifest
   * is no longer the table's and its cells are gone
   */
  async column(manifest: Manifest, name: string): Promise<Column> {
    const index = columnIndex(manifest, name);
    return this.#current(manifest, () => this.#column(manifest, index, manifest.columns[index]!));
  }

  /** One chunk of a column, as it was written. @throws like `column` */
  async chunk(manifest: Manifest, index: number, chunk: number): Promise<ChunkData> {
    return this.#current(manifest, async () => {
      const { id, index: place } = cellsPlace(manifest, index);
      const column = manifest.columns[index]!;
      const data = await this.database.use((connection) => connection.get('chunks', [id, place, chunk]));
      if (!data || chunkChecksum(await checksum(), data) !== column.checksums[chunk])
        throw corrupt(manifest, column, chunk);
      return unpackChunk(data);
    });
  }

  /** The strings of a text column. @throws like `column` */
  async dictionary(manifest: Manifest, index: number): Promise<string[]> {
    return this.#current(manifest, () => this.#dictionary(manifest, index, manifest.columns[index]!));
  }

  /** The first cells that could not be read. @throws ClienteleError `column-not-found` */
  async unreadable(manifest: Manifest, name: string): Promise<readonly UnreadableCell[]> {
    const { id, index } = cellsPlace(manifest, columnIndex(manifest, name));
    return (await this.database.use((connection) => connection.get('unreadable', [id, index]))) ?? [];
  }

  /** Applies `change` to a manifest in one strict transaction. */
  async change(tableId: string, change: (manifest: Manifest) => Manifest): Promise<void> {
    await this.database.use(async (connection) => {
      const transaction = connection.transaction('manifests', 'readwrite', { durability: 'strict' });
      const manifest = await transaction.store.get(tableId);
      if (!manifest)
        throw new ClienteleError('table-not-found', `There is no table with the id "${tableId}".`, { table: tableId });
      await allOrNothing(transaction, [() => transaction.store.put(change(manifest), tableId)]);
    });
  }

  async #column(manifest: Manifest, index: number, stored: StoredColumn): Promise<Column> {
    const { rowCount } = manifest;
    switch (stored.type) {
      case 'number':
      case 'date':
        return { type: stored.type, values: await this.#values(manifest, index, stored, new Float64Array(rowCount)) };
      case 'boolean':
        return { type: 'boolean', values: await this.#values(manifest, index, stored, new Uint8Array(rowCount)) };
      case 'text': {
        const codes = await this.#values(manifest, index, stored, new Uint32Array(rowCount));
        return { type: 'text', codes, dictionary: await this.#dictionary(manifest, index, stored) };
      }
    }
  }

  async #values<T extends Float64Array | Uint32Array | Uint8Array>(
    manifest: Manifest,
    index: number,
    column: StoredColumn,
    whole: T,
  ): Promise<T> {
    const hash = await checksum();
    const { id, index: place } = cellsPlace(manifest, index);
    const range = IDBKeyRange.bound([id, place, 0], [id, place, column.checksums.length], false, true);
    const chunks = await this.database.use((connection) => connection.getAll('chunks', range));
    column.checksums.forEach((expected, chunk) => {
      const data = chunks[chunk];
      if (!data || chunkChecksum(hash, data) !== expected) throw corrupt(manifest, column, chunk);
      whole.set(unpackChunk(data) as T, chunk * CHUNK_ROWS);
    });
    return whole;
  }

  async #dictionary(manifest: Manifest, index: number, column: StoredColumn): Promise<string[]> {
    const { id, index: place } = cellsPlace(manifest, index);
    const stored = await this.database.use((connection) => connection.get('dictionaries', [id, place]));
    if (!stored || dictionaryChecksum(await checksum(), stored) !== column.dictionaryChecksum) {
      throw corrupt(manifest, column, 0);
    }
    return unpackDictionary(stored);
  }

  /** Tells damage from cells that are gone because others have taken their place since the manifest was read. */
  async #current<T>(manifest: Manifest, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ClienteleError) || error.code !== 'storage-corrupt') throw error;
      const present = await this.database.use((connection) => connection.get('manifests', manifest.tableId));
      throw present?.contents === manifest.contents ? error : tableChanged(manifest);
    }
  }
}

/** @throws ClienteleError `column-not-found` */
export function columnIndex({ name: table, columns }: Manifest, name: string): number {
  const index = columns.findIndex((column) => column.name === name);
  if (index >= 0) return index;
  throw new ClienteleError('column-not-found', `The table "${table}" has no column "${name}".`, {
    table,
    column: name,
  });
}

function corrupt(manifest: Manifest, column: StoredColumn, chunk: number): ClienteleError {
  return new ClienteleError(
    'storage-corrupt',
    `Stored data of "${column.name}" in "${manifest.name}" is damaged from row ${chunk * CHUNK_ROWS + 1}. Import the file again; other columns and tables still open.`,
    { table: manifest.name, column: column.name, row: chunk * CHUNK_ROWS + 1 },
  );
}
