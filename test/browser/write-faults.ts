import type { RejectedRow } from '../../src/contract/tables';
import { admitRows } from '../../src/engine/admit-rows';
import { importTable } from '../../src/engine/import-table';
import { Job } from '../../src/engine/job';
import { rebuildTable } from '../../src/engine/rebuild-table';
import { retypeColumn } from '../../src/engine/retype-column';
import { runAnalysis } from '../../src/engine/run-analysis';
import { createServices, type Services } from '../../src/engine/services';
import { readRejected, rejectedPlaces } from '../../src/storage/rejected-store';
import { STORES, type Manifest } from '../../src/storage/schema';
import { readSources } from '../../src/storage/source-store';
import { sweep } from '../../src/storage/sweep';

/** What IndexedDB does from a certain write on. */
export type Fault = (write: IDBObjectStore) => void;

export const FAULTS: Readonly<Record<string, Fault>> = {
  'refuses the write': () => {
    throw new DOMException('The write failed.', 'UnknownError');
  },
  'has no room': () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  },
  'aborts the transaction': abortTransaction,
};

const aborted = new WeakSet<IDBTransaction>();

/** As when the browser closes a connection: once the writes under way have been asked for. */
export function abortTransaction({ transaction }: IDBObjectStore): void {
  queueMicrotask(() => {
    if (aborted.has(transaction)) return;
    aborted.add(transaction);
    transaction.abort();
  });
}

/** Does `onWrite` at every put and delete, numbered from 1, while `action` runs; gives their number. */
export async function countingWrites(
  action: () => Promise<unknown>,
  onWrite: (write: number, store: IDBObjectStore) => void,
): Promise<number> {
  const { put, delete: remove } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
  let writes = 0;
  const watched = <Method extends (...args: never[]) => IDBRequest>(method: Method): PropertyDescriptor => ({
    configurable: true,
    writable: true,
    value(this: IDBObjectStore, ...args: Parameters<Method>) {
      onWrite(++writes, this);
      return method.apply(this, args);
    },
  });
  Object.defineProperties(IDBObjectStore.prototype, { put: watched(put.value!), delete: watched(remove.value!) });
  try {
    await action();
  } finally {
    Object.defineProperties(IDBObjectStore.prototype, { put, delete: remove });
  }
  return writes;
}

/** The engine's services on a store opened again, as after a reload. */
export async function reopened(): Promise<Services> {
  const services = createServices();
  await services.database.open();
  await sweep(services.database, { keepDeleted: false });
  return services;
}

interface Contents {
  readonly tables: readonly unknown[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Everything stored: each table's cells and files as they read, and how many records there are beside. */
export async function contents({ database, tables }: Services): Promise<Contents> {
  const manifests = (await tables.list()).sort((a, b) => (a.name < b.name ? -1 : 1));
  const cells = manifests.map(async (manifest) => {
    const columns = await Promise.all(manifest.columns.map(({ name }) => tables.column(manifest, name)));
    const unreadable = await Promise.all(manifest.columns.map(({ name }) => tables.unreadable(manifest, name)));
    const { name, rowCount, rejectedCount, fingerprint, originalKept } = manifest;
    const files = originalKept ? await readSources(database, manifest) : [];
    return {
      name,
      rowCount,
      rejectedCount,
      fingerprint,
      columns,
      unreadable,
      rejected: await allRejected({ database }, manifest),
      files: await Promise.all(files.map(async ({ blob, read }) => ({ ...read, text: await blob.text() }))),
    };
  });
  const counts = await database.use((connection) =>
    Promise.all(STORES.map(async (store) => [store, await connection.count(store)] as const)),
  );
  return { tables: await Promise.all(cells), counts: Object.fromEntries(counts) };
}

/** Every rejected row of a table. */
export async function allRejected(
  { database }: Pick<Services, 'database'>,
  manifest: Manifest,
): Promise<readonly RejectedRow[]> {
  const chunks = rejectedPlaces(manifest).map((place) => readRejected(database, manifest, place));
  return (await Promise.all(chunks)).flat();
}

export const quietJob = (): Job => new Job(() => undefined);

const SHOP = `customer_id,order_date,amount\n${Array.from(
  { length: 60 },
  (_, row) => `C${row % 12},2025-0${1 + (row % 9)}-15,${row + 0.5}`,
).join('\n')}\nshort\n`;

/** A small import: chunks, dictionaries, a rejected row, a manifest. */
export async function importShop(services: Services, job = quietJob(), name = 'shop'): Promise<string> {
  return (await importTable(services, job, [new Blob([SHOP])], { name })).tableId;
}

/** A run that makes a table and stores its result. */
export function makeFeatures(services: Services, table: string, job = quietJob()): Promise<unknown> {
  return runAnalysis(services, job, 'customers.features', { table });
}

/** A run that makes a model. */
export function trainModel(services: Services, table: string, job = quietJob()): Promise<unknown> {
  return runAnalysis(services, job, 'predict.train', { table, target: 'amount', features: ['order_date'] });
}

/** Reads a column anew from the file: another type, and cells that it cannot read. */
export function retypeAmount(services: Services, table: string, job = quietJob()): Promise<unknown> {
  return retypeColumn(services, job, table, 'amount', { type: 'date' });
}

/** Adds the rejected row, mended. */
export function admitShort(services: Services, table: string, job = quietJob()): Promise<unknown> {
  return admitRows(services, job, table, [{ index: 0, line: 62, text: 'C99,2025-12-31,short' }]);
}

/** A run that makes a small table. */
export function makeSelection(services: Services, table: string, job = quietJob()): Promise<unknown> {
  const steps = [{ op: 'select', columns: ['customer_id', 'amount'] }];
  return runAnalysis(services, job, 'prepare.apply', { table, steps });
}

/** Makes the table anew that an analysis made. */
export async function rebuildMade(services: Services, _table: string, job = quietJob()): Promise<unknown> {
  const made = (await services.tables.list()).find(({ madeBy }) => madeBy)!;
  return rebuildTable(services, job, made.tableId);
}
