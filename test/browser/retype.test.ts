import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient, type Client } from '../../src/client/client';
import { importTable } from '../../src/engine/import-table';
import { retypeColumn } from '../../src/engine/retype-column';
import type { ColumnType } from '../../src/contract/tables';
import { DATABASE_NAME } from '../../src/storage/schema';
import { quietJob, reopened } from './write-faults';

const NativeWorker = globalThis.Worker;
let workers: Worker[];
let client: Client;

beforeEach(() => {
  workers = [];
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      workers.push(this);
    }
  };
  client = createClient();
});

afterEach(async () => {
  globalThis.Worker = NativeWorker;
  for (const worker of workers) worker.terminate();
  await deleteDB(DATABASE_NAME);
});

const column = async (tableId: string, name: string): Promise<unknown[]> =>
  (await client.readRows(tableId, { columns: [name], limit: 1_000 })).rows.flat();

const CODES = 'code,when,paid\n01.50,03/04/2025,yes\nshort\n1.5,04/05/2025,no\n 7 ,05/06/2025,yes\nn/a,,no\n';

describe('a column that was read as something else', () => {
  test('comes back as text byte for byte, out of the file', async () => {
    const { tableId } = await client.importTable(CODES, { types: { code: 'number' } });
    expect(await column(tableId, 'code')).toEqual([1.5, 1.5, 7, null]);
    const { columns, rowCount, rejectedCount } = await client.retypeColumn(tableId, 'code', { type: 'text' });
    expect(columns[0]).toMatchObject({
      type: 'text',
      missing: 0,
      distinct: 4,
      reading: { unreadable: 0, forced: true },
    });
    expect([rowCount, rejectedCount]).toEqual([4, 1]);
    expect(await column(tableId, 'code')).toEqual(['01.50', '1.5', ' 7 ', 'n/a']);
    expect(await column(tableId, 'paid')).toEqual([true, false, true, false]);
  });

  test('is read by another date format', async () => {
    const { tableId } = await client.importTable(CODES);
    const { columns } = await client.retypeColumn(tableId, 'when', { type: 'date', dateFormat: 'DD/MM/YYYY' });
    expect(columns[1]).toMatchObject({ type: 'date', reading: { dateFormat: 'DD/MM/YYYY' } });
    expect((await column(tableId, 'when'))[0]).toBe('2025-04-03T00:00:00.000Z');
    await client.retypeColumn(tableId, 'when', { type: 'date', dateFormat: 'MM/DD/YYYY' });
    expect((await column(tableId, 'when'))[0]).toBe('2025-03-04T00:00:00.000Z');
  });

  test('is read by another decimal mark', async () => {
    const { tableId } = await client.importTable('id,price\na,"1.234,5"\nb,"2,5"\nc,"3,5"\n', { decimal: ',' });
    expect(await column(tableId, 'price')).toEqual([1234.5, 2.5, 3.5]);
    await client.retypeColumn(tableId, 'price', { type: 'number', decimal: '.' });
    expect(await column(tableId, 'price')).toEqual([null, null, null]);
    expect(await client.unreadableCells(tableId, 'price')).toEqual([
      { row: 0, text: '1.234,5', line: 2, source: 'file 1' },
      { row: 1, text: '2,5', line: 3, source: 'file 1' },
      { row: 2, text: '3,5', line: 4, source: 'file 1' },
    ]);
  });

  test('says which cells it cannot read, and loses the role that does not fit', async () => {
    const { tableId, columns } = await client.importTable('customer,amount\na,5\nb,6\nc,seven\nd,\n', {
      types: { amount: 'text' },
      keepOriginal: false,
    });
    expect(columns[0]!.role).toBe('customerId');
    await client.setRoles(tableId, { feedback: 'amount' });
    const table = await client.retypeColumn(tableId, 'amount', { type: 'number' });
    expect(table.columns).toEqual([
      expect.objectContaining({ name: 'customer', role: 'customerId' }),
      {
        name: 'amount',
        originalName: 'amount',
        type: 'number',
        missing: 2,
        distinct: 2,
        reading: { decimal: '.', unreadable: 1, forced: true },
      },
    ]);
    expect(await client.unreadableCells(tableId, 'amount')).toEqual([{ row: 2, text: 'seven' }]);
    expect(await client.tables()).toEqual([table]);
  });
});

