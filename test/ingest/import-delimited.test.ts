import { describe, expect, it } from 'vitest';
import { CHUNK_ROWS } from '../../src/domain/table/column';
import { importDelimited } from '../../src/ingest/import-delimited';
import { filesOf, imported, MemorySink, parserOf, refusal, type Imported } from './imported';

const lines = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${line(row)}\n`).join('');
const types = (table: Imported): string[] => table.columns.map(({ type }) => type);
const codes = (table: Imported): string[] => table.warnings.map(({ code }) => code);

describe('files without rows (F1)', () => {
  it.each([
    ['an empty file', ''],
    ['a byte order mark alone', '\ufeff'],
    ['blank lines alone', '\n \r\n\n'],
    ['a header alone', 'name,age\n'],
  ])('%s is refused', async (_, text) => {
    expect(await refusal(text)).toMatchObject({ code: 'file-empty' });
  });

  it('a file whose rows all miss the header is refused with their number', async () => {
    expect(await refusal('a,b\n1,2,3\n', { header: true })).toMatchObject({
      code: 'file-empty',
      details: { rejected: 1, headings: 2 },
    });
  });
});

describe('files that are no text (F19)', () => {
  it.each([
    ['zip', [0x50, 0x4b, 3, 4]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['parquet', [0x50, 0x41, 0x52, 0x31, 0x15]],
  ])('%s that is cut short is refused as damaged', async (format, bytes) => {
    expect(await refusal(new Blob([new Uint8Array(bytes)]))).toMatchObject({
      code: 'file-corrupt',
      details: { format },
    });
  });

  it.each([
    ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
    ['JPEG image', [0xff, 0xd8, 0xff, 0xe0]],
    ['binary file', [1, 2, 3, 0, 0, 0, 7, 0x41, 0x42, 0]],
  ])('%s is named and refused', async (kind, bytes) => {
    expect(await refusal(new Blob([new Uint8Array(bytes)]))).toMatchObject({
      code: 'file-not-text',
      details: { kind },
    });
  });
});

describe('encodings', () => {
  it('take the one asked for', async () => {
    const bytes = Uint8Array.of(0x6e, 0x0a, 0xa6, 0x57, 0x0a);
    const table = await imported(new Blob([bytes]), { encoding: 'big5', header: true });
    expect(table.cells.get('n')).toEqual(['名']);
    expect(table.detected.encoding).toBe('big5');
  });

  it('say how sure a guess is', async () => {
    const table = await imported(
      new Blob([Uint8Array.from('a,b\nx,caf\u00e9\n', (character) => character.charCodeAt(0))]),
    );
    expect(table.cells.get('b')).toEqual(['café']);
    expect(table.warnings[0]).toMatchObject({ code: 'encoding-guessed', details: { encoding: 'windows-1252' } });
  });

  it('are guessed again where the first megabyte was ASCII and a later byte disproves UTF-8', async () => {
    const head = `name,n\n${lines(150_000, (row) => `plain,${row % 10}`)}`;
    const source = new Blob([head, Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31, 0x0a)]);
    const table = await imported(source);
    expect(table.detected.encoding).toBe('windows-1252');
    expect(table.rowCount).toBe(150_001);
    expect(table.cells.get('name')!.at(-1)).toBe('café');
  });

  it('are not guessed again where the file was UTF-8 so far', async () => {
    const source = new Blob(['name,n\né,1\n', lines(200_000, () => 'plain,1'), Uint8Array.of(0xe9, 0x2c, 0x31, 0x0a)]);
    expect(await refusal(source)).toMatchObject({ code: 'file-encoding', details: { offset: source.size - 4 } });
  });
});

describe('line ends (F5)', () => {
  it('may be mixed, with a warning', async () => {
    const table = await imported('a,b\r\n1,x\n2,y\r3,z');
    expect(table.cells.get('a')).toEqual([1, 2, 3]);
    expect(codes(table)).toContain('line-ends-mixed');
  });
});

describe('rows (F7)', () => {
  it('are stored or kept apart, blank lines counted besides', async () => {
    const table = await imported('a,b\n1,x\n2\n\n3,y,z\n4,w\n');
    expect(table.rowCount).toBe(2);
    expect(table.rejected).toEqual([
      { line: 3, reason: 'too-few-fields', text: '2' },
      { line: 5, reason: 'too-many-fields', text: '3,y,z' },
    ]);
    expect(table.warnings.find(({ code }) => code === 'blank-lines')?.details).toEqual({ count: 1 });
  });

  it('of a file whose lines no delimiter divides are whole lines', async () => {
    const table = await imported('milk,bread\nmilk\neggs,milk,bread\ntea\na,b,c,d\nx,y,z,u,v\n');
    expect(table.rowCount).toBe(6);
    expect(table.detected).toMatchObject({ delimiter: 'none', header: false });
    expect(codes(table)).toContain('lines-whole');
  });
});

describe('a quote left open early (F6)', () => {
  it('costs its line in a small file, and quoting can be turned off', async () => {
    const text = `a,b\n1,"x\n${lines(50, (row) => `${row},y`)}`;
    const table = await imported(text);
    expect([table.rowCount, table.rejected]).toEqual([50, [{ line: 2, reason: 'quote-unclosed', text: '1,"x' }]]);
    expect((await imported(text, { quote: null })).rowCount).toBe(51);
  });

  it('stops a large file, naming the line', async () => {
    const block = 'y,'.repeat(500_000);
    const source = new Blob(['a,b\n1,x\n2,"open\n', ...Array.from({ length: 80 }, () => block)]);
    expect(await refusal(source)).toMatchObject({ code: 'file-quote-unclosed', details: { line: 3 } });
  });
});

