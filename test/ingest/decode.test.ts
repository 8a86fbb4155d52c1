import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, transcodedToUtf8 } from '../../src/ingest/decode';
import { PiecedBlob } from './imported';
import { encoded } from './legacy-encoder';

async function decoded(source: Blob, encoding: string): Promise<string> {
  let text = '';
  for await (const piece of decodeText(source, encoding)) text += piece.text;
  return text;
}
const failure = (source: Blob, encoding: string): Promise<unknown> =>
  decoded(source, encoding).catch((error: unknown) => error);

/** The same, by way of UTF-8 in pieces that are valid each by itself. */
async function transcoded(
  source: Blob,
  encoding: string,
  lossy = false,
  size?: number,
): Promise<{ text: string; sourceBytes: number; replaced: number }> {
  let whole = { text: '', sourceBytes: 0, replaced: 0 };
  for await (const { bytes, ...counts } of transcodedToUtf8(source, encoding, lossy, size)) {
    whole = { text: whole.text + new TextDecoder('utf-8', { fatal: true }).decode(bytes), ...counts };
  }
  return whole;
}

const SIZES = Array.from({ length: 64 }, (_, index) => index + 1);
const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  ['gb18030', '客户,金额\r\n张三,€5'],
  ['gbk', '客户,金额\r\n張三,5'],
  ['big5', '名稱,金額\r\n王小明,5'],
  ['shift_jis', '顧客,金額\r\nﾔﾏﾀﾞ太郎,ソ表'],
  ['euc-jp', '顧客,金額\r\nﾔﾏﾀﾞ太郎,ソ表'],
  ['euc-kr', '고객,금액\r\n홍길동,값'],
  ['utf-16le', '名𝄞,é\r\n'],
  ['utf-16be', '名𝄞,é\r\n'],
  ['windows-1250', 'Łódź,Škoda\n'],
  ['windows-1251', 'Клиент,Сумма\n'],
  ['windows-1252', 'café,5 €\n'],
  ['windows-1253', 'Πελάτης\n'],
  ['windows-1254', 'İstanbul,ğ\n'],
  ['windows-1257', 'Šķiņķis\n'],
  ['windows-874', 'ลูกค้า\n'],
  ['koi8-r', 'Клиент\n'],
  ['iso-8859-15', 'œuvre,€\n'],
];

describe('text in pieces of 1 to 64 bytes (F2)', () => {
  it('keeps every character of UTF-8 whole', async () => {
    const text = 'é客𝄞,"ñ"\r\n漢字🙂\n';
    const results = await Promise.all(SIZES.map((size) => decoded(new PiecedBlob([text], size), 'utf-8')));
    expect(results).toEqual(SIZES.map(() => text));
  });

  it.each(TEXTS)('keeps every character of %s whole', async (encoding, text) => {
    const bytes = encoded(text, encoding);
    const results = await Promise.all(SIZES.map((size) => decoded(new PiecedBlob([bytes], size), encoding)));
    expect(results).toEqual(SIZES.map(() => text));
  });

  it.each(TEXTS)('makes valid UTF-8 of %s', async (encoding, text) => {
    const source = new Blob([encoded(text, encoding)]);
    const results = await Promise.all(SIZES.map((size) => transcoded(source, encoding, false, size)));
    expect(results).toEqual(SIZES.map(() => ({ text, sourceBytes: source.size, replaced: 0 })));
  });

  it('keeps characters of four bytes of GB18030 whole', async () => {
    const source = new PiecedBlob([Uint8Array.of(0x81, 0x30, 0x84, 0x36, 0x94, 0x39, 0xda, 0x33)], 3);
    expect(await decoded(source, 'gb18030')).toBe('¥💩');
  });

  it('drops the byte order mark', async () => {
    expect(await decoded(new PiecedBlob(['\ufeffa'], 1), 'utf-8')).toBe('a');
  });

  it('says how many bytes it has read', async () => {
    const text = 'x'.repeat(300_000);
    const read: number[] = [];
    for await (const { bytes } of decodeText(new Blob([text]), 'utf-8')) read.push(bytes);
    expect(read.length).toBeGreaterThan(1);
    expect(read.at(-1)).toBe(300_000);
  });
});

