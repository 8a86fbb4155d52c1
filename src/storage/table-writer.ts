import type { RejectedRow, UnreadableCell } from '../contract/tables';
import { CHUNK_ROWS, type Column } from '../domain/table/column';
import { checksum } from './checksum';
import { allOrNothing } from './all-or-nothing';
import { chunkChecksum, packChunk, storedBytes } from './packed-chunk';
import { removeCells } from './places';
import type { Database } from './database';
import { dictionaryChecksum, packDictionary } from './dictionary';
import type { ChunkData, ClienteleSchema, RejectedPlace, StoredColumn, StoredDictionary } from './schema';

/** Bytes that are written in one transaction: many small ones take twice as long. */
const BATCH_BYTES = 4_194_304;
const CHARACTER_BYTES = 2;
/** Of the object of one rejected row. */
const ROW_BYTES = 100;
/** Transactions that may be under way before the next chunk waits. */
const BATCHES_IN_FLIGHT = 3;

const WRITTEN = ['chunks', 'dictionaries', 'unreadable', 'rejected'] as const;
type WrittenStore = (typeof WRITTEN)[number];

interface Write {
  readonly store: WrittenStore;
  readonly key: ClienteleSchema[WrittenStore]['key'];
  readonly value: ClienteleSchema[WrittenStore]['value'];
}

/**
 * Writes the cells of one new table, under its id, or new cells of one that exists, under an id of their own. Nothing it
 * writes is part of a table until a manifest that says so is stored (`commit`, `swap`), which is to wait for `settle`;
 * what never gets one is swept at the next start.
 */
export class TableWriter {
  readonly #checksums: string[][] = [];
  readonly #dictionaryChecksums: string[] = [];
  /** Of each chunk of rejected rows. */
  readonly #rejectedRows: number[] = [];
  readonly #inFlight = new Set<Promise<unknown>>();
  #batch = new Map<string, Write>();
  #batchBytes = 0;
  #failure: unknown = null;

  constructor(
    private readonly database: Database,
    readonly id: string,
  ) {}

  /** Writing the same chunk again replaces it. Resolves when there is room for the next write. */
  async chunk(column: number, chunk: number, data: ChunkData): Promise<void> {
    const checksums = (this.#checksums[column] ??= []);
    // A transaction that is done again after a lost connection comes after those that were asked for meanwhile.
    if (checksums[chunk] !== undefined) await Promise.all(this.#inFlight);
    const stored = packChunk(data);
    checksums[chunk] = chunkChecksum(await checksum(), stored);
    await this.#put('chunks', [this.id, column, chunk], stored, storedBytes(stored));
  }

  async dictionary(column: number, strings: readonly string[]): Promise<void> {
    await this.packedDictionary(column, packDictionary(strings));
  }

  async packedDictionary(column: number, { bytes, lengths }: StoredDictionary): Promise<void> {
    const packed = { bytes, lengths };
    this.#dictionaryChecksums[column] = dictionaryChecksum(await checksum(), packed);
    await this.#put('dictionaries', [this.id, column], packed, bytes.byteLength + lengths.byteLength);
  }

  /** The cells of a column that could not be read. */
  async unreadable(column: number, cells: readonly UnreadableCell[]): Promise<void> {
    if (cells.length > 0) await this.#put('unreadable', [this.id, column], cells);
  }

  /** Writing the same chunk of rejected rows again replaces it. */
  async rejected(chunk: number, rows: readonly RejectedRow[]): Promise<void> {
    // See `chunk`.
    if (this.#rejectedRows[chunk] !== undefined) await Promise.all(this.#inFlight);
    this.#rejectedRows[chunk] = rows.length;
    await this.#put('rejected', [this.id, chunk], rows, heldBytes(rows));
  }

  /** Where the first so many chunks of rejected rows lie. */
  rejectedPlaces(chunks: number): RejectedPlace[] {
    return this.#rejectedRows.slice(0, chunks).map((rows, chunk) => ({ id: this.id, chunk, rows }));
  }

  async column(index: number, column: Column): Promise<void> {
    const values = column.type === 'text' ? column.codes : column.values;
    for (let chunk = 0; chunk * CHUNK_ROWS < values.length; chunk++) {
      await this.chunk(index, chunk, values.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS));
    }
    if (column.type === 'text') await this.dictionary(index, column.dictionary);
  }

  /** Waits until everything is stored. @throws the first write's failure */
  async settle(): Promise<void> {
    this.#flush();
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
    this.#batch.clear();
    await Promise.allSettled(this.#inFlight);
    await this.database.use((connection) => removeCells(connection, this.id)).catch(() => undefined);
  }

  async #put<S extends WrittenStore>(
    store: S,
    key: ClienteleSchema[S]['key'],
    value: ClienteleSchema[S]['value'],
    bytes = 0,
  ): Promise<void> {
    this.#batch.set(`${store}/${String(key)}`, { store, key, value });
    this.#batchBytes += bytes;
    if (this.#batchBytes >= BATCH_BYTES) this.#flush();
    if (this.#inFlight.size >= BATCHES_IN_FLIGHT) await Promise.race(this.#inFlight);
    if (this.#failure !== null) throw this.#failure;
  }

  #flush(): void {
    const writes = [...this.#batch.values()];
    this.#batch = new Map();
    this.#batchBytes = 0;
    if (writes.length === 0) return;
    const write = this.database.use(async (connection) => {
      // Strict, although the manifest's transaction is: browsers keep large values in files, which only the
      // transaction that holds them flushes.
      const transaction = connection.transaction(WRITTEN, 'readwrite', { durability: 'strict' });
      await allOrNothing(
        transaction,
        writes.map(
          ({ store, key, value }) =>
            () =>
              transaction.objectStore(store).put(value, key),
        ),
      );
    });
    const tracked: Promise<void> = write.then(
      () => void this.#inFlight.delete(tracked),
      (error: unknown) => {
        this.#failure ??= error;
        this.#inFlight.delete(tracked);
      },
    );
    this.#inFlight.add(tracked);
  }
}

/** About what rows take in memory: short ones are more object than text. */
function heldBytes(rows: readonly RejectedRow[]): number {
  return rows.reduce((sum, { text }) => sum + CHARACTER_BYTES * text.length, ROW_BYTES * rows.length);
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