describe('headers (F8, F9, F10)', () => {
  it('are made up where there are none', async () => {
    const table = await imported('Anna,31\nBob,5\n');
    expect(table.columns.map(({ name }) => name)).toEqual(['column1', 'column2']);
    expect(table.detected.header).toBe(false);
    expect(table.cells.get('column2')).toEqual([31, 5]);
  });

  it('are found below a preamble, which is kept apart', async () => {
    const table = await imported('Sales of May\nmade by hand\nname,age\nAnna,31\nBob,5\n');
    expect(table.detected.header).toBe(2);
    expect(table.cells.get('age')).toEqual([31, 5]);
    expect(table.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'preamble'],
      [2, 'preamble'],
    ]);
  });

  it('follow the option', async () => {
    expect((await imported('Anna,31\nBob,5\n', { header: true })).columns.map(({ name }) => name)).toEqual([
      'Anna',
      '31',
    ]);
    expect((await imported('x,y\nname,age\nAnna,31\n', { header: 1 })).cells.get('age')).toEqual([31]);
    expect((await imported('name,age\nAnna,31\n', { header: false })).rowCount).toBe(2);
  });

  it('stay beside the unique labels', async () => {
    const table = await imported('a,,a,b\n1,2,3,4\n');
    expect(table.columns.map(({ name, originalName }) => [name, originalName])).toEqual([
      ['a', 'a'],
      ['column2', ''],
      ['a_2', 'a'],
      ['b', 'b'],
    ]);
    expect(table.warnings.find(({ code }) => code === 'header-renamed')?.details).toEqual({ count: 2 });
  });

  it('that are fewer than the columns are said to be, and stand over their own values', async () => {
    const table = await imported('customer,date,amount\nc0,2024-01-01,1,100\nc1,2024-01-02,2,350\n');
    expect(table.columns.map(({ name }) => name)).toEqual(['customer', 'date', 'amount', 'column4']);
    expect(table.warnings).toMatchObject([{ code: 'header-short', details: { names: 3, columns: 4 } }]);
  });

  it('may be the names of object members', async () => {
    const table = await imported('__proto__,constructor,toString,hasOwnProperty\n1,2,2024-01-01,4\n5,6,2024-01-02,8\n');
    expect([...table.cells.keys()]).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    expect([...table.cells.values()].map(([first]) => first)).toEqual([1, 2, '2024-01-01T00:00:00.000Z', 4]);
    expect(Object.keys(table.detected.dateFormats)).toEqual(['toString']);
    const forced = await imported('__proto__,b\n1,2\n', {
      types: JSON.parse('{"__proto__":"text"}') as Record<string, 'text'>,
    });
    expect(types(forced)).toEqual(['text', 'number']);
  });

  it('of more than ten thousand columns are refused (F18)', async () => {
    const wide = (width: number): string =>
      lines(3, (row) => Array.from({ length: width }, (_, column) => (row === 0 ? `c${column}` : '1')).join(','));
    expect(await refusal(wide(10_001))).toMatchObject({ code: 'file-too-wide', details: { columns: 10_001 } });
    expect((await imported(wide(1_000))).columns).toHaveLength(1_000);
  });
});

