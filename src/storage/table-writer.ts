import type { RejectedRow } from '../contract/tables';
import { CHUNK_ROWS, type Column } from '../domain/table/column';
import type { Unreadable } from '../domain/table/unreadable';
import { checksum } from './checksum';
import { removeCells } from './places';
import type { Database } from './database';
import { dictionaryChecksum, packDictionary } from './dictionary';
import type { ChunkData, StoredColumn, StoredDictionary } from './schema';

/** Chunk writes that may be under way before the next waits. */
const WRITES_IN_FLIGHT = 4;

/**
 * Writes the cells of one new table, under its id, or new cells of one that exists, under an id of their own. Nothing it
 * writes is part of a table until a manifest that says so is stored (`commit`, `swap`); what never gets one is swept at
 * the next start.
 */
export class TableWriter {
  readonly #checksums: string[][] = [];
  readonly #dictionaryChecksums: string[] = [];
  readonly #inFlight = new Set<Promise<unknown>>();
  #failure: unknown = null;

  constructor(
    private readonly database: Database,
    readonly id: string,
  ) {}

  /** Writing the same chunk again replaces it. Resolves when there is room for the next write. */
  async chunk(column: number, chunk: number, data: ChunkData): Promise<void> {
    const hash = await checksum();
    (this.#checksums[column] ??= [])[chunk] = hash(data);
    const write = this.database.use((connection) => connection.put('chunks', data, [this.id, column, chunk]));
    const tracked: Promise<void> = write.then(
      () => void this.#inFlight.delete(tracked),
      (error: unknown) => {
        this.#failure ??= error;
        this.#inFlight.delete(tracked);
      },
    );
    this.#inFlight.add(tracked);
    if (this.#inFlight.size >= WRITES_IN_FLIGHT) await Promise.race(this.#inFlight);
    if (this.#failure !== null) throw this.#failure;
  }

  async dictionary(column: number, strings: readonly string[]): Promise<void> {
    await this.packedDictionary(column, packDictionary(strings));
  }

  async packedDictionary(column: number, { bytes, lengths }: StoredDictionary): Promise<void> {
    const packed = { bytes, lengths };
    this.#dictionaryChecksums[column] = dictionaryChecksum(await checksum(), packed);
    await this.database.use((connection) => connection.put('dictionaries', packed, [this.id, column]));
  }

  async column(index: number, column: Column): Promise<void> {
    const values = column.type === 'text' ? column.codes : column.values;
    for (let chunk = 0; chunk * CHUNK_ROWS < values.length; chunk++) {
      await this.chunk(index, chunk, values.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS));
    }
    if (column.type === 'text') await this.dictionary(index, column.dictionary);
  }

  /** The cells of a column that could not be read. */
  async unreadable(column: number, cells: Unreadable['cells']): Promise<void> {
    if (cells.length === 0) return;
    await this.database.use((connection) => connection.put('unreadable', cells, [this.id, column]));
  }

  /** Of a new table. */
  async rejected(rows: readonly RejectedRow[]): Promise<void> {
    if (rows.length > 0) await this.database.use((connection) => connection.put('rejected', rows, this.id));
  }

  /** Waits until every chunk is with the browser. @throws the first write's failure */
  async settle(): Promise<void> {
    await Promise.all(this.#inFlight);
    if (this.#failure !== null) throw this.#failure;
  }

  /** What the manifest needs to know to find and check the column's chunks again. */
  stored(index: number): Pick<StoredColumn, 'cells' | 'checksums' | 'dictionaryChecksum'> {
    const strings = this.#dictionaryChecksums[index];
    return {
      cells: { id: this.id, index },
      checksums: this.#checksums[index] ?? [],
      ...(strings !== undefined && { dictionaryChecksum: strings }),
    };
  }

  /** Removes everything written that will not be committed; what cannot be removed is swept later. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.#inFlight);
    await this.database.use((connection) => removeCells(connection, this.id)).catch(() => undefined);
  }
}

/** Equal for equal names, types and cells. */
export async function tableFingerprint(columns: readonly StoredColumn[]): Promise<string> {
  const hash = await checksum();
  return hash(
    JSON.stringify(
      columns.map((column) => [column.name, column.type, column.checksums, column.dictionaryChecksum ?? null]),
    ),
  );
}
