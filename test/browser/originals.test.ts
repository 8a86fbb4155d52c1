import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportReport } from '../../src/contract/tables';
import { importTable } from '../../src/engine/import-table';
import type { Services } from '../../src/engine/services';
import { tableInfos } from '../../src/engine/table-infos';
import { DATABASE_NAME } from '../../src/storage/schema';
import { keepSources, readSources } from '../../src/storage/source-store';
import { countingWrites, quietJob, reopened } from './write-faults';

let services: Services;

beforeEach(async () => {
  services = await reopened();
});

afterEach(async () => {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
});

/** `naïve` in Windows-1252: bytes that are no UTF-8. */
const BYTES = Uint8Array.of(
  ...new TextEncoder().encode('id,word\n1,na'),
  0xef,
  ...new TextEncoder().encode('ve\n2,x\n'),
);

const importFile = (options = {}): Promise<ImportReport> =>
  importTable(services, quietJob(), [new File([BYTES], 'words.csv')], { encoding: 'windows-1252', ...options });

const originals = (): Promise<number> => services.database.use((connection) => connection.count('sources'));

test('the file is kept byte for byte, with how it was read', async () => {
  const { tableId } = await importFile();
  const [kept, ...others] = await readSources(services.database, await services.tables.manifest(tableId));
  expect(others).toEqual([]);
  expect(new Uint8Array(await kept!.blob.arrayBuffer())).toEqual(BYTES);
  expect(kept!.read).toEqual({
    name: 'words.csv',
    bytes: BYTES.length,
    encoding: 'windows-1252',
    lossy: false,
    delimiter: ',',
    quote: '"',
    escape: null,
    comment: null,
    width: 2,
    preamble: 0,
    headerRows: 1,
  });
  expect(await tableInfos(services)).toMatchObject([
    { originalKept: true, sources: [{ name: 'words.csv', bytes: BYTES.length }] },
  ]);
});

test('who wants no original kept has none, and is not warned', async () => {
  const { tableId, warnings } = await importFile({ keepOriginal: false });
  expect(warnings).toEqual([]);
  expect(await originals()).toBe(0);
  expect(await tableInfos(services)).toMatchObject([{ tableId, originalKept: false }]);
});

test('where only the original finds no room, the table is stored without it and says so', async () => {
  let report: ImportReport | undefined;
  await countingWrites(
    async () => (report = await importFile({ keepOriginal: true })),
    (_, store) => {
      if (store.name === 'sources') throw new DOMException('No room.', 'QuotaExceededError');
    },
  );
  expect(report!.warnings.map(({ code }) => code)).toEqual(['original-not-kept']);
  expect(await originals()).toBe(0);
  expect(await tableInfos(services)).toMatchObject([{ originalKept: false, rowCount: 2 }]);
  await expect(readSources(services.database, await services.tables.manifest(report!.tableId))).rejects.toMatchObject({
    code: 'original-not-kept',
  });
});

test('where the room left would be less than twice the file, the original is not kept unless the user insists', async () => {
  const estimate = Object.getOwnPropertyDescriptor(StorageManager.prototype, 'estimate')!;
  Object.defineProperty(StorageManager.prototype, 'estimate', {
    configurable: true,
    value: () => Promise.resolve({ quota: 1_000, usage: 1_000 - 3 * BYTES.length + 1 }),
  });
  try {
    expect((await importFile()).warnings.map(({ code }) => code)).toEqual(['original-not-kept']);
    expect((await importFile({ keepOriginal: true })).warnings).toEqual([]);
  } finally {
    Object.defineProperty(StorageManager.prototype, 'estimate', estimate);
  }
  expect((await tableInfos(services)).map(({ originalKept }) => originalKept)).toEqual([false, true]);
});

test('a deleted table keeps its original while it can be brought back, and no longer', async () => {
  const { tableId } = await importFile();
  await services.tables.change(tableId, (manifest) => ({ ...manifest, deleted: true }));
  expect(await originals()).toBe(1);
  await services.database.close();
  services = await reopened();
  expect(await originals()).toBe(0);
});

test('an original that is given up while the browser copies it is gone once it is there', async () => {
  const { kept, drop } = keepSources(services.database, 't_mftsjxkb0000000001', [new Blob([BYTES])], true);
  drop();
  await kept;
  expect(await originals()).toBe(0);
});

test('an original of a table that was told it has none, or of a place it does not have, is swept', async () => {
  const { tableId: without } = await importFile({ keepOriginal: false });
  const { tableId } = await importFile();
  const put = (key: [string, number]) =>
    services.database.use((connection) => connection.put('sources', new Blob([BYTES]), key));
  await put([without, 0]);
  await put([tableId, 1]);
  expect(await originals()).toBe(3);
  await services.database.close();
  services = await reopened();
  expect(await originals()).toBe(1);
  expect(await readSources(services.database, await services.tables.manifest(tableId))).toHaveLength(1);
});

test('an original without a table is swept', async () => {
  const { tableId } = await importFile();
  await services.database.use((connection) => connection.delete('manifests', tableId));
  await services.database.close();
  services = await reopened();
  expect(await originals()).toBe(0);
});
