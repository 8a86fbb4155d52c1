import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnHints } from '../../src/ingest/column-hints';
import { unreadableCsv } from '../../src/ui/pages/data/unreadable-csv';
import { locatedAgain, rereadColumn, type KeptSource } from '../../src/ingest/reread';
import type { NamedFile } from '../../src/ingest/import-delimited';
import type { SegmentTask } from '../../src/ingest/bytes/segment';
import { imported, MemorySink, parserOf, patientHooks, type Imported } from './imported';

interface Written {
  readonly text: string;
  /** Of each unreadable cell, counted while the file is written. */
  readonly lines: readonly number[];
}

/** What may stand in a file, each with the line ends that it takes. */
type Piece = 'good' | 'bad' | 'bad long' | 'good long' | 'short' | 'long' | 'blank' | 'comment' | 'broken quote';

const piece = fc.constantFrom<Piece>(
  'good',
  'good',
  'good',
  'bad',
  'bad',
  'bad long',
  'good long',
  'short',
  'long',
  'blank',
  'comment',
  'broken quote',
);

/** A naive counter of lines: it writes the file a piece at a time and adds up the line ends. */
function written(pieces: readonly Piece[], newline: string, inner: string, preamble: boolean): Written {
  const texts: string[] = preamble ? ['Sales of the year', 'name,amount'] : ['name,amount'];
  const lines: number[] = [];
  const count = (text: string): number => text.split(/\r\n|\n|\r/).length;
  let line = texts.length + 1;
  const add = (text: string): void => {
    texts.push(text);
    line += count(text);
  };
  for (let row = 0; row < 40; row++) add(`n${row},${row}.5`);
  for (const kind of pieces) {
    if (kind === 'bad' || kind === 'bad long') lines.push(line);
    switch (kind) {
      case 'good':
        add('fine,1.5');
        break;
      case 'bad':
        add('odd,many');
        break;
      case 'good long':
        add(`"a ""b""${inner}${inner}c",2.5`);
        break;
      case 'bad long':
        add(`"a${inner}b",few`);
        break;
      case 'short':
        add('short');
        break;
      case 'long':
        add(`"x${inner}y",1,2`);
        break;
      case 'blank':
        add('');
        break;
      case 'comment':
        add('# a remark, with a comma');
        break;
      case 'broken quote':
        add('"a"b,1.5,"');
        break;
    }
  }
  return { text: texts.join(newline) + newline, lines };
}

const file = fc
  .record({
    pieces: fc.array(piece, { maxLength: 40 }),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    inner: fc.constantFrom('\n', '\r\n', '\r'),
    preamble: fc.boolean(),
  })
  .map(({ pieces, newline, inner, preamble }) => ({ ...written(pieces, newline, inner, preamble), preamble }));

const OPTIONS = {
  types: { name: 'text', amount: 'number' },
  decimal: '.',
  comment: '#',
  delimiter: ',',
  quote: '"',
} as const;

function unreadable({ columns }: Imported): readonly unknown[] {
  return columns[1]!.unreadable.cells.map(({ line, source }) => [source, line]);
}

describe('the lines of unreadable cells', () => {
  it('are those of a naive counter, whatever stands in the file and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 400 }), async ({ text, lines, preamble }, segmentBytes) => {
        const options = { ...OPTIONS, header: preamble ? 1 : true };
        const table = await imported(text, options, parserOf(segmentBytes));
        expect(unreadable(table)).toEqual(lines.map((line) => ['file', line]));
      }),
      { numRuns: 150 },
    );
  });

  it('of several files are told with their file, and the same when the column is read again', async () => {
    const several = fc.array(file, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(several, fc.integer({ min: 1, max: 400 }), async (all, segmentBytes) => {
        const parser = parserOf(segmentBytes);
        const files = all
          .filter(({ preamble }) => !preamble)
          .map(({ text }, index): NamedFile => ({ name: `${index}.csv`, file: new Blob([text]) }));
        fc.pre(files.length > 1);
        const lines = all
          .filter(({ preamble }) => !preamble)
          .flatMap((one, index) => one.lines.map((line) => [`${index}.csv`, line]));
        const table = await imported(files, { ...OPTIONS, header: true }, parser);
        expect(unreadable(table)).toEqual(lines);
        const kept = files.map((one, index): KeptSource => ({ blob: one.file, read: table.sources[index]! }));
        const [, hints] = columnHints(['name', 'amount'], ['name', 'amount'], ',', OPTIONS);
        const again = await rereadColumn(kept, 1, hints!, new MemorySink(), patientHooks, parser);
        expect(again.cells.map(({ source, line }) => [source, line])).toEqual(lines);
      }),
      { numRuns: 50 },
    );
  });

  it('are found again in the files, which are read as far as the last of them', async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => (row % 2_000 === 7 ? `"n\n${row}",many` : `n${row},1`));
    const files = ['a', 'b'].map((name) => ({ name, file: new Blob([`name,amount\n${rows.join('\n')}\n`]) }));
    const table = await imported(files, OPTIONS);
    const kept = files.map((one, index): KeptSource => ({ blob: one.file, read: table.sources[index]! }));
    const located = table.columns[1]!.unreadable.cells;
    const wanted = located.filter(({ row }) => row < 3_000);
    expect(wanted).toHaveLength(2);
    const bare = wanted.map(({ row, text }) => ({ row, text }));
    let ends = 0;
    const parser = parserOf(1_000);
    const noting = {
      ...parser,
      parse: (task: SegmentTask) => {
        if (task.source === kept[1]!.blob) throw new Error('The second file is not needed.');
        ends = Math.max(ends, task.to);
        return parser.parse(task);
      },
    };
    const told: number[] = [];
    const hooks = { tick: async (fraction: number) => void told.push(fraction) };
    expect(await locatedAgain(bare, kept, hooks, noting)).toEqual(wanted);
    expect(ends).toBeLessThan(kept[0]!.blob.size / 2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0]! < 0.05, new Set(told).size > 5, told.at(-1)! < 0.5]).toEqual([true, true, true]);
  });

  it('are right behind many rows, in UTF-16 and at the end of a file without a last line end', async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => (row % 1_000 === 7 ? `"n\n${row}",1` : `n${row},1`));
    const text = `name,amount\n${rows.join('\n')}\n"last\nof all",many`;
    const bytes = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
    for (const source of [text, new Blob([bytes])]) {
      const table = await imported(source, OPTIONS, parserOf(10_000));
      expect(table.columns[1]!.unreadable.cells).toEqual([{ row: 5_000, text: 'many', line: 5_007, source: 'file' }]);
    }
  });
});

it('unreadable cells are exported with row, line and file, formulas harmless', () => {
  const cells = [
    { row: 11, text: '=many', line: 15, source: 'orders.csv' },
    { row: 12, text: 'few, or none' },
  ];
  expect(unreadableCsv(cells)).toBe(`row,line,source,text\r\n12,15,orders.csv,'=many\r\n13,,,"few, or none"\r\n`);
});
