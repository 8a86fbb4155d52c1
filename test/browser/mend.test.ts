import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MendedRow } from '../../src/contract/tables';
import { CHUNK_ROWS } from '../../src/domain/table/column';
import { admitRows } from '../../src/engine/admit-rows';
import { exportRejected } from '../../src/engine/export-rejected';
import { importTable } from '../../src/engine/import-table';
import { RowReader } from '../../src/engine/read-rows';
import { retypeColumn } from '../../src/engine/retype-column';
import type { Services } from '../../src/engine/services';
import { DATABASE_NAME, type Manifest } from '../../src/storage/schema';
import { allRejected, quietJob, reopened } from './write-faults';

let services: Services;

beforeEach(async () => {
  services = await reopened();
});

afterEach(async () => {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
});

const imported = async (text: string, options = {}): Promise<string> =>
  (await importTable(services, quietJob(), [new Blob([text])], options)).tableId;
const admit = (tableId: string, ...rows: MendedRow[]) => admitRows(services, quietJob(), tableId, rows);
const rowsOf = async (tableId: string): Promise<unknown[][]> =>
  (await new RowReader(services).read(quietJob(), tableId, { limit: 1_000_000 })).rows;

/** Unreadable cells without their lines. */
const unreadableTexts = async (manifest: Manifest, name: string): Promise<unknown[]> =>
  (await services.tables.unreadable(manifest, name)).map(({ row, text }) => [row, text]);
/** The file and the line of each unreadable cell. */
const unreadableLines = async (tableId: string, name: string): Promise<unknown[]> =>
  (await services.tables.unreadable(await services.tables.manifest(tableId), name)).map(({ source, line }) => [
    source,
    line,
  ]);

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);

const SHOP = 'who;when;paid\nAda;01.02.2025;1,5\nBob;03.02.2025\nCleo;03.02.2025;2,5;x\n"Dan;04.02.2025;1\nEve;;\n';

describe('mended rows', () => {
  test('are read as their file was, come last, and leave the quarantine', async () => {
    const tableId = await imported(SHOP);
    const { table, admitted, refused } = await admit(
      tableId,
      { index: 0, line: 3, text: 'Bob;03.02.2025;7,25' },
      { index: 1, line: 4, text: 'Cleo;03.02.2025;2,5;x' },
      { index: 2, line: 5, text: '"Dan ""D""";04.02.2025;a lot' },
    );
    expect([admitted, refused]).toEqual([2, [{ index: 1, reason: 'too-many-fields' }]]);
    expect(table).toMatchObject({ rowCount: 4, rejectedCount: 1 });
    expect(await rowsOf(tableId)).toEqual([
      ['Ada', '2025-02-01T00:00:00.000Z', 1.5],
      ['Eve', null, null],
      ['Bob', '2025-02-03T00:00:00.000Z', 7.25],
      ['Dan "D"', '2025-02-04T00:00:00.000Z', null],
    ]);
    expect(await allRejected(services, await services.tables.manifest(tableId))).toEqual([
      expect.objectContaining({ line: 4, text: 'Cleo;03.02.2025;2,5;x' }),
    ]);
    expect(table.columns).toMatchObject([
      { missing: 0, distinct: 4 },
      { missing: 1, distinct: 3 },
      { missing: 2, distinct: 2, reading: { unreadable: 1 } },
    ]);
    const manifest = await services.tables.manifest(tableId);
    expect(await services.tables.unreadable(manifest, 'paid')).toEqual([
      { row: 3, text: 'a lot', line: 5, source: 'file 1' },
    ]);
  });

  test('are there when a column is read from the file again, however many times rows were mended', async () => {
    const tableId = await imported(SHOP);
    await admit(tableId, { index: 1, text: 'Cleo;03.02.2025;"2,50"' });
    await admit(tableId, { index: 0, text: 'Bob;03.02.2025;7,25' });
    const table = await retypeColumn(services, quietJob(), tableId, 'paid', { type: 'text' });
    expect(table.sources).toHaveLength(1);
    expect((await rowsOf(tableId)).map((row) => row[2])).toEqual(['1,5', null, '2,50', '7,25']);
  });

  test('of a file that is not kept are read all the same', async () => {
    const tableId = await imported(SHOP, { keepOriginal: false });
    await admit(tableId, { index: 0, text: 'Bob;03.02.2025;7,25' });
    expect(await rowsOf(tableId)).toHaveLength(3);
    expect(await services.database.use((connection) => connection.count('sources'))).toBe(0);
  });

  test('fill the last chunk and begin the next', async () => {
    const good = Array.from({ length: CHUNK_ROWS - 1 }, (_, row) => `K${row},${row % 3}\n`).join('');
    const tableId = await imported(`id,value\n${good}one\ntwo\nthree\n`);
    const { table } = await admit(
      tableId,
      { index: 0, text: 'one,2' },
      { index: 1, text: 'K5,5' },
      { index: 2, text: 'three,5' },
    );
    expect(table.columns).toMatchObject([
      { distinct: CHUNK_ROWS + 1, missing: 0 },
      { distinct: 4, missing: 0 },
    ]);
    expect((await rowsOf(tableId)).slice(CHUNK_ROWS - 2)).toEqual([
      [`K${CHUNK_ROWS - 2}`, (CHUNK_ROWS - 2) % 3],
      ['one', 2],
      ['K5', 5],
      ['three', 5],
    ]);
  });

  test('that are none, twice given or no longer in their place are refused, and nothing is changed', async () => {
    const tableId = await imported(SHOP);
    const before = await services.tables.manifest(tableId);
    const good = 'Bob;03.02.2025;7,25';
    await expect(admit(tableId, { index: 9, text: good })).rejects.toMatchObject({ code: 'invalid-parameter' });
    await expect(admit(tableId, { index: 0, text: good }, { index: 0, text: good })).rejects.toMatchObject({
      code: 'invalid-parameter',
    });
    await expect(admit(tableId, { index: 0, line: 4, text: good })).rejects.toMatchObject({ code: 'table-changed' });
    expect(await admit(tableId, { index: 0, text: 'Bob' })).toMatchObject({ admitted: 0 });
    expect(await services.tables.manifest(tableId)).toEqual(before);
  });
});

