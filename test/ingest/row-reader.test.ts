import { describe, expect, it } from 'vitest';
import { RowReader, type RowShape } from '../../src/ingest/row-reader';

function read(text: string, shape: Partial<RowShape> = {}) {
  const reader = new RowReader({
    delimiter: ',',
    quote: '"',
    width: 2,
    preamble: 0,
    headerRows: 0,
    escape: null,
    comment: null,
    ...shape,
  });
  return { rows: reader.read(text, true), reader };
}

describe('line ends (F5)', () => {
  const rows = [
    ['a', 'b'],
    ['c\r\nd', 'e'],
    ['f', 'g'],
    ['h', 'i'],
  ];

  it('may be mixed: the rows are those of the normalised file, quoted line ends stay as they are', () => {
    const { rows: found, reader } = read('a,b\r\n"c\r\nd",e\rf,g\nh,i');
    expect(found).toEqual(rows);
    expect([...reader.lineEnds].sort()).toEqual(['cr', 'crlf', 'lf']);
  });

  it('inside quotes are not counted as mixture', () => {
    expect([...read('a,"b\r\nc"\nd,e\n').reader.lineEnds]).toEqual(['lf']);
    expect([...read('a,"b\nc"\r\nd,e\r\n').reader.lineEnds]).toEqual(['crlf']);
  });

  it('after a quote and blanks still end the row', () => {
    expect(read('"a","b" \r\n"c","d"\n').rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('rows that do not fit (F7)', () => {
  it('are kept as text with the line at which they begin', () => {
    const { rows, reader } = read('a,b\n"x\ny",z\nonly\n\n1,2,3\r\nc,d\nlast');
    expect(rows).toEqual([
      ['a', 'b'],
      ['x\ny', 'z'],
      ['c', 'd'],
    ]);
    expect(reader.rejected).toEqual([
      { line: 4, reason: 'too-few-fields', text: 'only' },
      { line: 6, reason: 'too-many-fields', text: '1,2,3' },
      { line: 8, reason: 'too-few-fields', text: 'last' },
    ]);
    expect(reader.blankLines).toBe(1);
  });

  it('count lines of any kind', () => {
    const { reader } = read('a,b\r"c\r\nd\n",e\rx\r');
    expect(reader.rejected).toEqual([{ line: 5, reason: 'too-few-fields', text: 'x' }]);
  });

  it('before the header are its preamble', () => {
    const { rows, reader } = read('Report,of,May\n\nname,value\na,b\n', { preamble: 1, headerRows: 1 });
    expect(rows).toEqual([['a', 'b']]);
    expect(reader.rejected).toEqual([{ line: 1, reason: 'preamble', text: 'Report,of,May' }]);
  });
});

describe('blank lines', () => {
  it('are no rows, however wide the table', () => {
    const { rows, reader } = read('\na,b\n  \n\nc,d\n\n');
    expect(rows).toHaveLength(2);
    expect(reader.blankLines).toBe(4);
  });

  it('differ from an empty field in quotes in a table of one column', () => {
    const { rows, reader } = read('a\n\n""\nb\n', { width: 1 });
    expect(rows).toEqual([['a'], [''], ['b']]);
    expect(reader.blankLines).toBe(1);
  });
});

describe('quotes', () => {
  it('that are not doubled inside a field of one line are read as written', () => {
    const { rows, reader } = read('"say "hi" now",b\nc,d\n');
    expect(rows).toEqual([
      ['say "hi" now', 'b'],
      ['c', 'd'],
    ]);
    expect(reader.malformed).toBe(1);
  });

  it('that swallow whole lines cost their own line only', () => {
    const { rows, reader } = read('a,b\n"5 inch,x\nc,d\n"e","f"\ng,h\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(reader.rejected).toEqual([{ line: 2, reason: 'quote-malformed', text: '"5 inch,x' }]);
  });

  it('that are never closed cost their own line only, in a small file', () => {
    const { rows, reader } = read('a,b\nc,"d\ne,f\ng,h');
    expect(rows).toEqual([
      ['a', 'b'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(reader.rejected).toEqual([{ line: 2, reason: 'quote-unclosed', text: 'c,"d' }]);
  });

  it('that are never closed stop a large file at the cap, naming the line (F6)', () => {
    const reader = new RowReader(
      { delimiter: ',', quote: '"', width: 2, preamble: 0, headerRows: 0, escape: null, comment: null },
      10_000,
    );
    const feed = (): void => {
      reader.read('a,b\n"x\ny",z\nc,"d\n', false);
      for (let i = 0; i < 100_000; i++) reader.read('e,f\n', false);
    };
    expect(feed).toThrow(expect.objectContaining({ code: 'file-quote-unclosed', details: { line: 4, quote: '"' } }));
    expect(reader.pending).toBeLessThan(40_000);
  });

  it('mean nothing when turned off', () => {
    expect(read('a,"b\n"c,d"\n', { quote: null }).rows).toEqual([
      ['a', '"b'],
      ['"c', 'd"'],
    ]);
  });

  it('may be another character', () => {
    expect(read("'a,b','it''s'\n", { quote: "'" }).rows).toEqual([['a,b', "it's"]]);
  });
});

it('refuses a line without end that holds no quote', () => {
  const reader = new RowReader(
    { delimiter: ',', quote: '"', width: 2, preamble: 0, headerRows: 0, escape: null, comment: null },
    1_000,
  );
  expect(() => reader.read('x'.repeat(2_000), false)).toThrow(expect.objectContaining({ code: 'file-not-text' }));
});

describe('fields set apart by blanks', () => {
  const blanks = { delimiter: 'blanks', width: 3 };

  it('ignore the blanks before and after the row, and their number', () => {
    const { rows, reader } = read(' 00004  0001\t2 \n\n   \n a b c', blanks);
    expect(rows).toEqual([
      ['00004', '0001', '2'],
      ['a', 'b', 'c'],
    ]);
    expect(reader.blankLines).toBe(2);
  });

  it('may be quoted, with blanks and line ends inside', () => {
    expect(read('"New York" "" "say ""hi""\nthere"\r\nx y z\r\n', blanks).rows).toEqual([
      ['New York', '', 'say "hi"\nthere'],
      ['x', 'y', 'z'],
    ]);
  });

  it('are rejected like others', () => {
    const { reader } = read('a b\na b c\na b "c\n', blanks);
    expect(reader.rejected).toEqual([
      { line: 1, reason: 'too-few-fields', text: 'a b' },
      { line: 3, reason: 'quote-unclosed', text: 'a b "c' },
    ]);
  });
});

it('takes each line whole where nothing separates', () => {
  expect(read('a,b;c\n"d,""e"\n', { delimiter: 'none', width: 1 }).rows).toEqual([['a,b;c'], ['d,"e']]);
});
