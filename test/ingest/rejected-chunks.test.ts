import { expect, test } from 'vitest';
import { readPass } from '../../src/ingest/pass';
import { REJECTED_ROWS } from '../../src/ingest/rejected-chunks';
import { imported, parserOf } from './imported';

const ROWS = 200_000;

test('every second of 200,000 rows is rejected in chunks, and none is lost', async () => {
  const broken = (row: number): boolean => row % 2 === 1;
  const lines = Array.from({ length: ROWS }, (_, row) => (broken(row) ? `broken ${row}` : `${row},fine`));
  // More sound rows than broken ones at the beginning, by which the file is understood.
  const whole = await imported(`n,text\n${'0,fine\n'.repeat(2_000)}${lines.join('\n')}\n`, {}, parserOf(1 << 20));
  expect(whole.rowCount + whole.rejected.length).toBe(ROWS + 2_000);
  expect(whole.rejected.map(({ text }) => text)).toEqual(lines.filter((_, row) => broken(row)));
  expect(whole.rejected.map(({ line }) => line)).toEqual(lines.flatMap((_, row) => (broken(row) ? [2_002 + row] : [])));
  const sizes = whole.sink.rejectedChunks.map((rows) => rows.length);
  expect(sizes.length).toBe(Math.ceil(ROWS / 2 / REJECTED_ROWS));
  expect(Math.max(...sizes)).toBe(REJECTED_ROWS);
});

test('long rejected rows are handed on after fewer of them', async () => {
  const long = 'x'.repeat(300_000);
  const { rejected, sink } = await imported(`a,b\n1,2\n3,4\n${`${long}\n`.repeat(10)}5,6\n`, { delimiter: ',' });
  expect(rejected).toHaveLength(10);
  expect(Math.max(...sink.rejectedChunks.map((rows) => rows.length))).toBe(4);
});

test('are not told twice where the file is read again in another encoding, or a column as another type', async () => {
  const ascii = `id,name\n${Array.from({ length: 120_000 }, (_, row) => (row % 10 === 9 ? 'short' : `${row + 1},abc`)).join('\n')}\n`;
  const file = new Blob([ascii, '007,', Uint8Array.of(0xe9, 0x74, 0xe9), '\n']);
  const table = await imported(file);
  expect(table.detected.encoding).toBe('windows-1252');
  expect(table.columns[0]!.type).toBe('text');
  expect([table.rowCount, table.rejected.length]).toEqual([108_001, 12_000]);
});

test('are not gathered for a sink that does not take them', async () => {
  const shape = {
    delimiter: ',',
    quote: '"',
    escape: null,
    comment: null,
    width: 2,
    preamble: 0,
    headerRows: 1,
  } as const;
  const plan = {
    sources: [{ name: 'file', blob: new Blob(['a,b\n1,2\nshort\n']), shape, format: 'text' as const }],
    columns: [],
  };
  const chunk = () => Promise.resolve();
  const tick = () => Promise.resolve();
  const without = await readPass(plan, parserOf(1_000), { chunk }, tick);
  expect([without.rowCount, without.rejected]).toEqual([1, { count: 0, chunks: 0, first: [] }]);
  const taken = await readPass(plan, parserOf(1_000), { chunk, rejected: () => Promise.resolve() }, tick);
  expect([taken.rejected.count, taken.rejected.chunks, taken.rejected.first[0]?.text]).toEqual([1, 1, 'short']);
});