describe('delimiters (F11)', () => {
  it.each([
    [';', 'name;note;n\nAnna;a, b;1\nBob;c, d;2\n'],
    ['\t', 'name\tnote\tn\nAnna\ta, b; c\t1\nBob\tc, d\t2\n'],
    ['|', 'name|note|n\nAnna|a, b|1\nBob|c, d|2\n'],
  ])('%j is found beside commas in the text', async (delimiter, text) => {
    const table = await imported(text);
    expect(table.detected.delimiter).toBe(delimiter);
    expect(table.columns.map(({ name }) => name)).toEqual(['name', 'note', 'n']);
  });

  it('follow the option', async () => {
    expect((await imported('a;b,c\n1;2,3\n', { delimiter: ',' })).columns.map(({ name }) => name)).toEqual([
      'a;b',
      'c',
    ]);
  });

  it.each([
    { delimiter: '::' },
    { delimiter: '\n' },
    { delimiter: '"' },
    { quote: 'ab' },
    { header: -1 },
    { dateFormat: 'soon' },
    { encoding: 'x' },
  ])('and other options make sense or are refused: %j', async (options) => {
    expect(await refusal('a,b\n1,2\n', options)).toMatchObject({ code: 'invalid-parameter' });
  });
});

describe('identifiers (F12)', () => {
  it('stay text, byte for byte', async () => {
    const table = await imported(
      'n,big,mixed,customer_id,zip\n00123,12345678901234567890,1e5,7,8001\n00124,12345678901234567891,105,8,8002\n',
    );
    expect(types(table)).toEqual(['text', 'text', 'text', 'text', 'text']);
    expect(table.cells.get('n')).toEqual(['00123', '00124']);
    expect(table.cells.get('big')).toEqual(['12345678901234567890', '12345678901234567891']);
    expect(table.cells.get('mixed')).toEqual(['1e5', '105']);
  });

  it('are seen wherever in the column they come', async () => {
    const table = await imported(`a,b\n${lines(70_000, (row) => `${row + 1},x`)}007,x\n`);
    expect(types(table)).toEqual(['text', 'text']);
    expect(table.cells.get('a')!.slice(-2)).toEqual(['70000', '007']);
    expect(table.columns[0]!.distinct).toBe(70_001);
    expect(table.sink.chunks[0]!.map((chunk) => [chunk.constructor, chunk.length])).toEqual([
      [Uint32Array, CHUNK_ROWS],
      [Uint32Array, 70_001 - CHUNK_ROWS],
    ]);
  });

  it('may be padded quantities where the header or a role says so', async () => {
    expect(types(await imported('quantity,x\n007,a\n012,b\n'))).toEqual(['number', 'text']);
    expect(types(await imported('n,x\n007,a\n012,b\n', { roles: { amount: 'n' } }))).toEqual(['number', 'text']);
    expect(types(await imported('n,x\n7,a\n12,b\n', { roles: { customerId: 'n' } }))).toEqual(['text', 'text']);
  });
});

