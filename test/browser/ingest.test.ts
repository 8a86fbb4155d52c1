import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode';
import { imported, PiecedBlob, refusal } from '../ingest/imported';

/** 客户编号,金额 and 张三,5 in GB18030, with CRLF. */
const CHINESE = Uint8Array.from([
  ...[0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a],
  ...[0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x35, 0x0d, 0x0a],
]);

describe('import in the browser, whose decoder and streams are not those of Node', () => {
  it('keeps characters whole at every size of piece from 1 to 64 bytes', async () => {
    const text = 'é客𝄞,"ñ"\r\n漢字🙂\n';
    const sizes = Array.from({ length: 64 }, (_, index) => index + 1);
    const decoded = sizes.map(async (size) => {
      let whole = '';
      for await (const piece of decodeText(new PiecedBlob([text], size), 'utf-8')) whole += piece.text;
      return whole;
    });
    expect(await Promise.all(decoded)).toEqual(sizes.map(() => text));
  });

  it('guesses GB18030 and reads it in pieces', async () => {
    const table = await imported(new PiecedBlob([CHINESE], 1));
    expect(table.detected.encoding).toBe('gb18030');
    expect([...table.cells]).toEqual([
      ['客户编号', ['张三']],
      ['金额', [5]],
    ]);
  });

  it('names the offset of an invalid byte far into a file', async () => {
    const start = 'é,b\n'.repeat(300_000);
    const source = new File([start, Uint8Array.of(0xe9, 0x0a), start], 'broken.csv');
    expect(await refusal(source)).toMatchObject({
      code: 'file-encoding',
      details: { encoding: 'utf-8', offset: 1_500_000 },
    });
  });

  it('reads a file of several chunks as a whole', async () => {
    const rows = Array.from({ length: 150_000 }, (_, row) => `${row},"x, ""${row}""",2024-01-0${1 + (row % 9)}\r\n`);
    const table = await imported(new File(['n,note,day\r\n', ...rows], 'rows.csv'));
    expect([table.rowCount, table.rejected, table.warnings]).toEqual([150_000, [], []]);
    expect(table.cells.get('n')!.at(-1)).toBe(149_999);
    expect(table.cells.get('note')!.at(-1)).toBe('x, "149999"');
    expect(table.columns.map(({ distinct }) => distinct)).toEqual([150_000, 150_000, 9]);
  });
});
