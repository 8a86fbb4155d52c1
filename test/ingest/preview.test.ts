import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { previewDelimited } from '../../src/ingest/preview';
import { plainDialect } from '../dialects';
import { n, s, workbook } from './containers/workbook';

const preview = (text: string, options = {}): ReturnType<typeof previewDelimited> =>
  previewDelimited(new Blob([text]), options);

describe('previewDelimited', () => {
  it('shows what an import would make of the file', async () => {
    const file = new File(['Customer ID;Datum;Betrag\n7;31.01.2024;1,5\n8;01.02.2024;2,25\n'], 'Käufe.csv');
    expect(await previewDelimited(file, {})).toEqual({
      name: 'Käufe',
      bytes: file.size,
      detected: plainDialect({ delimiter: ';', dateFormats: { Datum: 'DD.MM.YYYY' } }),
      columns: [
        { name: 'Customer ID', originalName: 'Customer ID', type: 'text', role: 'customerId' },
        { name: 'Datum', originalName: 'Datum', type: 'date', role: 'date' },
        { name: 'Betrag', originalName: 'Betrag', type: 'number', role: 'amount' },
      ],
      rows: [
        ['7', '31.01.2024', '1,5'],
        ['8', '01.02.2024', '2,25'],
      ],
      sampled: { rows: 2, rejected: 0 },
      warnings: [],
    });
  });

  it('shows the effect of options', async () => {
    const text = 'a;b\n1;2\n';
    expect((await preview(text, { header: false })).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect((await preview(text, { delimiter: ',' })).columns.map(({ name }) => name)).toEqual(['a;b']);
    expect((await preview(text, { name: 'mine', types: { a: 'text' } })).columns[0]!.type).toBe('text');
  });

  it('warns of what it cannot decide', async () => {
    const { warnings } = await preview('d,x\n03/04/2026,1\n');
    expect(warnings.map(({ code, column }) => [code, column])).toEqual([['date-ambiguous', 'd']]);
  });

  it('shows fifty rows of a large file, and reads no more than its beginning', async () => {
    const text = `a,b\n${'1,2\n'.repeat(1_000_000)}`;
    const blob = new Blob([text]);
    const slices: number[] = [];
    const slice = blob.slice.bind(blob);
    blob.slice = (start?: number, end?: number) => {
      slices.push(end ?? blob.size);
      return slice(start, end);
    };
    blob.stream = () => {
      throw new Error('read whole');
    };
    expect((await previewDelimited(blob, {})).rows).toHaveLength(50);
    expect(Math.max(...slices)).toBeLessThan(2_000_000);
  });

  it('warns of a quote that is open at the end of what it read', async () => {
    const { warnings } = await preview(`a,b\n1,x\n2,"${'y,'.repeat(1_000_000)}`);
    expect(warnings.find(({ code }) => code === 'quote-open')?.details).toEqual({ line: 3 });
  });

  it('reads on where the first row is longer than a megabyte', async () => {
    const text = `a,"${'x'.repeat(1_500_000)}"\nb,"y"\n`;
    const { rows } = await preview(text, { header: false });
    expect(rows.map((row) => row.map((cell) => cell.length))).toEqual([
      [1, 1_500_000],
      [1, 1],
    ]);
  });

  it('counts the rows that do not fit, not the lines above the header', async () => {
    const text = 'made today\n\nname,age,town\nAnn,1,Bern\nBob,2\nCid,3,Rome,x\nDan,4,"Bonn\nEve,5,Kiel\nFay,6,Lyon\n';
    const { sampled, rows } = await preview(text, { delimiter: ',' });
    expect(rows.map(([name]) => name)).toEqual(['Ann', 'Eve', 'Fay']);
    expect(sampled).toEqual({ rows: 6, rejected: 3 });
  });

  it('opens what holds a table: gzip, a sheet of a workbook', async () => {
    const gzip = new Blob(['a,b\n00123,1.5\n']).stream().pipeThrough(new CompressionStream('gzip'));
    const inflated = await previewDelimited(new File([await new Response(gzip).blob()], 'sales.csv.gz'), {});
    expect([inflated.name, inflated.detected.gzip, inflated.rows]).toEqual(['sales', true, [['00123', '1.5']]]);

    const sheets = {
      Notes: [],
      Sales: [
        [s('code'), s('x')],
        [s('00123'), n('1.234')],
        [s('7'), n('0.5')],
      ],
      Old: [],
    };
    const { detected, columns, warnings } = await previewDelimited(await workbook(sheets), { delimiter: ';' });
    expect(detected).toMatchObject({
      format: 'xlsx',
      sheet: 'Sales',
      sheets: ['Notes', 'Sales', 'Old'],
      encoding: 'utf-8',
      encodingConfidence: 1,
      delimiter: ',',
    });
    expect(columns.map(({ type }) => type)).toEqual(['text', 'number']);
    expect(warnings).toMatchObject([{ code: 'sheet-chosen', details: { sheet: 'Sales', count: 3 } }]);
  });

  it('reads numbers of a workbook as such beside text in another notation', async () => {
    const rows = [[s('a'), s('b')], ...['1.234', '5.678'].map((number) => [n(number), s('x')]), [s('1,5'), s('y')]];
    const { columns, warnings } = await previewDelimited(await workbook({ Data: rows }), {});
    expect(columns[0]!.type).toBe('text');
    expect(warnings).toEqual([]);
  });

  it('takes the types that a Parquet file knows, unless told otherwise', async () => {
    const columnData = [
      { name: 'code', data: ['1', '2'], type: 'STRING' as const },
      { name: 'x', data: [1.234, 5.678], type: 'DOUBLE' as const },
    ];
    const source = new Blob([parquetWriteBuffer({ columnData })]);
    const { detected, columns, warnings } = await previewDelimited(source, { header: false });
    expect([detected.format, detected.header, warnings]).toEqual(['parquet', true, []]);
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['code', 'text'],
      ['x', 'number'],
    ]);
    const forced = await previewDelimited(source, { types: { code: 'number' } });
    expect(forced.columns[0]!.type).toBe('number');
  });

  it('counts the bytes that it replaces, where the user allows it', async () => {
    const source = new Blob(['name,city\n', Uint8Array.of(0xe9, 0x2c, 0xff, 0x0a), 'é,1\n']);
    const { detected, rows, warnings } = await previewDelimited(source, {
      encoding: 'utf-8',
      lossy: true,
      header: true,
    });
    expect([detected.replaced, rows[0]]).toEqual([2, ['\ufffd', '\ufffd']]);
    expect(warnings).toMatchObject([{ code: 'bytes-replaced', details: { count: 2, encoding: 'utf-8' } }]);
  });

  it('refuses what an import refuses', async () => {
    await expect(preview('')).rejects.toMatchObject({ code: 'file-empty' });
    await expect(preview('name,age\n', {})).rejects.toMatchObject({ code: 'file-empty', details: { headings: 2 } });
  });
});
