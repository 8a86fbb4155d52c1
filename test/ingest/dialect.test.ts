import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions, ImportPreview } from '../../src/contract/tables';
import { previewDelimited } from '../../src/ingest/preview';
import { imported, refusal } from './imported';

const preview = (text: string, options: ImportOptions = {}): Promise<ImportPreview> =>
  previewDelimited(new Blob([text]), options);
const codes = ({ warnings }: ImportPreview): string[] => warnings.map(({ code }) => code);
const names = ({ columns }: ImportPreview): string[] => columns.map(({ name }) => name);

describe('quotes other than the double one', () => {
  it('are seen where values are quoted by them throughout', async () => {
    const text = "'id','note','n'\n'1','it''s, well',5\n'2','x',6\n";
    const seen = await preview(text);
    expect([seen.detected.quote, codes(seen), seen.rows[0]]).toEqual([
      "'",
      ['quote-guessed'],
      ['1', "it's, well", '5'],
    ]);
    const table = await imported(text);
    expect([table.detected.quote, table.cells.get('note')]).toEqual(["'", ["it's, well", 'x']]);
  });

  it.each([
    "id,city,n\n1,'s-Hertogenbosch,5\n2,'t Harde,6\n3,'t Zand,7\n4,'t Goy,8\n",
    "id,note,n\n1,\"it's\",5\n2,'x',6\n3,'y',6\n4,'z',6\n5,'a, b',6\n",
    "id,note,n\n1,'x',5\n2,'y',6\n3,'z',7\n4,'w',8\n",
  ])('are not seen in apostrophes, nor in quotes that are part of the text: %j', async (text) => {
    expect((await preview(text)).detected.quote).toBe('"');
  });
});

describe('quotes behind a backslash', () => {
  const rows = Array.from({ length: 30 }, (_, row) => `${row},"say \\"hi, ${row}\\"",x\n`).join('');

  it('are seen, and read as quotes', async () => {
    const seen = await preview(`id,note,z\n${rows}`);
    expect([seen.detected.escape, seen.detected.delimiter, codes(seen)]).toEqual(['\\', ',', ['escape-guessed']]);
    expect(seen.rows[1]).toEqual(['1', 'say "hi, 1"', 'x']);
    expect(seen.sampled).toEqual({ rows: 30, rejected: 0 });
    const table = await imported(`id,note,z\n${rows}`);
    expect([table.rowCount, table.cells.get('note')![1]]).toEqual([30, 'say "hi, 1"']);
  });

  it.each([
    ['folders that end with a backslash', 'id,folder,n\n1,"C:\\a, b\\",5\n2,"D:\\c\\",6\n3,"E:\\d\\",7\n'],
    ['doubled quotes', 'id,note,n\n1,"say ""hi"" \\"" x",5\n2,"a ""b""",6\n'],
  ])('are not seen in %s', async (_, text) => {
    const seen = await preview(text);
    expect([seen.detected.escape, seen.sampled.rejected]).toEqual([null, 0]);
  });

  it('follow the option', async () => {
    expect((await preview(`id,note,z\n${rows}`, { escape: null })).detected.escape).toBeNull();
    expect((await preview('a,b\n1,"x\\"y"\n', { escape: '\\' })).rows).toEqual([['1', 'x"y']]);
    expect((await preview('a,b\n1,"x""y"\n', { escape: '"' })).rows).toEqual([['1', 'x"y']]);
  });
});

describe('comment lines', () => {
  const table = 'id,name,n\n1,Ann,5\n2,Bob,6\n';

  it('at the top are kept apart, and others with them', async () => {
    const text = `# made today\n#\n\n${table}# end, of, it\n`;
    const seen = await preview(text);
    expect([seen.detected.comment, seen.detected.header, names(seen)]).toEqual(['#', true, ['id', 'name', 'n']]);
    expect(seen.warnings).toMatchObject([{ code: 'comment-lines', details: { count: 2, mark: '#' } }]);
    expect(seen.sampled).toEqual({ rows: 2, rejected: 0 });
    const { rowCount, rejected } = await imported(text);
    expect(rowCount).toBe(2);
    expect(rejected).toEqual([
      { line: 1, reason: 'comment', text: '# made today' },
      { line: 2, reason: 'comment', text: '#' },
      { line: 7, reason: 'comment', text: '# end, of, it' },
    ]);
  });

  it.each([
    ['a header', '#id,name,n\n1,Ann,5\n2,Bob,6\n', ['#id', 'name', 'n']],
    ['a header below comments', '# made today\n#id,name,n\n1,Ann,5\n2,Bob,6\n', ['#id', 'name', 'n']],
    ['orders', 'order,name,n\n#1001,Ann,5\n#1002,Bob,6\n', ['order', 'name', 'n']],
    ['orders without a header', '#1001,Ann,5\n#1002,Bob,6\n', ['column1', 'column2', 'column3']],
    ['orders below a comment', '# made today\norder,name,n\n#1001,Ann,5\n#1002,Bob,6\n', ['order', 'name', 'n']],
  ])('are not seen in %s', async (_, text, columns) => {
    const seen = await preview(text);
    expect([seen.detected.comment, names(seen), seen.sampled]).toEqual([null, columns, { rows: 2, rejected: 0 }]);
  });

  it('follow the option', async () => {
    const seen = await preview(`// x\n${table}`, { comment: '//' });
    expect([seen.detected.comment, names(seen), codes(seen)]).toEqual(['//', ['id', 'name', 'n'], []]);
    expect((await preview(`# x\n${table}`, { comment: null })).detected).toMatchObject({ comment: null, header: 1 });
  });
});