describe('bytes that the encoding does not have (F4)', () => {
  it('are refused with the offset of the first, wherever the pieces are cut', async () => {
    const valid = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '客', '🙂'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        valid,
        fc.constantFrom([0xff], [0xc3, 0x41], [0xe5, 0xae], [0xed, 0xa0, 0x80]),
        fc.integer({ min: 1, max: 64 }),
        async (text, bad, size) => {
          const start = new TextEncoder().encode(text);
          const source = new PiecedBlob([start, new Uint8Array(bad)], size);
          expect(await failure(source, 'utf-8')).toMatchObject({
            code: 'file-encoding',
            details: { encoding: 'utf-8', offset: start.length },
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found far into a large file', async () => {
    const start = 'é,b\n'.repeat(100_000);
    const source = new Blob([start, new Uint8Array([0xe9, 0x0a]), start]);
    expect(await failure(source, 'utf-8')).toMatchObject({ code: 'file-encoding', details: { offset: 500_000 } });
  });

  it('may be half a character at the end', async () => {
    expect(await failure(new Blob([new Uint8Array([0x41, 0x00, 0x42])]), 'utf-16le')).toMatchObject({
      code: 'file-encoding',
      details: { offset: 2 },
    });
    expect(await failure(new Blob(['ab', new Uint8Array([0xe5, 0xae])]), 'utf-8')).toMatchObject({
      details: { offset: 2 },
    });
  });

  it('are refused in GB18030 too', async () => {
    const source = new Blob([encoded('名称\n', 'gb18030'), Uint8Array.of(0xff, 0x41)]);
    expect(await failure(source, 'gb18030')).toMatchObject({ details: { offset: 5 } });
    expect(await transcoded(source, 'gb18030').catch((error: unknown) => error)).toMatchObject({
      code: 'file-encoding',
      details: { offset: 5 },
    });
  });

  it('are replaced and counted where the user allows it, wherever the pieces are cut', async () => {
    const bytes = [0x61, 0xff, 0x62, 0xe5, 0xae, 0x0a, 0xef, 0xbf, 0xbd, 0xe5, 0xae, 0xa2, 0xc3];
    const source = new Blob([Uint8Array.from(bytes)]);
    const results = await Promise.all(SIZES.map((size) => transcoded(source, 'utf-8', true, size)));
    const text = 'a\ufffdb\ufffd\n\ufffd客\ufffd';
    expect(results).toEqual(SIZES.map(() => ({ text, sourceBytes: 13, replaced: 3 })));
  });

  it.each([
    ['utf-16le', [0x41, 0, 0xfd, 0xff, 0, 0xd8, 0x42, 0, 0x43], 'A\ufffd\ufffdB\ufffd', 2],
    ['utf-16be', [0, 0x41, 0xff, 0xfd, 0xd8, 0, 0, 0x42, 0], 'A\ufffd\ufffdB\ufffd', 2],
    ['gb18030', [0x84, 0x31, 0xa4, 0x37, 0xff, 0x41], '\ufffd\ufffdA', 1],
    ['windows-1253', [0xc1, 0xd2], 'Α\ufffd', 1],
  ])('are told from a U+FFFD that the source itself holds: %s', async (encoding, bytes, text, replaced) => {
    const source = new Blob([Uint8Array.from(bytes)]);
    const results = await Promise.all(SIZES.map((size) => transcoded(source, encoding, true, size)));
    expect(results).toEqual(SIZES.map(() => ({ text, sourceBytes: bytes.length, replaced })));
  });

  it('are counted by the reader of text too', async () => {
    const counts: number[] = [];
    const source = new Blob([Uint8Array.of(0x61, 0xff, 0xff)]);
    for await (const { replaced } of decodeText(source, 'utf-8', true)) counts.push(replaced);
    expect(counts.at(-1)).toBe(2);
  });
});

it('refuses an encoding that it does not know', async () => {
  expect(await failure(new Blob(['a']), 'klingon')).toMatchObject({
    code: 'invalid-parameter',
    details: { parameter: 'encoding' },
  });
});

it('lets go of the source when the reader stops', async () => {
  let cancelled = false;
  const source = new Blob([]);
  source.stream = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(200_000).fill(97)),
      cancel: () => {
        cancelled = true;
      },
    });
  for await (const { bytes } of decodeText(source, 'utf-8')) if (bytes > 0) break;
  expect(cancelled).toBe(true);
});