test('rows of several files come last under the names of their files, and are there when a column is read again', async () => {
  const files = [
    new File(['who,paid\nAda,1.50\nBob\nCleo,2.5\n'], 'jan.csv'),
    new File([Uint8Array.of(0xff, 0xfe), utf16('who;paid\nDan;3.0\nEve\nFay;;\n')], 'feb.csv'),
  ];
  const { tableId } = await importTable(services, quietJob(), files, {});
  const text = await (await exportRejected(services, quietJob(), tableId)).text();
  expect(text).toBe(
    'line,reason,text,source\r\n' +
      '3,too-few-fields,Bob,jan.csv\r\n3,too-few-fields,Eve,feb.csv\r\n4,too-many-fields,Fay;;,feb.csv\r\n',
  );
  await admit(tableId, { index: 2, text: 'Fay;"9;9"' }, { index: 0, text: '"Bob, Jr",4.00' });
  const { table } = await admit(tableId, { index: 0, text: 'Eve;5.25' });
  expect(table).toMatchObject({ rowCount: 6, rejectedCount: 0, originalKept: true });
  expect(table.sources!.map(({ name }) => name)).toEqual(['jan.csv', 'feb.csv']);
  expect(table.columns[2]).toMatchObject({ name: 'source', distinct: 2, missing: 0 });
  await retypeColumn(services, quietJob(), tableId, 'paid', { type: 'text' });
  expect(await rowsOf(tableId)).toEqual([
    ['Ada', '1.50', 'jan.csv'],
    ['Cleo', '2.5', 'jan.csv'],
    ['Dan', '3.0', 'feb.csv'],
    ['Bob, Jr', '4.00', 'jan.csv'],
    ['Fay', '9;9', 'feb.csv'],
    ['Eve', '5.25', 'feb.csv'],
  ]);
  await expect(retypeColumn(services, quietJob(), tableId, 'source', { type: 'number' })).rejects.toMatchObject({
    code: 'invalid-parameter',
    details: { parameter: 'column', value: 'source' },
  });
});

test('unreadable cells tell their file and line after an append, mending and a change of type', async () => {
  const files = [
    new File(['who,paid,note\nAda,1.50,x\n"Bob\nJr",some,y\nCleo\nDan,2.5,z\n'], 'jan.csv'),
    new File(['who,paid,note\nEve\nFay,none of it,w\nGil,3,v\n'], 'feb.csv'),
  ];
  const types = { paid: 'number', note: 'text' } as const;
  const { tableId } = await importTable(services, quietJob(), files, { types });
  const imported = [
    ['jan.csv', 3],
    ['feb.csv', 3],
  ];
  expect(await unreadableLines(tableId, 'paid')).toEqual(imported);
  await admit(tableId, { index: 1, text: '"Eve\nM",a lot,u' });
  await admit(tableId, { index: 0, text: 'Cleo,too much,t' });
  const mended = [...imported, ['feb.csv', 2], ['jan.csv', 5]];
  expect(await unreadableLines(tableId, 'paid')).toEqual(mended);
  await retypeColumn(services, quietJob(), tableId, 'paid', { type: 'text' });
  await retypeColumn(services, quietJob(), tableId, 'paid', { type: 'number' });
  expect(await unreadableLines(tableId, 'paid')).toEqual(mended);
  await retypeColumn(services, quietJob(), tableId, 'paid', { type: 'date' });
  expect(await unreadableLines(tableId, 'paid')).toEqual([
    ['jan.csv', 2],
    ['jan.csv', 3],
    ['jan.csv', 6],
    ['feb.csv', 3],
    ['feb.csv', 4],
    ['feb.csv', 2],
    ['jan.csv', 5],
  ]);
});