describe('names in several rows (F8)', () => {
  const text =
    'Report,,,,\n,Spring,,Autumn,\nname,sold,paid,sold,paid\nAnn,1,2.5,3,4.5\nBob,5,6.5,7,8.5\nCid,9,0.5,1,2.5\n';

  it('are joined, the rows above kept apart', async () => {
    const seen = await preview(text);
    expect(names(seen)).toEqual(['name', 'Spring sold', 'Spring paid', 'Autumn sold', 'Autumn paid']);
    expect(seen.detected).toMatchObject({ header: 1, headerRows: 2 });
    expect(codes(seen)).toEqual(['preamble', 'header-joined']);
    const table = await imported(text);
    expect([table.rowCount, table.cells.get('Autumn paid'), table.rejected.map(({ reason }) => reason)]).toEqual([
      3,
      [4.5, 8.5, 2.5],
      ['preamble'],
    ]);
  });

  it('follow the option', async () => {
    const seen = await preview('a,b\nx,y\np,q\nr,s\n', { headerRows: 2 });
    expect([names(seen), seen.rows.length, codes(seen)]).toEqual([['a x', 'b y'], 2, []]);
    const one = await preview(text, { header: 2, headerRows: 1 });
    expect([names(one), one.detected.header]).toEqual([['name', 'sold', 'paid', 'sold_2', 'paid_2'], 2]);
    expect(one.columns.at(-1)).toMatchObject({ name: 'paid_2', originalName: 'paid', type: 'number' });
  });
});

describe('columns set apart by blanks (F8)', () => {
  it('are seen in a printed table, and the preview shows it', async () => {
    const text = '  id  amount        day\n   7   12.50 2024-01-31\n  12    3.00 2024-02-01\n 103  100.25 2024-02-02\n';
    const seen = await preview(text);
    expect([seen.detected.delimiter, seen.rows[2]]).toEqual(['blanks', ['103', '100.25', '2024-02-02']]);
    expect(seen.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'text'],
      ['amount', 'number'],
      ['day', 'date'],
    ]);
    expect((await preview(text, { delimiter: 'none' })).columns).toHaveLength(1);
  });
});

it('says how consistent the rows are', async () => {
  const rows = Array.from({ length: 20 }, (_, row) => (row % 4 === 3 ? `${row},x,y\n` : `${row},x\n`)).join('');
  expect((await preview(`a,b\n${rows}`)).detected.consistency).toBe(0.75);
});

it.each<ImportOptions>([
  { escape: 'ab' },
  { escape: ',', delimiter: ',' },
  { comment: '' },
  { comment: '#\n' },
  { headerRows: 0 },
  { headerRows: 1.5 },
  { headerRows: 11 },
])('options make sense or are refused: %j', async (options) => {
  expect(await refusal('a,b\n1,2\n', options)).toMatchObject({ code: 'invalid-parameter' });
});

describe('text (F16)', () => {
  it('comes through byte for byte, whatever it would mean elsewhere', async () => {
    const texts = [
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '\u202egnp.exe',
      '=1+1',
      '&lt;b&gt;',
      '\u0000x',
      '{{x}}',
    ];
    const table = await imported(`t,n\n${texts.map((text, row) => `"${text}",${row}\n`).join('')}`);
    expect(table.cells.get('t')).toEqual(texts);
    const headed = await imported('<b>x</b>,\u202en\n1,2\n3,4\n', { header: true });
    expect([...headed.cells.keys()]).toEqual(['<b>x</b>', '\u202en']);
  });
});

it('is guessed as it was written, for any table in any dialect', async () => {
  const words = ['red', 'blue "x"', 'a, b', 'c; d', 'e\tf', 'g | h', 'it’s', 'two\nlines'];
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    escaped: fc.boolean(),
    comments: fc.integer({ min: 0, max: 3 }),
  });
  const table = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.integer()), {
    minLength: 8,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(table, dialect, async (rows, { delimiter, newline, escaped, comments }) => {
      const field = (text: string): string => `"${text.replaceAll('"', escaped ? '\\"' : '""')}"`;
      const lines = [['one', 'two', 'n'], ...rows].map((row) =>
        row.map((cell) => (typeof cell === 'number' ? String(cell) : field(cell))),
      );
      const text = [
        ...Array.from({ length: comments }, (_, line) => `# comment ${line}`),
        ...lines.map((line) => line.join(delimiter)),
      ].join(newline);
      const { detected, rows: seen } = await preview(text);
      expect(seen).toEqual(rows.map((row) => row.map(String)));
      expect([detected.delimiter, detected.comment]).toEqual([delimiter, comments > 0 ? '#' : null]);
    }),
    { numRuns: 200 },
  );
});
