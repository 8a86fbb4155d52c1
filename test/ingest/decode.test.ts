import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode';
import { PiecedBlob } from './imported';

async function decoded(source: Blob, encoding: string): Promise<string> {
  let text = '';
  for await (const piece of decodeText(source, encoding)) text += piece.text;
  return text;
}
const failure = (source: Blob, encoding: string): Promise<unknown> =>
  decoded(source, encoding).catch((error: unknown) => error);

/** "名称,金额\r\n" in encodings that Node cannot write. */
const GB18030 = [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a];
const BIG5 = [0xa6, 0x57, 0xba, 0xd9, 0x2c, 0xaa, 0xf7, 0xc3, 0x42, 0x0d, 0x0a];

describe('text in pieces of 1 to 64 bytes (F2)', () => {
  it('keeps every character of UTF-8 whole', async () => {
    const text = 'é客𝄞,"ñ"\r\n漢字🙂\n';
    const sizes = Array.from({ length: 64 }, (_, index) => index + 1);
    const results = await Promise.all(sizes.map((size) => decoded(new PiecedBlob([text], size), 'utf-8')));
    expect(results).toEqual(sizes.map(() => text));
  });

  it.each([
    ['gb18030', GB18030, '名称,金额\r\n'],
    ['big5', BIG5, '名稱,金額\r\n'],
    ['utf-16le', [0xff, 0xfe, 0x0d, 0x54, 0x34, 0xd8, 0x1e, 0xdd], '名𝄞'],
    ['utf-16be', [0x54, 0x0d, 0xd8, 0x34, 0xdd, 0x1e], '名𝄞'],
    ['windows-1252', [0x63, 0x61, 0x66, 0xe9, 0x80], 'café€'],
  ])('keeps every character of %s whole', async (encoding, bytes, text) => {
    const sizes = [1, 2, 3, 4, 5, 64];
    const results = await Promise.all(
      sizes.map((size) => decoded(new PiecedBlob([new Uint8Array(bytes)], size), encoding)),
    );
    expect(results).toEqual(sizes.map(() => text));
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
    expect(await failure(new Blob([new Uint8Array([...GB18030, 0xff, 0x41])]), 'gb18030')).toMatchObject({
      details: { offset: GB18030.length },
    });
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
