import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { admitRows } from '../../src/engine/admit-rows';
import { exportRejected } from '../../src/engine/export-rejected';
import { findRejected } from '../../src/engine/find-rejected';
import { importTable } from '../../src/engine/import-table';
import { rejectedRows } from '../../src/engine/rejected-rows';
import type { Services } from '../../src/engine/services';
import { readRejected, rejectedPlaces } from '../../src/storage/rejected-store';
import { DATABASE_NAME, type Manifest } from '../../src/storage/schema';
import { sweep } from '../../src/storage/sweep';
import { allRejected, quietJob, reopened } from './write-faults';

let services: Services;

beforeEach(async () => {
  services = await reopened();
});

afterEach(async () => {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
});

const ROWS = 200_000;
const FIRST = 2_000;
const chunkKeys = () => services.database.use((connection) => connection.getAllKeys('rejected'));

/** As version 3 wrote it. */
function withoutPlaces(manifest: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== 'rejected')) as unknown as Manifest;
}

/** A file whose every second row is broken, behind some that are not. */
async function halfBroken(): Promise<{ tableId: string; broken: string[] }> {
  const lines = Array.from({ length: ROWS }, (_, row) => (row % 2 === 1 ? `broken ${row}` : `${row},fine`));
  const file = new File([`n,text\n${'0,fine\n'.repeat(FIRST)}${lines.join('\n')}\n`], 'half.csv');
  const report = await importTable(services, quietJob(), [file], {});
  expect([report.rowCount, report.rejected.count, report.rejected.rows.length]).toEqual([
    ROWS / 2 + FIRST,
    ROWS / 2,
    1_000,
  ]);
  return { tableId: report.tableId, broken: lines.filter((_, row) => row % 2 === 1) };
}

test('half of 200,000 rows set aside are paged over, found, exported and mended by chunks, and none is lost', async () => {
  const { tableId, broken } = await halfBroken();
  const keys = await chunkKeys();
  expect(keys).toHaveLength(Math.ceil(broken.length / 4_096));

  const page = await rejectedRows(services, tableId, { offset: 70_000, limit: 3 });
  expect(page.map(({ text }) => text)).toEqual(broken.slice(70_000, 70_003));
  expect(page[0]!.line).toBe(FIRST + 2 + 140_001);
  expect(await rejectedRows(services, tableId, { places: [4_095, 4_096, 99_999, 100_000] })).toHaveLength(3);
  expect(await rejectedRows(services, tableId, {})).toHaveLength(1_000);
  const found = await findRejected(services, quietJob(), tableId, {
    search: 'BROKEN 19999 fewer',
    reasons: { 'too-few-fields': 'Fewer values' },
  });
  expect([...found].map((index) => broken[index])).toEqual(
    broken.filter((text, index) => `${FIRST + 3 + 2 * index} ${text}`.includes('19999')),
  );

  const exported = await (await exportRejected(services, quietJob(), tableId)).text();
  const rows = exported.trimEnd().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',')[2])).toEqual(broken);

  const mended = [
    { index: 4_096, text: '1,mended' },
    { index: 50_000, text: '2,mended' },
  ];
  const { table } = await admitRows(services, quietJob(), tableId, mended);
  expect([table.rowCount, table.rejectedCount]).toEqual([ROWS / 2 + FIRST + 2, ROWS / 2 - 2]);
  const left = await allRejected(services, await services.tables.manifest(tableId));
  expect(left.map(({ text }) => text)).toEqual(broken.filter((_, index) => index !== 4_096 && index !== 50_000));
  // Two chunks were written anew, the others are where they were, and nothing is left over.
  const now = await chunkKeys();
  expect(now).toHaveLength(keys.length);
  expect(now.filter((key) => keys.some((former) => String(former) === String(key)))).toHaveLength(keys.length - 2);
});

test('rows that were set aside by version 3, in one record, are read and mended', async () => {
  const { tableId } = await importTable(services, quietJob(), [new Blob(['a,b\n1,2\n3\n4\n'])], {});
  const rows = await rejectedRows(services, tableId, {});
  await services.database.use((connection) => connection.clear('rejected'));
  await services.database.use((connection) => connection.put('rejected', rows, tableId));
  await services.tables.change(tableId, (manifest) => withoutPlaces(manifest));
  expect(await rejectedRows(services, tableId, { offset: 1 })).toEqual(rows.slice(1));
  await sweep(services.database, { keepDeleted: false });
  const { table } = await admitRows(services, quietJob(), tableId, [{ index: 0, text: '3,3' }]);
  expect([table.rowCount, table.rejectedCount]).toEqual([2, 1]);
  expect(await rejectedRows(services, tableId, {})).toEqual(rows.slice(1));
  expect(await chunkKeys()).toHaveLength(1);
});

test('a chunk of rejected rows that is missing is found, and what no table accounts for is swept', async () => {
  const { tableId } = await importTable(services, quietJob(), [new Blob(['a,b\n1,2\n3\n'])], {});
  await services.database.use((connection) => connection.put('rejected', [], [tableId, 7]));
  await sweep(services.database, { keepDeleted: false });
  expect(await chunkKeys()).toEqual([[tableId, 0]]);
  await services.database.use((connection) => connection.clear('rejected'));
  await expect(rejectedRows(services, tableId, {})).rejects.toMatchObject({ code: 'storage-corrupt' });
});

test('rows of a table that was deleted meanwhile are not damaged: it is gone', async () => {
  const { tableId } = await importTable(services, quietJob(), [new Blob(['a,b\n1,2\n3\n'])], {});
  const manifest = await services.tables.manifest(tableId);
  await services.database.use((connection) => connection.clear('rejected'));
  const read = () => readRejected(services.database, manifest, rejectedPlaces(manifest)[0]!);
  await services.tables.change(tableId, (present) => ({ ...present, deleted: true }));
  await expect(read()).rejects.toMatchObject({ code: 'table-not-found' });
  await services.database.use((connection) => connection.delete('manifests', tableId));
  await expect(read()).rejects.toMatchObject({ code: 'table-not-found' });
});
