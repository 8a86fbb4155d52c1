import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/ingest/containers/xlsx';
import type { OpenedSource } from '../../../src/ingest/containers/opened-source';
import { sheetNames } from '../../../src/ingest/containers/workbook-sheets';
import { zipEntries } from '../../../src/ingest/containers/zip-directory';
import { d, n, s, workbook, workbookFiles, type TestSheets } from './workbook';
import { zipFile } from './zip-file';

const NO_PAUSE = async (): Promise<void> => undefined;
async function open(source: Blob, sheet?: string, most?: number): Promise<OpenedSource> {
  const limits = most === undefined ? undefined : { most, mostRatio: Infinity, ratioFrom: 0 };
  return openXlsx(source, await zipEntries(source), sheet, NO_PAUSE, limits);
}
const opened = async (sheets: TestSheets, sheet?: string): Promise<OpenedSource> => open(await workbook(sheets), sheet);
const lines = async (sheets: TestSheets): Promise<string[]> =>
  (await (await opened(sheets)).blob.text()).split('\r\n').slice(0, -1);

describe('a sheet of a workbook', () => {
  it('is text with numbers in full precision, ISO dates, booleans and errors as shown', async () => {
    expect(
      await lines({
        Data: [
          [s('id'), s('x'), s('when'), s('ok')],
          [s('00123'), n('0.1'), d('45292'), { b: '1' }],
          [s('=1+1'), n('0.30000000000000004'), d('45292.5'), { b: '0' }],
          [s(' a, "b"\nc '), n('12345678901234567890'), d('45292.437673611108'), { e: '#DIV/0!' }],
          [s('<img src=x onerror=alert(1)> & \u202e'), n('1.5E-7'), d('0.75'), null],
        ],
      }),
    ).toEqual([
      'id,x,when,ok',
      '00123,0.1,2024-01-01,true',
      '=1+1,0.30000000000000004,2024-01-01T12:00:00,false',
      '" a, ""b""\nc ",12345678901234567890,2024-01-01T10:30:15,#DIV/0!',
      '<img src=x onerror=alert(1)> & \u202e,1.5e-7,18:00:00,',
    ]);
  });

  it('says which columns hold numbers, whose mark is the point', async () => {
    const { hints, written } = await opened({
      Data: [
        [s('a'), s('b')],
        [n('1.234'), s('1,5')],
      ],
    });
    expect(hints).toEqual([{ decimal: '.' }, {}]);
    expect(written).toEqual({ encoding: 'utf-8', delimiter: ',', quote: '"', escape: null });
  });

  it('may stand anywhere, below a title, with rows left blank', async () => {
    expect(
      await lines({
        Data: [
          [null, s('Sales of May')],
          [],
          [null, s('by'), s('Ann')],
          [null, s('id'), s('city'), s('n'), s('note')],
          [null, s('1'), null, n('5')],
          [],
          [null, s('2'), s('Bern'), null, s('x')],
        ],
      }),
    ).toEqual(['Sales of May', '', 'by,Ann', 'id,city,n,note', '1,,5,', '', '2,Bern,,x']);
  });

  it('is the first with rows, unless another is asked for', async () => {
    const sheets: TestSheets = { 'Read me': [], 'Q1 & "Q2"': [[s('a')], [n('1')]], Other: [[s('b')], [n('2')]] };
    const first = await opened(sheets);
    expect([first.sheet, first.sheets, await first.blob.text()]).toEqual([
      'Q1 & "Q2"',
      ['Read me', 'Q1 & "Q2"', 'Other'],
      'a\r\n1\r\n',
    ]);
    expect(await (await opened(sheets, 'Other')).blob.text()).toBe('b\r\n2\r\n');
    expect((await opened(sheets, 'Read me')).blob.size).toBe(0);
    await expect(opened(sheets, 'Q3')).rejects.toMatchObject({
      code: 'sheet-not-found',
      details: { sheet: 'Q3', sheets: ['Read me', 'Q1 & "Q2"', 'Other'] },
    });
  });

  it('of a hundred thousand rows is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => [n(String(row)), n(`${row}.5`)]);
    const text = await (await opened({ Data: [[s('a'), s('b')], ...rows] })).blob.text();
    expect(text.split('\r\n').slice(-2)).toEqual(['99999,99999.5', '']);
  });
});

describe('a workbook that cannot be read (F19)', () => {
  it('is damaged where its XML or its parts are', async () => {
    const files = workbookFiles({ Data: [[s('a')]] });
    const broken = [
      { ...files, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c r="A1"' },
      { ...files, 'xl/workbook.xml': '<workbook/>' },
      Object.fromEntries(Object.entries(files).filter(([name]) => !name.includes('worksheets'))),
    ];
    const errors = await Promise.all(
      broken.map(async (parts) => open(await zipFile(parts)).catch((error: unknown) => error)),
    );
    expect(errors).toEqual(
      broken.map(() => expect.objectContaining({ code: 'file-corrupt', details: { format: 'xlsx' } }) as unknown),
    );
  });

  it('is too large where it unpacks to more than it may, whatever it says of its size', async () => {
    const source = await workbook({ Data: Array.from({ length: 20_000 }, () => [n('1')]) });
    await expect(open(source, undefined, 100_000)).rejects.toMatchObject({
      code: 'file-too-large',
      details: { format: 'xlsx' },
    });
    const bytes = new Uint8Array(await source.arrayBuffer());
    const view = new DataView(bytes.buffer);
    let lied = 0;
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, 1, true);
      lied++;
    }
    expect(lied).toBeGreaterThan(4);
    await expect(open(new Blob([bytes]), undefined, 100_000)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

it('reads the names of sheets however they are written', () => {
  const xml = `<x:workbook><x:sheets><x:sheet sheetId="1" name='A &amp; B' r:id="r1"/>\n<x:sheet\nname="&#x5ba2;&#25143;_x0041_"/><x:sheetView/></x:sheets></x:workbook>`;
  expect(sheetNames(xml)).toEqual(['A & B', '客户A']);
});
