import { ClienteleError } from '../contract/errors';
import type { Database } from './database';
import { removeSources } from './places';
import type { Manifest, StoredSource } from './schema';

/** How often a file must fit into the room that is left once it is kept, unless the user insists. */
const ROOM_AFTER = 2;

/** Files on their way into the store. */
export interface KeepingSources {
  /** Whether they are durable: where there is no room for them, the table is worth having without them. */
  readonly kept: Promise<boolean>;
  /** Gives them up, without waiting until the browser has copied them. */
  drop(): void;
}

/**
 * Keeps the files of a table that is being imported; their bytes pass through no memory of this process.
 * @param wanted what the user asked for; `undefined` keeps them where there is room
 */
export function keepSources(
  database: Database,
  tableId: string,
  blobs: readonly Blob[],
  wanted: boolean | undefined,
): KeepingSources {
  let dropped = false;
  const keep = async (): Promise<boolean> => {
    if (wanted === false || (wanted === undefined && !(await hasRoom(blobs)))) return false;
    await database.use(async (connection) => {
      if (dropped) return;
      // Strict by itself: a later strict transaction flushes the records before it, not the files of their blobs.
      const transaction = connection.transaction('sources', 'readwrite', { durability: 'strict' });
      await Promise.all([...blobs.map((blob, n) => transaction.store.put(blob, [tableId, n])), transaction.done]);
    });
    return !dropped;
  };
  return {
    kept: keep().catch(() => false),
    drop: () => {
      dropped = true;
      // What is under way is removed once it is there: transactions on one store take turns.
      database.use((connection) => removeSources(connection, tableId)).catch(() => undefined);
    },
  };
}

async function hasRoom(blobs: readonly Blob[]): Promise<boolean> {
  // Only a secure context can say; elsewhere the browser refuses what does not fit.
  const { quota, usage = 0 } = (await navigator.storage?.estimate()) ?? {};
  const bytes = blobs.reduce((total, { size }) => total + size, 0);
  return quota === undefined || quota - usage >= bytes * (1 + ROOM_AFTER);
}

/** The files that the table was imported from, and how each was read. @throws ClienteleError `original-not-kept`, `storage-corrupt` */
export async function readSources(
  database: Database,
  { tableId, name, imported, originalKept }: Manifest,
): Promise<{ blob: Blob; read: StoredSource }[]> {
  const reads = imported?.sources;
  if (!reads || originalKept !== true) throw originalNotKept(name);
  const blobs = await database.use((connection) => {
    const { store } = connection.transaction('sources');
    return Promise.all(reads.map((_, n) => store.get([tableId, n])));
  });
  return reads.map((read, n) => {
    const blob = blobs[n];
    if (blob) return { blob, read };
    throw new ClienteleError(
      'storage-corrupt',
      `The file "${read.name}" that "${name}" was imported from is missing. Import it again; the table itself still opens.`,
      { table: name },
    );
  });
}

export function originalNotKept(table: string): ClienteleError {
  return new ClienteleError(
    'original-not-kept',
    `The file that "${table}" was imported from is not kept here. Import it again, with the type that you want.`,
    { table },
  );
}
