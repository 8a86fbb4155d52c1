import { expect, test } from 'vitest';
import type { Column } from '../../src/domain/table/column';
import { ColumnCache } from '../../src/engine/column-cache';
import type { Manifest } from '../../src/storage/schema';

const manifest = {
  tableId: 't_1',
  columns: ['a', 'b', 'c', 'slow', 'large', 'small', 'text'].map((name) => ({ name })),
} as unknown as Manifest;
const column = (bytes: number): Column => ({ type: 'boolean', values: new Uint8Array(bytes) });

/** A cache of 100 bytes over columns that the test hands out, and the names asked for. */
function cacheOver(columns: Readonly<Record<string, Promise<Column>>>): { cache: ColumnCache; asked: string[] } {
  const asked: string[] = [];
  const cache = new ColumnCache({ column: (_, name) => (asked.push(name), columns[name]!) }, 100);
  return { cache, asked };
}

test('a column is read once, also by two at the same time', async () => {
  const { cache, asked } = cacheOver({ a: Promise.resolve(column(10)) });
  const [first, second] = await Promise.all([cache.column(manifest, 'a'), cache.column(manifest, 'a')]);
  expect(first).toBe(second);
  expect(asked).toEqual(['a']);
});

test('the column not used for longest goes when there is no room', async () => {
  const { cache, asked } = cacheOver({
    a: Promise.resolve(column(40)),
    b: Promise.resolve(column(40)),
    c: Promise.resolve(column(40)),
  });
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.column(manifest, name);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('a column evicted while it was loading takes up no room', async () => {
  let read: (column: Column) => void = () => undefined;
  const slow = new Promise<Column>((resolve) => (read = resolve));
  const { cache, asked } = cacheOver({
    slow,
    large: Promise.resolve(column(150)),
    small: Promise.resolve(column(80)),
  });
  const loading = cache.column(manifest, 'slow');
  await cache.column(manifest, 'large');
  read(column(80));
  await loading;
  await cache.column(manifest, 'small');
  await cache.column(manifest, 'small');
  expect(asked).toEqual(['slow', 'large', 'small']);
});

test('strings count beside their codes', async () => {
  const text: Column = { type: 'text', codes: Uint32Array.of(0), dictionary: ['x'.repeat(60)] };
  const { cache, asked } = cacheOver({ text: Promise.resolve(text) });
  await cache.column(manifest, 'text');
  await cache.column(manifest, 'text');
  expect(asked).toEqual(['text', 'text']);
});

test('a column that could not be read is tried again', async () => {
  const columns = { a: Promise.reject<Column>(new Error('damaged')) };
  const { cache } = cacheOver(columns);
  await expect(cache.column(manifest, 'a')).rejects.toThrow('damaged');
  columns.a = Promise.resolve(column(10));
  expect(await cache.column(manifest, 'a')).toEqual(column(10));
});

test('a column that has been read anew, into another place, is not the one known before', async () => {
  const columns = { a: Promise.resolve(column(10)) };
  const { cache } = cacheOver(columns);
  await cache.column(manifest, 'a');
  columns.a = Promise.resolve(column(20));
  const changed = manifest.columns.map((stored) => ({ ...stored, cells: { id: 'c_1', index: 0 } }));
  expect(await cache.column({ ...manifest, columns: changed }, 'a')).toEqual(column(20));
});
