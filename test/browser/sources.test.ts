import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { transcodedToUtf8 } from '../../src/ingest/decode';
import { openSource } from '../../src/ingest/open-source';
import { previewDelimited } from '../../src/ingest/preview';
import { n, s, workbook } from '../ingest/containers/workbook';
import { zipFile } from '../ingest/containers/zip-file';
import { CORPUS, corpusCsv } from '../ingest/encoding-corpus';
import { encoded } from '../ingest/legacy-encoder';

const gzip = (...parts: BlobPart[]): Promise<Blob> =>
  new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'))).blob();
const refused = (source: Blob): Promise<unknown> => openSource(source, {}).catch((error: unknown) => error);
const table = `id,n\n${Array.from({ length: 200_000 }, (_, row) => `${row},${(row * 7_919) % 10_007}\n`).join('')}`;

describe('gzip in the browser, whose decompressor takes one member only (F19)', () => {
  it('comes out whole, of one member or several', async () => {
    const one = await openSource(await gzip(table), {});
    expect([await one.blob.text(), one.gzip]).toEqual([table, true]);
    const several = await openSource(new Blob([await gzip('id,n\n'), await gzip(table.slice(5))]), {});
    expect(await several.blob.text()).toBe(table);
  });

  it('is damaged where it breaks off, has a byte changed, or more behind it', async () => {
    const whole = await gzip(table);
    const changed = new Uint8Array(await whole.arrayBuffer());
    changed[changed.length >> 1]! ^= 0x55;
    const damaged = [whole.slice(0, -9), new Blob([changed]), new Blob([whole, 'more'])];
    expect(await Promise.all(damaged.map(refused))).toEqual(
      damaged.map(() => expect.objectContaining({ code: 'file-corrupt' }) as unknown),
    );
    expect(await refused(damaged[0]!)).toMatchObject({ details: { format: 'gzip', offset: whole.size - 9 } });
  });

  it('is given up where it grows as no table does', async () => {
    expect(await refused(await gzip(new Uint8Array(100_000_000)))).toMatchObject({
      code: 'file-too-large',
      details: { format: 'gzip', ratio: 400 },
    });
  });
});

describe('encodings by the decoders of the browser (F2, F3, F4)', () => {
  const tables = CORPUS.flatMap((language) => language.encodings.map((encoding) => ({ language, encoding })));

  it('are guessed right in twenty languages', async () => {
    const guesses = tables.map(async ({ language, encoding }) => {
      const source = new Blob([encoded(corpusCsv(language, 20, 'full'), encoding)]);
      const { columns, rows } = await previewDelimited(source, { header: true });
      return [columns.map(({ originalName }) => originalName), rows[0]![1], rows[0]![2]];
    });
    expect(await Promise.all(guesses)).toEqual(
      tables.map(({ language }) => [
        [...language.headers, 'amount'],
        language.names.split(' ')[3],
        language.cities.split(' ')[5],
      ]),
    );
  });

  it.each([
    ['gb18030', '客户,€5\r\n'],
    ['big5', '名稱,金額\r\n'],
    ['shift_jis', 'ﾔﾏﾀﾞ,ソ表\r\n'],
    ['euc-kr', '똠방각하,고객\r\n'],
    ['utf-16le', '名𝄞,é\r\n'],
    ['utf-16be', '名𝄞,é\r\n'],
    ['windows-1252', 'café,5 €\n'],
  ])('%s becomes UTF-8 at every size of piece from 1 to 64 bytes', async (encoding, text) => {
    const source = new Blob([encoded(text, encoding)]);
    const sizes = Array.from({ length: 64 }, (_, index) => index + 1);
    const texts = sizes.map(async (size) => {
      let whole = '';
      for await (const { bytes } of transcodedToUtf8(source, encoding, false, size)) {
        whole += new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      }
      return whole;
    });
    expect(await Promise.all(texts)).toEqual(sizes.map(() => text));
  });

  it('count what they replace', async () => {
    const source = new Blob(['name,n\n', Uint8Array.of(0xe9, 0x2c, 0x31, 0x0a, 0xff, 0x2c, 0x32, 0x0a)]);
    const { detected } = await previewDelimited(source, { encoding: 'utf-8', lossy: true });
    expect(detected.replaced).toBe(2);
  });
});

describe('files that hold a table, in the browser (F19)', () => {
  it('a workbook', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => [s(`0${row}`), n(`${row}.5`)]);
    const source = new File([await workbook({ Notes: [], Data: [[s('code'), s('x')], ...rows] })], 'sales.csv');
    const { detected, columns, rows: seen } = await previewDelimited(source, {});
    expect(detected).toMatchObject({ format: 'xlsx', sheet: 'Data', sheets: ['Notes', 'Data'] });
    expect(columns.map(({ type }) => type)).toEqual(['text', 'number']);
    expect(seen[49]).toEqual(['049', '49.5']);
  });

  it('a Parquet file, packed by snappy', async () => {
    const columnData = [
      { name: 'code', data: ['007', null, '9'], type: 'STRING' as const },
      { name: 'big', data: [9_007_199_254_740_993n, 1n, null], type: 'INT64' as const },
    ];
    const { detected, rows } = await previewDelimited(new Blob([parquetWriteBuffer({ columnData })]), {});
    expect([detected.format, rows]).toEqual([
      'parquet',
      [
        ['007', '9007199254740993'],
        ['', '1'],
        ['9', ''],
      ],
    ]);
  });

  it('a ZIP archive of one table', async () => {
    const { rows } = await previewDelimited(await zipFile({ 'a.csv': 'a,b\n1,é\n' }), {});
    expect(rows).toEqual([['1', 'é']]);
  });
});