test('without the file, text can be read as anything, and nothing else can be changed', async () => {
  const { tableId } = await client.importTable(CODES, { keepOriginal: false, types: { code: 'text' } });
  const before = await client.tables();
  await expect(client.retypeColumn(tableId, 'when', { type: 'text' })).rejects.toMatchObject({
    code: 'original-not-kept',
  });
  expect(await client.tables()).toEqual(before);
  await client.retypeColumn(tableId, 'code', { type: 'number' });
  expect(await column(tableId, 'code')).toEqual([1.5, 1.5, 7, null]);
});

test('a change back gives the former contents, and the results for them are found again', async () => {
  const { tableId } = await client.importTable('customer_id,order_date,amount\nA,2025-01-02,3\nB,2025-02-03,4\n');
  const [before] = await client.tables();
  const features = await client.run('customers.features', { table: tableId });
  await client.retypeColumn(tableId, 'amount', { type: 'text' });
  const [changed, made] = await client.tables();
  expect(changed!.fingerprint).not.toBe(before!.fingerprint);
  expect(made!.stale).toEqual([{ tableId, reason: 'changed' }]);
  await client.retypeColumn(tableId, 'amount', { type: 'number' });
  const [back, madeStill] = await client.tables();
  expect(back!.fingerprint).toBe(before!.fingerprint);
  expect(madeStill).not.toHaveProperty('stale');
  const again = await client.run('customers.features', { table: tableId });
  expect([again.tableId, again.provenance.cached]).toEqual([features.tableId, true]);
});

describe('a role that another type cannot carry', () => {
  const roles = async (): Promise<Record<string, string | undefined>> =>
    Object.fromEntries((await client.tables())[0]!.columns.map(({ name, role }) => [name, role]));
  const imported = async (): Promise<string> =>
    (await client.importTable('customer,amount,price\nA,3,4\nB,4,5\n', { roles: { amount: 'amount' } })).tableId;

  test('comes back with the type that can, however often the type was changed', async () => {
    const tableId = await imported();
    await client.retypeColumn(tableId, 'amount', { type: 'text' });
    await client.retypeColumn(tableId, 'amount', { type: 'boolean' });
    expect(await roles()).not.toHaveProperty('amount', 'amount');
    await client.retypeColumn(tableId, 'amount', { type: 'number' });
    expect(await roles()).toMatchObject({ amount: 'amount' });
  });

  test('does not come back where it was given away or taken back meanwhile', async () => {
    const tableId = await imported();
    await client.retypeColumn(tableId, 'amount', { type: 'text' });
    await client.setRoles(tableId, { amount: 'price' });
    await client.retypeColumn(tableId, 'amount', { type: 'number' });
    expect(await roles()).toMatchObject({ amount: undefined, price: 'amount' });
    await client.retypeColumn(tableId, 'price', { type: 'text' });
    await client.setRoles(tableId, { amount: '' });
    await client.retypeColumn(tableId, 'price', { type: 'number' });
    expect(Object.values(await roles())).not.toContain('amount');
  });
});

test('columns, types and options that do not exist are refused by name, and so are tables without a file', async () => {
  const { tableId } = await client.importTable(CODES);
  const refusal = (name: string, options: object): Promise<unknown> =>
    client.retypeColumn(tableId, name, options as never).catch((error: unknown) => error);
  expect(await refusal('nowhere', { type: 'text' })).toMatchObject({ code: 'column-not-found' });
  expect(await refusal('code', { type: 'colour' })).toMatchObject({ details: { parameter: 'type' } });
  expect(await refusal('code', { type: 'date', dateFormat: 'soon' })).toMatchObject({
    details: { parameter: 'dateFormat' },
  });
  expect(await refusal('code', { type: 'number', decimal: ';' })).toMatchObject({ details: { parameter: 'decimal' } });
  expect(await refusal('code', { type: 'number', format: 1 })).toMatchObject({ code: 'unknown-parameter' });
  const { tableId: made } = await client.run('prepare.apply', {
    table: tableId,
    steps: [{ op: 'select', columns: ['code'] }],
  });
  await expect(client.retypeColumn(made, 'code', { type: 'text' })).rejects.toMatchObject({
    code: 'invalid-parameter',
  });
});

