import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { n, s, workbook } from '../ingest/containers/workbook';
import { zipFile } from '../ingest/containers/zip-file';
import { encoded } from '../ingest/legacy-encoder';
import { hostedBundle, launch, singleFile, visit } from './built-app';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const ROWS = Array.from({ length: 400 }, (_, row) => ({
  code: `00${row}`,
  city: ['北京', '上海', '广州'][row % 3]!,
  paid: row + 0.25,
}));
const TEXT = ['编号,城市,金额', ...ROWS.map(({ code, city, paid }) => `${code},${city},${paid}`)].join('\r\n');

/** The same table in every form that it may come in. */
async function files(): Promise<[name: string, bytes: Uint8Array][]> {
  const sheet = [
    [s('编号'), s('城市'), s('金额')],
    ...ROWS.map(({ code, city, paid }) => [s(code), s(city), n(String(paid))]),
  ];
  const columnData = [
    { name: '编号', data: ROWS.map(({ code }) => code), type: 'STRING' as const },
    { name: '城市', data: ROWS.map(({ city }) => city), type: 'STRING' as const },
    { name: '金额', data: ROWS.map(({ paid }) => paid), type: 'DOUBLE' as const },
  ];
  const bytesOf = async (blob: Promise<Blob>): Promise<Uint8Array> => new Uint8Array(await (await blob).arrayBuffer());
  return [
    ['a.csv', encoded(TEXT, 'gb18030')],
    ['b.csv.gz', gzipSync(encoded(TEXT, 'gb18030'))],
    ['c.zip', await bytesOf(zipFile({ 'table.csv': TEXT }))],
    ['d.xlsx', await bytesOf(workbook({ Notes: [], Data: sheet }))],
    ['e.parquet', new Uint8Array(parquetWriteBuffer({ columnData }))],
  ];
}

describe.each([
  ['the hosted bundle', hostedBundle],
  ['the single file', singleFile],
])('%s, under its content security policy', (_, open) => {
  test('imports the same table out of GB18030, gzip, ZIP, a workbook and Parquet', async () => {
    const host = await open();
    const context = await browser.newContext();
    const { page, faults } = await visit(context, host);
    const sent = (await files()).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const);
    const tables = await page.evaluate(async (given) => {
      const tablesRead = [];
      for (const [name, base64] of given) {
        const file = new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name);
        const { tableId, name: table, rowCount, columns } = await window.clientele.importTable(file);
        const { rows } = await window.clientele.readRows(tableId, { offset: 399, limit: 1 });
        tablesRead.push({ table, rowCount, types: columns.map(({ type }) => type), last: rows[0] });
      }
      return tablesRead;
    }, sent);
    const last = ['00399', '北京', 399.25];
    expect(tables).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((table) => ({ table, rowCount: 400, types: ['text', 'text', 'number'], last })),
    );
    expect(faults).toEqual([]);
    await context.close();
    await host.close();
  });
});
