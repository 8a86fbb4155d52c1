import { afterEach, expect, test } from 'vitest';
import { ParserPool } from '../../src/engine/parser-pool';
import { readSegments } from '../../src/ingest/bytes/segments';

const pools: ParserPool[] = [];

afterEach(() => {
  for (const pool of pools.splice(0)) pool.end();
});

const shape = {
  delimiter: ',',
  quote: '"',
  width: 2,
  preamble: 0,
  headerRows: 0,
  escape: null,
  comment: null,
} as const;
const ROWS = 600_000;
const blob = new Blob([Array.from({ length: ROWS }, (_, row) => `${row},"x, ${row % 7}"\n`).join('')]);

async function rowsRead(pool: ParserPool): Promise<number> {
  pools.push(pool);
  const columns = [{ index: 0, reading: { type: 'number', decimal: '.', identifiers: false } as const }];
  let next = 0;
  for await (const { segment } of readSegments([{ name: 'file', blob, shape, format: 'text' }], columns, pool)) {
    for (const value of segment.columns[0]!.values) expect(value).toBe(next++);
  }
  return next;
}

const script =
  (text: string): (() => Worker) =>
  () =>
    new Worker(URL.createObjectURL(new Blob([text])));

test('workers read the rows of a large file, in their order', async () => {
  expect(await rowsRead(new ParserPool(3))).toBe(ROWS);
});

test('workers that cannot be loaded are done without', async () => {
  expect(await rowsRead(new ParserPool(2, script('throw new Error("not found")')))).toBe(ROWS);
});

test('a worker that dies with a segment in its hands loses none of its rows', async () => {
  const dying = script('onmessage = () => setTimeout(() => { throw new Error("out of memory"); }, 0);');
  expect(await rowsRead(new ParserPool(2, dying))).toBe(ROWS);
});
