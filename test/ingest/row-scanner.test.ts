import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteShape } from '../../src/ingest/bytes/byte-shape';
import { CellBatch } from '../../src/ingest/bytes/cell-batch';
import { readSegments } from '../../src/ingest/bytes/segments';
import { RowScanner } from '../../src/ingest/bytes/row-scanner';
import { RowReader, type RowShape } from '../../src/ingest/row-reader';
import { parserOf } from './imported';

type Shape = RowShape & { readonly width: number };

const COMMAS: Shape = {
  delimiter: ',',
  quote: '"',
  width: 2,
  preamble: 0,
  headerRows: 0,
  escape: null,
  comment: null,
};

interface Scanned {
  readonly rows: string[][];
  readonly rejected: unknown;
  readonly blankLines: number;
  readonly malformed: number;
}

function scanned(text: string, shape: Shape): Scanned {
  const data = new TextEncoder().encode(text);
  const bytes = new Uint8Array(data.length + 8).fill(10);
  bytes.set(data);
  const scanner = new RowScanner(byteShape(shape), 0);
  const batch = new CellBatch(shape.width, 34, byteShape(shape).escape);
  const rows: string[][] = [];
  for (let at = 0; at < data.length;) {
    batch.begin(bytes);
    at = scanner.scan(batch, at, data.length, data.length, true);
    for (let column = 0; column < shape.width; column++) batch.unescape(column);
    for (let row = 0; row < batch.rows; row++)
      rows.push(Array.from({ length: shape.width }, (_, column) => batch.text(row * shape.width + column)));
  }
  const { rejected, blankLines, malformed } = scanner;
  return { rows, rejected, blankLines, malformed };
}

function readByRowReader(text: string, shape: Shape): Scanned {
  const reader = new RowReader(shape);
  const rows = reader.read(text, true);
  return { rows, rejected: reader.rejected, blankLines: reader.blankLines, malformed: reader.malformed };
}

describe('the scanner of bytes', () => {
  const shape = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '§', 'blanks', 'none'),
    quote: fc.constantFrom('"', null),
    width: fc.integer({ min: 1, max: 4 }),
    preamble: fc.constantFrom(0, 0, 1),
    headerRows: fc.constantFrom(0, 1, 2),
    escape: fc.constantFrom(null, null, '\\'),
    comment: fc.constantFrom(null, '#'),
  });

  it('takes and rejects the rows of any broken text as the reader of text does', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '客',
      ',',
      ',',
      ';',
      '\t',
      '§',
      '"',
      '"',
      '""',
      '\n',
      '\n',
      ' ',
      '\\',
      '\\"',
    );
    const newline = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc
      .tuple(fc.array(piece, { maxLength: 60 }), newline)
      .map(([pieces, end]) => `${pieces.join('')}\n`.replaceAll('\n', end));
    fc.assert(
      fc.property(text, shape, (broken, how) => {
        // Comments in text are set apart after quotes have been paired, in bytes before: they differ inside quotes.
        // Within blanks no escape is known to text.
        const same = {
          ...how,
          comment: how.quote === null && how.delimiter !== 'blanks' ? how.comment : null,
          escape: how.delimiter === 'blanks' || how.delimiter === 'none' ? null : how.escape,
        };
        expect(scanned(broken, same)).toEqual(readByRowReader(broken, same));
      }),
      { numRuns: 20_000 },
    );
  });

  it('undoes a backslash before a quote and before another', () => {
    const { rows } = scanned('"a\\"b","c\\\\"\n"\\n","d"\n', { ...COMMAS, escape: '\\' });
    expect(rows).toEqual([
      ['a"b', 'c\\'],
      ['\\n', 'd'],
    ]);
  });

  it('keeps comment lines apart, with their place', () => {
    const { rows, rejected } = scanned('# made today\na,b\n# "half\nc,#d\n', { ...COMMAS, comment: '#' });
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', '#d'],
    ]);
    expect(rejected).toEqual([
      { line: 1, reason: 'comment', text: '# made today' },
      { line: 3, reason: 'comment', text: '# "half' },
    ]);
  });
});

describe('segments', () => {
  async function inSegments(text: string, shape: Shape, segmentBytes: number): Promise<Scanned> {
    const columns = Array.from({ length: shape.width }, (_, index) => ({ index, reading: { type: 'text' } as const }));
    const sources = [{ name: 'file', blob: new Blob([text]), shape, format: 'text' } as const];
    const all: Scanned & { rejected: unknown[] } = { rows: [], rejected: [], blankLines: 0, malformed: 0 };
    let { blankLines, malformed } = all;
    for await (const { segment, line } of readSegments(sources, columns, parserOf(segmentBytes))) {
      const decoder = new TextDecoder();
      for (let row = 0; row < segment.rows; row++) {
        all.rows.push(
          segment.columns.map(({ values, dictionary }) => {
            const code = values[row]!;
            if (code === 0xffff_ffff) return '';
            const { bytes, ends } = dictionary!;
            return decoder.decode(bytes.subarray(code === 0 ? 0 : ends[code - 1], ends[code]));
          }),
        );
      }
      all.rejected.push(...segment.rejected.map((row) => ({ ...row, line: row.line + line })));
      blankLines += segment.blankLines;
      malformed += segment.malformed;
    }
    return { ...all, blankLines, malformed };
  }

  it('of any size give the rows, rejects and lines of the whole', async () => {
    const piece = fc.constantFrom(
      'ab',
      'é',
      '客',
      ',',
      ',',
      '"',
      '",',
      ',"',
      '""',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '#',
      ' x',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 80 }).map((pieces) => pieces.join(''));
    const how = fc.record({
      width: fc.integer({ min: 1, max: 3 }),
      comment: fc.constantFrom(null, '#'),
      preamble: fc.constantFrom(0, 1),
      headerRows: fc.constantFrom(0, 1),
    });
    await fc.assert(
      fc.asyncProperty(text, how, fc.integer({ min: 1, max: 60 }), async (broken, options, segmentBytes) => {
        const shape = { ...COMMAS, ...options };
        const whole = await inSegments(broken, shape, 1_000_000);
        expect(await inSegments(broken, shape, segmentBytes)).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are right where a quoted field spans several cuts', async () => {
    const long = 'x,\n'.repeat(200_000);
    const text = `a,b\n"${long}",1\nc,d\n`;
    const { rows, rejected } = await inSegments(text, COMMAS, 10_000);
    expect(rows).toEqual([
      ['a', 'b'],
      [long, '1'],
      ['c', 'd'],
    ]);
    expect(rejected).toEqual([]);
  });
});
