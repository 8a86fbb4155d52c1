import { openDB, type IDBPDatabase } from 'idb';
import { ClienteleError } from '../contract/errors';
import { DATABASE_NAME, DATABASE_VERSION, STORES, type ClienteleSchema } from './schema';
import { storageError } from './storage-error';

export type Connection = IDBPDatabase<ClienteleSchema>;

/** Opening is refused rather than awaited for ever when another tab holds an older version open. */
const BLOCKED_AFTER_MS = 2_500;

/** How IndexedDB fails when the browser closed the connection before or in the middle of a transaction. */
const CONNECTION_LOST: readonly string[] = ['InvalidStateError', 'UnknownError', 'AbortError'];

/**
 * The one connection to IndexedDB. It gives way when another tab needs a newer version, reopens after the
 * browser closed it, and turns every failure into a `ClienteleError`.
 */
export class Database {
  #connection: Promise<Connection> | null = null;

  /** @throws ClienteleError `storage-blocked`, `storage-newer`, `storage-unavailable` */
  async open(): Promise<void> {
    await this.#connect();
  }

  /**
   * Runs `action`, once more on a fresh connection if the browser had closed the old one: it must come to the same
   * when it is run twice.
   */
  async use<T>(action: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.#connect();
    try {
      try {
        return await action(await connection);
      } catch (error) {
        if (!(error instanceof DOMException) || !CONNECTION_LOST.includes(error.name)) throw error;
        await this.#forget(connection);
        return await action(await this.#connect());
      }
    } catch (error) {
      throw error instanceof DOMException ? storageError(error, await freeBytes()) : error;
    }
  }

  async close(): Promise<void> {
    if (this.#connection) await this.#forget(this.#connection);
  }

  #connect(): Promise<Connection> {
    if (this.#connection) return this.#connection;
    const opening = openConnection(() => void this.#forget(opening));
    this.#connection = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  /** Closed even where a newer one is in use by now: an open one that nobody knows would block other versions. */
  async #forget(connection: Promise<Connection>): Promise<void> {
    if (this.#connection === connection) this.#connection = null;
    (await connection.catch(() => null))?.close();
  }
}

/** `ended` is called when another tab needs a newer version, and when the browser closed the connection. */
async function openConnection(ended: () => void): Promise<Connection> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opening: Promise<Connection> | undefined;
  try {
    return await new Promise<Connection>((resolve, reject) => {
      opening = openDB<ClienteleSchema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade(database) {
          for (const store of STORES) {
            if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
          }
        },
        blocked() {
          timer = setTimeout(() => {
            // It may still open once the other tab is gone, when nobody waits for it any more.
            opening?.then((late) => late.close()).catch(() => undefined);
            reject(
              new ClienteleError(
                'storage-blocked',
                'Another tab holds an older version of the data open. Close it, then reload.',
              ),
            );
          }, BLOCKED_AFTER_MS);
        },
        blocking: ended,
        terminated: ended,
      });
      opening.then(resolve, reject);
    });
  } catch (error) {
    throw storageError(error, null);
  } finally {
    clearTimeout(timer);
  }
}

async function freeBytes(): Promise<number | null> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return Math.max(0, quota - usage);
  } catch {
    return null;
  }
}
