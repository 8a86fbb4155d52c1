import { describe, expect, it } from 'vitest';
import { totalRowWarning } from '../../src/ingest/total-row';
import { imported } from './imported';
import { encoded } from './legacy-encoder';

const lines = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${line(row)}\n`).join('');
const codes = ({ warnings }: { warnings: readonly { code: string }[] }): string[] => warnings.map(({ code }) => code);

describe('files joined end to end', () => {
  it.each([
    ['', 'id,amount\n1,2.5\n2,3.5\nid,amount\n3,4.5\n4,1.5\n'],
    ['with a mark in the middle', '\ufeffid,amount\n1,2.5\n2,3.5\n\ufeffid,amount\n3,4.5\n4,1.5\n'],
  ])('have their columns named by the first row, and the other headers are told %s', async (_, text) => {
    const table = await imported(text);
    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'amount']);
    expect(table.warnings.find(({ code }) => code === 'header-repeated')?.details).toEqual({ count: 1 });
    expect(codes(table)).not.toContain('header-assumed');
    expect(table.rowCount).toBe(5);
  });

  it.each([
    ['a code without digits', 'abc,def\nd4,y8\ne5,z9\nabc,def\ne6,z0\n'],
    ['a word', 'Anna,Rome\nBob,Paris\nAnna,Rome\nCid,Oslo\n'],
    ['the only one', 'abc,def\nabc,def\nabc,def\n'],
  ])('are not seen where the first row of data comes again: %s', async (_, text) => {
    const table = await imported(text);
    expect([table.detected.header, table.rowCount]).toEqual([false, text.split('\n').length - 1]);
  });

  it('are not seen where a first row of data comes again', async () => {
    const table = await imported(`Anna,5\nBob,6\nAnna,5\nCid,${lines(3, (row) => `7\nEve,${row}`)}`);
    expect(table.detected.header).toBe(false);
    expect(codes(table)).not.toContain('header-repeated');
  });
});

describe('a row of totals at the end', () => {
  it.each([
    ['Total', ','],
    ['Summe', ';'],
    ['合计', ','],
    ['Grand total:', '\t'],
  ])('is told: %s', async (word, delimiter) => {
    const rows = `id,day,amount\n${lines(30, (row) => `A${row},2025-01-${10 + (row % 20)},${row}`)}${word},,435\n\n`;
    const table = await imported(rows.replaceAll(',', delimiter));
    expect(table.warnings.find(({ code }) => code === 'total-row')?.details).toEqual({
      text: word,
      row: 31,
    });
    expect(table.rowCount).toBe(31);
  });

  it('is none where a customer is called so without a sum, or the word stands elsewhere', () => {
    expect(totalRowWarning(['Total Wine', '5'], 3)).toEqual([]);
    expect(totalRowWarning(['Total', '', 'x'], 3)).toEqual([]);
    expect(totalRowWarning(['A1', 'Total', '5'], 3)).toEqual([]);
    expect(totalRowWarning([], 3)).toEqual([]);
  });

  it('is told where its last cells are empty and tabs are between them, and behind it are blank lines', async () => {
    const rows = lines(30, (row) => `A${row}\t${row}\t2025-01-11\tfine`);
    const table = await imported(`id\tamount\tday\tnote\n${rows}Total\t435\t\t\n\n  \n`);
    expect(table.warnings.find(({ code }) => code === 'total-row')?.details).toEqual({ text: 'Total', row: 31 });
  });

  it('that does not fit is among the rejected rows, and not told twice', async () => {
    const table = await imported(`id,day,amount\n${lines(30, (row) => `A${row},2025-01-11,${row}`)}Total,435\n`);
    expect([table.rejected.length, codes(table)]).toEqual([1, []]);
  });
});

describe('numbers and dates as they come', () => {
  it.each([
    ['apostrophes between thousands', lines(9, (row) => `A;${row + 1}'234.50`), 1234.5],
    ['typographic apostrophes and a currency', lines(9, (row) => `A;CHF ${row + 1}’234.50`), 1234.5],
    ['a minus behind', lines(9, (row) => `A;${row + 1}.234,50-`), -1234.5],
    ['narrow blanks and a euro', lines(9, (row) => `A;${row + 1}\u202f234,50 €`), 1234.5],
    ['a full-width percent sign', lines(9, (row) => `A;${row + 1}％`), 0.01],
    ['yuan', lines(9, (row) => `A;${row + 1}元`), 1],
    ['Japanese dates', lines(9, (row) => `A;2025年${row + 1}月13日`), '2025-01-13T00:00:00.000Z'],
    ['Chinese afternoons', lines(9, (row) => `A;2025/${row + 1}/13 下午 3:05:07`), '2025-01-13T15:05:07.000Z'],
  ])('%s', async (_, body, first) => {
    const { cells, columns } = await imported(`id;value\n${body}`);
    expect([columns[1]!.unreadable.count, cells.get('value')![0]]).toEqual([0, first]);
  });
});

describe('bytes as they come', () => {
  it('Big5, packed, and UTF-16 without a mark', async () => {
    const text = `客戶,日期,金額\n${lines(40, (row) => `王小明${row % 7},2025/01/${10 + (row % 18)},${row * 100}`)}`;
    const packed = await new Response(
      new Blob([encoded(text, 'big5')]).stream().pipeThrough(new CompressionStream('gzip')),
    ).blob();
    for (const [source, encoding] of [
      [packed, 'big5'],
      [new Blob([encoded(text, 'utf-16le')]), 'utf-16le'],
    ] as const) {
      const table = await imported(source);
      expect([table.detected.encoding, table.cells.get('客戶')![6], table.cells.get('金額')![39]]).toEqual([
        encoding,
        '王小明6',
        3_900,
      ]);
    }
  });

  it('a line that tells Excel the separator is set aside', async () => {
    const table = await imported('sep=;\nid;paid\nA;1,5\nB;1.234,5\n');
    expect([table.cells.get('paid'), table.rejected.map(({ reason }) => reason)]).toEqual([
      [1.5, 1234.5],
      ['preamble'],
    ]);
  });

  it.each([
    ['without a row of names', undefined, 'sep=;\n1;2,5\n3;4,5\n5;6,5\n', ['column1', 'column2']],
    ['that the user says has no names', false, 'sep=;\nid;paid\n3;4,5\n', ['column1', 'column2']],
    ['whose first row the user says has the names', true, 'sep=;\nid;paid\n3;4,5\n', ['id', 'paid']],
  ])('a line that tells Excel the separator is no row of a file %s', async (_, header, text, names) => {
    const table = await imported(text, header === undefined ? {} : { header });
    expect(table.columns.map(({ name }) => name)).toEqual(names);
    expect(table.rejected.map((row) => [row.text, row.reason])).toEqual([['sep=;', 'preamble']]);
    expect(table.rowCount).toBe(text.split('\n').length - (header === true ? 3 : 2));
  });

  it('a few bytes of zero stay in their cells', async () => {
    const table = await imported(`id,name\n${lines(200, (row) => `${row},Ann`)}201,B\0b\n`);
    expect(table.cells.get('name')!.at(-1)).toBe('B\0b');
  });
});