describe('dates (F13)', () => {
  it('are day-first as soon as one value, anywhere, is above 12', async () => {
    const table = await imported(`d,x\n${lines(70_000, () => '03/04/2026,a')}13/04/2026,a\n`);
    expect(table.detected.dateFormats).toEqual({ d: 'DD/MM/YYYY' });
    expect([...new Set(table.cells.get('d'))]).toEqual(['2026-04-03T00:00:00.000Z', '2026-04-13T00:00:00.000Z']);
    expect(codes(table)).not.toContain('date-ambiguous');
  });

  it('stay month-first where few days above 12 are typing errors', async () => {
    const table = await imported(
      `d,x\n${lines(20_000, () => '03/04/2026,a')}13/04/2026,a\n${lines(20_000, (row) => `03/${13 + (row % 15)}/2026,a`)}`,
    );
    expect(table.detected.dateFormats).toEqual({ d: 'MM/DD/YYYY' });
    expect(table.columns[0]!.unreadable).toEqual({
      count: 1,
      cells: [{ row: 20_000, text: '13/04/2026', line: 20_002, source: 'file' }],
    });
  });

  it('that cannot be decided are read as named in a warning, or as the option says', async () => {
    const text = 'd,x\n03/04/2026,a\n05/06/2026,b\n';
    const table = await imported(text);
    expect(table.warnings.find(({ code }) => code === 'date-ambiguous')).toMatchObject({
      column: 'd',
      details: { format: 'MM/DD/YYYY' },
    });
    expect(table.cells.get('d')![0]).toBe('2026-03-04T00:00:00.000Z');
    const forced = await imported(text, { dateFormat: 'DD/MM/YYYY' });
    expect(forced.cells.get('d')![0]).toBe('2026-04-03T00:00:00.000Z');
  });

  it('come with times and zones', async () => {
    const table = await imported('a,b\n2024-05-01T10:00:00+02:00,20240501\n2024-05-02T10:00:00Z,20240502\n');
    expect(table.cells.get('a')).toEqual(['2024-05-01T08:00:00.000Z', '2024-05-02T10:00:00.000Z']);
    expect(table.detected.dateFormats).toEqual({ a: 'YYYY-MM-DDTHH:mm:ssZ', b: 'YYYYMMDD' });
  });

  it('give way to numbers where eight digits stop being days', async () => {
    const table = await imported(`a,x\n${lines(70_000, () => '20240101,a')}20241301,a\n`);
    expect(types(table)).toEqual(['number', 'text']);
    expect(table.cells.get('a')!.slice(-2)).toEqual([20_240_101, 20_241_301]);
  });
});

describe('numbers (F14)', () => {
  it('are read in any one locale', async () => {
    const table = await imported(
      'a;b;c;d;e;f\n1.234,56;¥1,234;$ (5.00);12%;1 234,5;１２\n0,5;¥5,678.5;$ 7.25;5%;2 000,0;３４\n',
    );
    expect([...table.cells.values()]).toEqual([
      [1234.56, 0.5],
      [1234, 5678.5],
      [-5, 7.25],
      [0.12, 0.05],
      [1234.5, 2000],
      [12, 34],
    ]);
    expect(codes(table)).toContain('percent');
  });

  it('change their locale where a later cell shows the other one', async () => {
    const table = await imported(`a,x\n${lines(70_000, () => '"1,234",y')}"12,5",y\n`);
    expect([...new Set(table.cells.get('a'))]).toEqual([1.234, 12.5]);
    expect(codes(table)).not.toContain('decimal-ambiguous');
  });

  it('that could be of either locale are warned of, and follow the option', async () => {
    const text = 'a;b\n1.234;x\n5.678;y\n';
    expect(codes(await imported(text))).toContain('decimal-ambiguous');
    expect((await imported(text)).cells.get('a')).toEqual([1234, 5678]);
    expect((await imported(text, { decimal: '.' })).cells.get('a')).toEqual([1.234, 5.678]);
  });

  it('may have a few unreadable cells, listed and counted', async () => {
    const table = await imported(`a,x\n${lines(50, (row) => `${row},y`)}about ten,y\n`);
    expect(table.columns[0]).toMatchObject({
      type: 'number',
      missing: 1,
      unreadable: { count: 1, cells: [{ row: 50, text: 'about ten', line: 52, source: 'file' }] },
    });
    expect(table.warnings.find(({ code }) => code === 'cells-unreadable')).toMatchObject({
      column: 'a',
      details: { count: 1, type: 'number' },
    });
  });

  it('with more than that are text', async () => {
    const table = await imported(`a,x\n${lines(2_000, (row) => `${row},z`)}${lines(500, () => 'about ten,z')}`);
    expect(types(table)).toEqual(['text', 'text']);
    expect(table.cells.get('a')!.at(-1)).toBe('about ten');
  });
});