test('rejected rows are exported with line, reason and text, formulas harmless', async () => {
  const tableId = await imported('a,b\n1,2\n=1+1\n3,4,"5"\n');
  expect(await (await exportRejected(services, quietJob(), tableId)).text()).toBe(
    'line,reason,text\r\n' + `3,too-few-fields,'=1+1\r\n` + '4,too-many-fields,"3,4,""5"""\r\n',
  );
});

/** Whole rows at the beginning, more than there are broken ones. */
const FIRST = 40;

/** Rows of a file: whole, or broken and mended in some way. */
const row = fc.record({
  cells: fc.tuple(
    fc.constantFrom('a', 'b', '林', '', ' ', 'a"b', 'c;d', 'two\nlines'),
    fc.constantFrom('1.5', '-2', 'NaN', '', 'many', '3'),
    fc.constantFrom('2025-01-02', '2025-03-04', 'never', ''),
    fc.constantFrom('yes', 'no', 'n/a', 'perhaps'),
  ),
  fate: fc.constantFrom('whole', 'whole', 'mended', 'mended badly', 'left'),
});

test('rows in = rows stored + rows rejected, and what is mended is as if the file had had it at its end', async () => {
  const types = { t: 'text', n: 'number', d: 'date', b: 'boolean' } as const;
  const options = { types, delimiter: ';', decimal: '.', dateFormat: 'YYYY-MM-DD' } as const;
  const header = 't;n;d;b\n';
  const written = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      async (rows, batches) => {
        const first = 'first;1;2025-01-01;yes\n'.repeat(FIRST);
        const lines = rows.map(({ cells, fate }) => (fate === 'whole' ? written(cells) : 'broken'));
        const tableId = await imported(`${header}${first}${lines.join('\n')}\n`, options);
        const broken = rows.filter(({ fate }) => fate !== 'whole');
        expect(await services.tables.manifest(tableId)).toMatchObject({
          rowCount: FIRST + rows.length - broken.length,
          rejectedCount: broken.length,
        });
        const mended = broken.flatMap(({ cells, fate }, index) =>
          fate === 'left' ? [] : [{ index, text: fate === 'mended' ? written(cells) : written(cells.slice(1)) }],
        );
        // From the last on, so that the places of the others stay.
        for (let batch = batches - 1; batch >= 0; batch--) {
          const share = mended.filter(({ index }) => Math.floor((index * batches) / broken.length) === batch);
          const report = await admit(tableId, ...share);
          expect(report.admitted + report.refused.length).toBe(share.length);
          expect(report.table.rowCount + report.table.rejectedCount).toBe(FIRST + rows.length);
          const left = await allRejected(services, await services.tables.manifest(tableId));
          expect(left).toHaveLength(report.table.rejectedCount);
        }
        const order = Array.from({ length: batches }, (_, batch) => batches - 1 - batch).flatMap((batch) =>
          broken.filter(
            ({ fate }, index) => fate === 'mended' && Math.floor((index * batches) / broken.length) === batch,
          ),
        );
        const whole = rows.filter(({ fate }) => fate === 'whole');
        const all = [...whole, ...order].map(({ cells }) => `${written(cells)}\n`).join('');
        const reference = await services.tables.manifest(await imported(header + first + all, options));
        const manifest = await services.tables.manifest(tableId);
        const facts = ({ columns }: Manifest): unknown =>
          columns.map(({ missing, distinct, unreadable }) => ({ missing, distinct, unreadable }));
        expect(facts(manifest)).toEqual(facts(reference));
        expect(manifest.fingerprint).toBe(reference.fingerprint);
        for (const name of ['n', 'd', 'b']) {
          expect(await unreadableTexts(manifest, name)).toEqual(await unreadableTexts(reference, name));
        }
        const retyped = await retypeColumn(services, quietJob(), tableId, 'n', { type: 'text' });
        const asText = await imported(header + first + all, { ...options, types: { ...types, n: 'text' } });
        expect(retyped.fingerprint).toBe((await services.tables.manifest(asText)).fingerprint);
      },
    ),
    { numRuns: 30 },
  );
});
