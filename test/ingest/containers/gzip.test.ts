import { describe, expect, it } from 'vitest';
import { gunzipped } from '../../../src/ingest/containers/gzip';
import type { InflateLimits } from '../../../src/ingest/containers/inflate';

const NO_PAUSE = async (): Promise<void> => undefined;
const gzip = (...parts: BlobPart[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip')))
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer));
const refused = (source: Blob, limits?: InflateLimits): Promise<{ code: string; details: Record<string, unknown> }> =>
  gunzipped(source, NO_PAUSE, limits).then(
    () => Promise.reject(new Error('not refused')),
    (error: { code: string; details: Record<string, unknown> }) => error,
  );
const table = `id,n\n${Array.from({ length: 50_000 }, (_, row) => `${row},${(row * 7_919) % 10_007}\n`).join('')}`;

describe('a gzip file (F19)', () => {
  it('comes out whole', async () => {
    expect(await (await gunzipped(new Blob([await gzip(table)]), NO_PAUSE)).text()).toBe(table);
  });

  it('may have several members', async () => {
    const source = new Blob([await gzip('a,b\n'), await gzip('1,2\n'), await gzip(table)]);
    expect(await (await gunzipped(source, NO_PAUSE)).text()).toBe(`a,b\n1,2\n${table}`);
  });

  it('that breaks off is damaged, at its end', async () => {
    const bytes = await gzip(table);
    const error = await refused(new Blob([bytes.subarray(0, -9)]));
    expect(error).toMatchObject({ code: 'file-corrupt', details: { format: 'gzip', offset: bytes.length - 9 } });
  });

  it('with a byte changed is damaged', async () => {
    const bytes = await gzip(table);
    bytes[bytes.length >> 1]! ^= 0x55;
    expect(await refused(new Blob([bytes]))).toMatchObject({ code: 'file-corrupt', details: { format: 'gzip' } });
  });

  it('is given up as soon as it grows beyond what can be opened', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: () => {
        cancelled = true;
      },
    });
    const source = Object.assign(new Blob([]), { stream: () => endless.pipeThrough(new CompressionStream('gzip')) });
    const error = await refused(source, { most: 1_000_000, mostRatio: 1, ratioFrom: Infinity });
    expect(error).toMatchObject({ code: 'file-too-large', details: { format: 'gzip', most: 1_000_000 } });
    expect(error.details).not.toHaveProperty('ratio');
    await expect.poll(() => cancelled).toBe(true);
  });

  it('is given up where it grows as no table does', async () => {
    const error = await refused(new Blob([await gzip(new Uint8Array(80_000_000))]));
    expect(error).toMatchObject({ code: 'file-too-large', details: { ratio: 400 } });
  });

  it('stops where the caller cancels', async () => {
    const stop = new Error('stop');
    const source = new Blob([await gzip(new Uint8Array(30_000_000))]);
    await expect(gunzipped(source, () => Promise.reject(stop))).rejects.toBe(stop);
  });
});