describe('missing cells (F15)', () => {
  it('are blanks and the words for missing in numbers, blanks alone in text', async () => {
    const words = ['', 'NaN', 'Infinity', 'N/A', 'null', '-', 'None', '#N/A', ' '];
    const table = await imported(`a,b\n1,x\n2,y\n${words.map((word) => `${word},${word}\n`).join('')}`);
    expect(table.columns.map(({ type, missing, distinct }) => [type, missing, distinct])).toEqual([
      ['number', 9, 2],
      ['text', 2, 9],
    ]);
  });

  it('may fill a column, or all of its beginning', async () => {
    const table = await imported(`a,b,c\n${lines(70_000, () => ',x,1')}5,x,1\n`);
    expect(table.columns.map(({ type, missing, distinct }) => [type, missing, distinct])).toEqual([
      ['number', 70_000, 1],
      ['text', 0, 1],
      ['number', 0, 1],
    ]);
    const empty = await imported('a,b\n,1\n,2\n');
    expect(empty.columns[0]).toMatchObject({ type: 'text', missing: 2, distinct: 0 });
  });
});

describe('types', () => {
  it('follow the option, also against the cells', async () => {
    const table = await imported('a,b,c,d\n1,x,1,007\n0,2,maybe,8\n', {
      types: { a: 'boolean', b: 'number', c: 'text', d: 'number' },
    });
    expect([...table.cells.values()]).toEqual([
      [true, false],
      [null, 2],
      ['1', 'maybe'],
      [7, 8],
    ]);
    expect(table.columns[1]!.unreadable.count).toBe(1);
  });

  it.each([{ types: { z: 'text' as const } }, { roles: { amount: 'z' } }])(
    'refuse a column that is not there: %j',
    async (options) => {
      expect(await refusal('a,b\n1,2\n', options)).toMatchObject({
        code: 'column-not-found',
        details: { column: 'z' },
      });
    },
  );

  it('of booleans give way to text at a third value, anywhere', async () => {
    const table = await imported(`a,x\n${lines(70_000, (row) => `${row % 2 ? 'yes' : 'no'},y`)}unsure,y\n`);
    expect(types(table)[0]).toBe('text');
    expect(table.columns[0]!.distinct).toBe(3);
  });
});

describe('roles', () => {
  it('are guessed by header, and the option comes first', async () => {
    const text = 'order_id,customer,date,amount,price\nA1,7,2024-01-01,5,1\nA2,8,2024-01-02,6,2\n';
    const roles = (table: Imported): Record<string, string> =>
      Object.fromEntries(table.columns.flatMap(({ name, role }) => (role ? [[name, role]] : [])));
    expect(roles(await imported(text))).toEqual({
      order_id: 'orderId',
      customer: 'customerId',
      date: 'date',
      amount: 'amount',
      price: 'unitPrice',
    });
    expect(roles(await imported(text, { roles: { amount: 'price' } }))).toEqual({
      order_id: 'orderId',
      customer: 'customerId',
      date: 'date',
      price: 'amount',
    });
  });
});

