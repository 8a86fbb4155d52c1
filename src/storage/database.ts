import { openDB, type IDBPDatabase } from 'idb';
import { ClienteleError } from '../contract/errors';
import { DATABASE_NAME, DATABASE_VERSION, type ClienteleSchema } from './schema';
import { storageError } from './storage-error';

export type Connection = IDBPDatabase<ClienteleSchema>;

/** Opening is refused rather than awaited for ever when another tab holds an older version open. */
const BLOCKED_AFTER_MS = 2_500;

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

  /** Runs `action`, once more on a fresh connection if the browser had closed the old one. */
  async use<T>(action: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      try {
        return await action(await this.#connect());
      } catch (error) {
        if (!isClosed(error)) throw error;
        this.#connection = null;
        return await action(await this.#connect());
      }
    } catch (error) {
      throw storageError(error, await freeBytes());
    }
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    (await connection?.catch(() => null))?.close();
  }

  #connect(): Promise<Connection> {
    this.#connection ??= openConnection(
      () => void this.close(),
      () => (this.#connection = null),
    ).catch((error: unknown) => {
      this.#connection = null;
      throw storageError(error, null);
    });
    return this.#connection;
  }
}

function openConnection(giveWay: () => void, closed: () => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const opening = openDB<ClienteleSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database) {
        for (const store of ['manifests', 'chunks', 'dictionaries', 'rejected', 'results', 'models'] as const) {
          if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
        }
      },
      blocked() {
        timer = setTimeout(() => {
          reject(
            new ClienteleError(
              'storage-blocked',
              'Another tab holds an older version of the data open. Close it, then reload.',
            ),
          );
        }, BLOCKED_AFTER_MS);
      },
      blocking: giveWay,
      terminated: closed,
    });
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function isClosed(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'UnknownError');
}

async function freeBytes(): Promise<number | null> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota - usage;
  } catch {
    return null;
  }
}
