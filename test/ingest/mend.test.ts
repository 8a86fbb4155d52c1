import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendedSource, mendedText, readMended } from '../../src/ingest/mend';
import { RowReader } from '../../src/ingest/row-reader';
import type { ReadSource } from '../../src/contract/tables';

const read: ReadSource = {
  ...mendedSource('shop.csv', 0, 3),
  delimiter: ';',
  comment: '#',
  preamble: 2,
  headerRows: 1,
};

describe('a mended row', () => {
  test('is read as its file was, without the header of the file', () => {
    expect(readMended('a;"b;""c""";', read)).toEqual({ fields: ['a', 'b;"c"', ''] });
    expect(readMended('a;b;c\r\n', read)).toEqual({ fields: ['a', 'b', 'c'] });
  });

  test.each([
    ['a;b', 'too-few-fields'],
    ['a;b;c;d', 'too-many-fields'],
    ['a;"b;c', 'quote-unclosed'],
    ['# a;b;c', 'comment'],
    ['a;b;c\nd;e;f', 'several-rows'],
    [' ', 'blank'],
    ['', 'blank'],
  ])('%j does not fit: %s', (text, reason) => {
    expect(readMended(text, read)).toEqual({ reason });
  });
});

test('whatever the fields hold, what is written of them reads back to them, at any size of piece', () => {
  const field = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\r\n', '#', ' ', '\\', 'a', '林') }),
    fc.string({ unit: 'grapheme' }),
  );
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (fields, size) => {
      const text = mendedText(fields);
      const reader = new RowReader(mendedSource('m', 0, fields[0]!.length));
      const back: string[][] = [];
      for (let at = 0; at < text.length; at += size) back.push(...reader.read(text.slice(at, at + size), false));
      back.push(...reader.read('', true));
      expect(back).toEqual(fields);
    }),
  );
});