test('of two changes at once one is told that the table has changed, and the other is there', async () => {
  const { tableId } = await client.importTable(CODES);
  const ends = await Promise.allSettled([
    client.retypeColumn(tableId, 'when', { type: 'text' }),
    client.retypeColumn(tableId, 'paid', { type: 'text' }),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'table-changed' } });
  const [table] = await client.tables();
  expect(table!.columns.slice(1).filter(({ type }) => type === 'text')).toHaveLength(1);
  expect((await client.readRows(tableId)).total).toBe(4);
});

/** Several chunks of a file that takes some time to read. */
const LONG = `id,value\n${Array.from({ length: 200_000 }, (_, row) => `K${row},${row / 4}`).join('\n')}\n`;

test('cancelled, or killed, in the middle: all is as it was', async () => {
  const { tableId } = await client.importTable(LONG);
  const before = await client.tables();
  const controller = new AbortController();
  await expect(
    client.retypeColumn(tableId, 'value', {
      type: 'text',
      signal: controller.signal,
      onProgress: () => controller.abort(),
    }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(await client.tables()).toEqual(before);
  await expect(
    client.retypeColumn(tableId, 'value', { type: 'text', onProgress: () => workers.at(-1)!.terminate() }),
  ).rejects.toMatchObject({ code: 'engine-lost' });
  expect(await client.tables()).toEqual(before);
  expect((await client.readRows(tableId, { offset: 199_999 })).rows).toEqual([['K199999', 49_999.75]]);
  await client.retypeColumn(tableId, 'value', { type: 'text' });
  expect((await client.readRows(tableId, { offset: 199_999 })).rows).toEqual([['K199999', '49999.75']]);
});

test('a column whose stored cells are damaged is read from the file again', async () => {
  await client.ready;
  const services = await reopened();
  const { tableId } = await importTable(services, quietJob(), [new Blob([CODES])], { types: { code: 'text' } });
  await services.database.use((connection) => connection.delete('chunks', [tableId, 0, 0]));
  await expect(column(tableId, 'code')).rejects.toMatchObject({ code: 'storage-corrupt' });
  await client.retypeColumn(tableId, 'code', { type: 'text' });
  expect(await column(tableId, 'code')).toEqual(['01.50', '1.5', ' 7 ', 'n/a']);
  await services.database.close();
});

test('whatever the file holds, a type that is changed later gives the same table as the type at the import', async () => {
  // Until it has opened, the engine's worker may sweep what is half written.
  await client.ready;
  const services = await reopened();
  const cell = fc.oneof(
    fc.constantFrom('', ' ', 'n/a', 'yes', 'no', '1', '0', '007', '1,5', '1.5', '-3', '2025-01-02', '20250102', '=A1'),
    fc.string({ unit: fc.constantFrom('a', '林', '"', ',', '\n', ' ') }),
  );
  const type = fc.constantFrom<ColumnType>('number', 'text', 'date', 'boolean');
  const options = { dateFormat: 'YYYY-MM-DD', decimal: '.' } as const;
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), type, type, async (cells, first, then) => {
      const text = cells.map((value, row) => `${row};"${value.replaceAll('"', '""')}"\n`).join('');
      const source = new Blob(['row;cell\n', text]);
      const imported = async (as: ColumnType): Promise<string> =>
        (await importTable(services, quietJob(), [source], { ...options, delimiter: ';', types: { cell: as } }))
          .tableId;
      const changed = await retypeColumn(services, quietJob(), await imported(first), 'cell', {
        ...options,
        type: then,
      });
      const reference = await services.tables.manifest(await imported(then));
      const { missing, distinct, unreadable } = reference.columns[1]!;
      expect(changed.fingerprint).toBe(reference.fingerprint);
      expect(changed.columns[1]).toMatchObject({ type: then, missing, distinct, reading: { unreadable } });
    }),
    { numRuns: 40 },
  );
  await services.database.close();
});
