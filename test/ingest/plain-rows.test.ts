import { afterEach, describe, expect, it, vi } from 'vitest';
import { byteShape } from '../../src/ingest/bytes/byte-shape';
import { CellBatch } from '../../src/ingest/bytes/cell-batch';
import { canBePlain, plainRows } from '../../src/ingest/bytes/plain-rows';
import { RowScanner } from '../../src/ingest/bytes/row-scanner';
import { RowReader, type RowShape } from '../../src/ingest/row-reader';

type Shape = RowShape & { readonly width: number };

const COMMAS: Shape = {
  delimiter: ',',
  quote: '"',
  width: 3,
  preamble: 0,
  headerRows: 0,
  escape: null,
  comment: null,
};

const padded = (text: string): { bytes: Uint8Array<ArrayBuffer>; length: number } => {
  const data = new TextEncoder().encode(text);
  const bytes = new Uint8Array(data.length + 8).fill(10);
  bytes.set(data);
  return { bytes, length: data.length };
};

/** The rows that are plain, and the text behind them. */
function plain(text: string, shape = COMMAS) {
  const { bytes, length } = padded(text);
  const batch = new CellBatch(shape.width, 34, -1);
  batch.begin(bytes);
  const { at, ...met } = plainRows()!.scan(batch, byteShape(shape), 0, length, length);
  for (let column = 0; column < shape.width; column++) batch.unescape(column);
  const rows = Array.from({ length: batch.rows }, (_, row) =>
    Array.from({ length: shape.width }, (_, column) => batch.text(row * shape.width + column)),
  );
  return { rows, rest: text.slice(at), ...met };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('plain rows', () => {
  it('have their fields bare, quoted or empty, and end as lines do', () => {
    const text = 'a,"b, ""c""\n",\r\n,,\n"","long beyond sixteen bytes","and ""doubled"" there"\nleft';
    expect(plain(text)).toEqual({
      rows: [
        ['a', 'b, "c"\n', ''],
        ['', '', ''],
        ['', 'long beyond sixteen bytes', 'and "doubled" there'],
      ],
      rest: 'left',
      breaks: 1,
      lineFeeds: true,
      pairs: true,
    });
  });

  it.each([
    ['has a field too few', 'a,b\n'],
    ['has a field too many', 'a,b,c,d\n'],
    ['has text behind a quote', 'a,"b"c,d\n'],
    ['has blanks behind a quote', 'a,"b" ,c\n'],
    ['has a carriage return in quotes', 'a,"b\r\n",c\n'],
    ['ends by a carriage return alone', 'a,b,c\rd,e,f\n'],
    ['is blank', '\n'],
    ['goes on beyond the end', 'a,b,"c\n'],
    ['has no line end', 'a,b,c'],
    ['ends by half a line end', 'a,b,c\r'],
  ])('are followed by one that %s', (_, odd) => {
    expect(plain(`x,y,z\n${odd}`)).toMatchObject({ rows: [['x', 'y', 'z']], rest: odd });
  });

  it('are followed by a comment', () => {
    expect(plain('x,y,z\n#a,b,c\n', { ...COMMAS, comment: '#' })).toMatchObject({
      rows: [['x', 'y', 'z']],
      rest: '#a,b,c\n',
    });
  });

  it.each([
    { ...COMMAS, width: 1 },
    { ...COMMAS, width: 16_385 },
    { ...COMMAS, delimiter: 'blanks' },
    { ...COMMAS, delimiter: 'none' },
    { ...COMMAS, delimiter: '§' },
    { ...COMMAS, escape: '\\' },
  ])('are none in a table of shape %j', (shape) => {
    expect([canBePlain(byteShape(shape)), canBePlain(byteShape(COMMAS))]).toEqual([false, true]);
  });
});

describe('the scanner', () => {
  /** Longer than the kernel's window, with a row that is longer by itself, and an odd row here and there. */
  const lines = Array.from({ length: 20_000 }, (_, row) => {
    if (row === 9_000) return `${row},"${'long\n'.repeat(60_000)}",end`;
    if (row % 997 === 0) return `${row},too few`;
    return row % 7 === 0 ? `${row},"say ""${'x'.repeat(row % 40)}""",\r` : `${row},${'y'.repeat(row % 50)},z`;
  });
  const text = `${lines.join('\n')}\n`;

  function scanned(Scanner = RowScanner) {
    const { bytes, length } = padded(text);
    const shape = byteShape(COMMAS);
    const scanner = new Scanner(shape, 0);
    const batch = new CellBatch(3, 34, -1);
    const rows: string[][] = [];
    for (let at = 0; at < length;) {
      batch.begin(bytes);
      at = scanner.scan(batch, at, length, length, true);
      for (let column = 0; column < 3; column++) batch.unescape(column);
      for (let row = 0; row < batch.rows; row++) rows.push([0, 1, 2].map((column) => batch.text(row * 3 + column)));
    }
    return { rows, rejected: scanner.rejected, lines: scanner.lines };
  }

  it('reads a long text as the reader of text does', () => {
    const reader = new RowReader(COMMAS);
    const expected = { rows: reader.read(text, true), rejected: reader.rejected };
    expect(expected.rejected.length).toBeGreaterThan(10);
    expect(scanned()).toMatchObject(expected);
  });

  it.each([
    ['there is no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined)],
    ['it is forbidden', () => vi.spyOn(WebAssembly, 'Module').mockThrow(new EvalError('by policy'))],
  ])('reads the same where %s', async (_, make) => {
    const quick = scanned();
    make();
    vi.resetModules();
    const { plainRows: slowRows } = await import('../../src/ingest/bytes/plain-rows');
    const { RowScanner: SlowScanner } = await import('../../src/ingest/bytes/row-scanner');
    expect(slowRows()).toBeNull();
    expect(scanned(SlowScanner)).toEqual(quick);
  });
});
