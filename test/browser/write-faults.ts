import { importTable } from '../../src/engine/import-table';
import { Job } from '../../src/engine/job';
import { runAnalysis } from '../../src/engine/run-analysis';
import { createServices, type Services } from '../../src/engine/services';
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

/** Everything stored: each table's cells as they read, and how many records there are beside. */
export async function contents({ database, tables }: Services): Promise<unknown> {
  const manifests = await tables.list();
  const cells = manifests.map(async (manifest) => {
    const columns = await Promise.all(manifest.columns.map(({ name }) => tables.column(manifest, name)));
    return { name: manifest.name, rows: manifest.rowCount, columns, rejected: await tables.rejected(manifest.tableId) };
  });
  const counts = await database.use((connection) =>
    Promise.all(
      (['chunks', 'dictionaries', 'unreadable', 'rejected', 'sources', 'results', 'models'] as const).map((store) =>
        connection.count(store),
      ),
    ),
  );
  return { tables: await Promise.all(cells), counts };
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