describe('the course of an import', () => {
  /** Dictionaries as texts. */
  const plain = ({ columns }: Imported): unknown =>
    columns.map(({ dictionary, ...column }) => ({ ...column, texts: dictionary?.texts() }));

  it('is the same wherever the bytes are cut', async () => {
    const text = `a,b,c\n${lines(3_000, (row) => `${row},"x, ""${row}""",2024-01-0${1 + (row % 9)}`)}bad\n`;
    const [whole, cut] = await Promise.all([imported(text), imported(text, {}, parserOf(7_777))]);
    expect(cut.cells).toEqual(whole.cells);
    expect(cut.rejected).toEqual(whole.rejected);
    expect(plain(cut)).toEqual(plain(whole));
  });

  it('reports progress that never goes back', async () => {
    const seen: [number, number][] = [];
    const hooks = { tick: async (fraction: number, rows: number): Promise<void> => void seen.push([fraction, rows]) };
    await importDelimited(
      filesOf(new Blob([`a,b\n${lines(100_000, (row) => `${row},x`)}007,x\n`])),
      {},
      new MemorySink(),
      hooks,
    );
    const fractions = seen.map(([fraction]) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual([1, 100_001]);
    expect(seen.length).toBeGreaterThan(10);
  });

  it('reads again only the columns that were contradicted', async () => {
    const table = await imported(`a,b,c\n${lines(CHUNK_ROWS, (row) => `${row + 1},x,1`)}007,x,1\n`);
    expect(table.sink.writes).toBe(3 * 2 + 2);
  });

  it('stops where the caller cancels', async () => {
    const stop = new Error('stop');
    const hooks = {
      tick: async (_: number, rows: number): Promise<void> => (rows > 1_000 ? Promise.reject(stop) : undefined),
    };
    const sink = new MemorySink();
    await expect(
      importDelimited(filesOf(new Blob([`a,b\n${lines(200_000, (row) => `${row},x`)}`])), {}, sink, hooks),
    ).rejects.toBe(stop);
    expect(sink.writes).toBe(0);
  });

  it('fails as the sink fails', async () => {
    const full = new Error('full');
    const sink = { chunk: () => Promise.reject(full), rejected: () => Promise.reject(full) };
    await expect(
      importDelimited(filesOf(new Blob(['a,b\n1,x\n'])), {}, sink, { tick: async () => undefined }),
    ).rejects.toBe(full);
  });
});

describe('several files of the same shape', () => {
  const may = { name: 'may.csv', file: new Blob(['id,when,paid\n1,01/05/2026,5\n2,02/05/2026\n2,02/05/2026,6\n']) };
  const june = { name: 'june.csv', file: new Blob(['id;when;paid\r\n3;13/06/2026;7,5\r\n']) };

  it('follow one another in one table, with a column that names the file of each row', async () => {
    const table = await imported([may, { ...june, file: new Blob(['id,when,paid\n3,13/06/2026,7.5\n']) }]);
    expect(table.cells.get('source')).toEqual(['may.csv', 'may.csv', 'june.csv']);
    expect(table.cells.get('paid')).toEqual([5, 6, 7.5]);
    // One day above 12 in the second file settles the order for the first.
    expect(table.cells.get('when')).toEqual([
      '2026-05-01T00:00:00.000Z',
      '2026-05-02T00:00:00.000Z',
      '2026-06-13T00:00:00.000Z',
    ]);
    expect(table.rejected).toEqual([{ line: 3, reason: 'too-few-fields', text: '2,02/05/2026', source: 'may.csv' }]);
    expect(table.sources.map(({ name, width }) => [name, width])).toEqual([
      ['may.csv', 3],
      ['june.csv', 3],
    ]);
    expect(table.sourceColumn).toBe(3);
  });

  it('may each have their own delimiter', async () => {
    expect((await imported([may, june])).cells.get('paid')).toEqual([5, 6, 7.5]);
  });

  it('have the same columns, or are refused by name', async () => {
    const other = { name: 'other.csv', file: new Blob(['id,paid\n1,5\n']) };
    expect(await refusal([may, other])).toMatchObject({
      code: 'files-differ',
      details: { file: 'other.csv', first: 'may.csv', lacking: 'when', added: '' },
    });
  });
});
