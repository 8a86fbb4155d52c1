import { deleteDB } from 'idb';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createClient } from '../../src/client/client';
import { DATABASE_NAME } from '../../src/storage/schema';

const NativeWorker = globalThis.Worker;
const workers: Worker[] = [];
globalThis.Worker = class extends NativeWorker {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    workers.push(this);
  }
};
const client = createClient();

afterEach(async () => {
  for (const { tableId } of await client.tables()) await client.deleteTable(tableId);
});

afterAll(async () => {
  for (const worker of workers) worker.terminate();
  await deleteDB(DATABASE_NAME);
  globalThis.Worker = NativeWorker;
});

test('a file of 2 GB is begun at once, answers meanwhile, and stops when it is cancelled (F18)', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `A${row},"x, ""${row % 7}""",${row / 4},2024-01-02\n`).join(
    '',
  );
  const block = new Blob([rows]);
  const file = new Blob(['id,note,paid,day\n', ...Array.from({ length: Math.ceil(2e9 / block.size) }, () => block)]);
  expect(file.size).toBeGreaterThan(2e9);
  const controller = new AbortController();
  let seen = 0;
  const importing = client.importTable(file, {
    keepOriginal: false,
    signal: controller.signal,
    onProgress: ({ rows: read, fraction }) => {
      expect(fraction).toBeLessThan(1);
      seen = read;
      if (read > 0 && !controller.signal.aborted) void client.tables().then(() => controller.abort());
    },
  });
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen).toBeGreaterThan(0);
  expect(await client.tables()).toEqual([]);
});

test('ten thousand columns are a table (F18)', async () => {
  const line = (cell: (column: number) => string): string =>
    Array.from({ length: 10_000 }, (_, c) => cell(c)).join(',');
  const text = [line((c) => `c${c}`), ...Array.from({ length: 12 }, (_, row) => line((c) => String(row * c)))].join(
    '\n',
  );
  const report = await client.importTable(text);
  expect([report.rowCount, report.columns.length, report.rejected.count]).toEqual([12, 10_000, 0]);
  const { rows } = await client.readRows(report.tableId, { columns: ['c9999'], offset: 11 });
  expect(rows).toEqual([[11 * 9_999]]);
});

test('a cell of 50 MB is kept whole (F18)', async () => {
  const cell = 'lorem, "ipsum"\n'.repeat(3_500_000);
  expect(cell.length).toBeGreaterThan(50e6);
  const report = await client.importTable(new Blob(['id,text\n1,"', cell.replaceAll('"', '""'), '"\n2,b\n']));
  expect([report.rowCount, report.rejected.count]).toEqual([2, 0]);
  const { rows } = await client.readRows(report.tableId, { columns: ['text'] });
  expect(rows[0]![0] === cell).toBe(true);
  expect(rows[1]).toEqual(['b']);
});
