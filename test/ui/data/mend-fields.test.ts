import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { joinFields, splitFields, type FieldShape } from '../../../src/ui/pages/data/mend-fields';

const COMMA: FieldShape = { delimiter: ',', quote: '"', escape: null };

describe('splitFields', () => {
  test.each<[string, Partial<FieldShape>, string[]]>([
    ['a,b,', {}, ['a', 'b', '']],
    ['', {}, ['']],
    ['"a,b",c', {}, ['a,b', 'c']],
    ['"a ""b""",c', {}, ['a "b"', 'c']],
    ['a"b,c', {}, ['a"b', 'c']],
    ['"a"b",c', {}, ['a"b', 'c']],
    ['"a,b', {}, ['a,b']],
    ['"a\nb",c', {}, ['a\nb', 'c']],
    ['"a\\"b",c', { escape: '\\' }, ['a"b', 'c']],
    ['"a,b",c', { quote: null }, ['"a', 'b"', 'c']],
    ['a|b|c', { delimiter: '|' }, ['a', 'b', 'c']],
    ["'a;b';c", { delimiter: ';', quote: "'" }, ['a;b', 'c']],
    ['  a  "b c"\td ', { delimiter: 'blanks' }, ['a', 'b c', 'd']],
    ['a, b', { delimiter: 'none' }, ['a, b']],
  ])('%j with %j', (text, different, fields) => {
    expect(splitFields(text, { ...COMMA, ...different })).toEqual(fields);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', '|', '\\', '字') });
  const shape = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quote: fc.constant('"'),
    escape: fc.constant(null),
  });

  test('agrees with Papa.parse: on the fields of a sound row, on their number in any', () => {
    fc.assert(
      fc.property(cell, shape, (text, dialect) => {
        const line = text.replaceAll('\n', '');
        const { data, errors } = Papa.parse<string[]>(line, { delimiter: dialect.delimiter, newline: '\n' });
        const expected = line === '' ? [''] : data[0]!;
        const fields = splitFields(line, dialect);
        if (errors.length === 0) expect(fields).toEqual(expected);
        expect(fields).toHaveLength(expected.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives back the fields that joinFields wrote', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), shape, (fields, dialect) => {
        expect(splitFields(joinFields(fields, dialect), dialect)).toEqual(fields);
      }),
    );
  });
});

describe('joinFields', () => {
  test('quotes only what needs it', () => {
    expect(joinFields(['a', 'b,c', 'd"e', ''], COMMA)).toBe('a,"b,c","d""e",');
    expect(joinFields(['a', 'b"c,'], { ...COMMA, escape: '\\' })).toBe('a,"b\\"c,"');
    expect(joinFields(['a b', '', 'c'], { ...COMMA, delimiter: 'blanks' })).toBe('"a b" "" c');
  });

  test('leaves fields as they are where the file knows no quotes', () => {
    expect(joinFields(['a"', 'b'], { ...COMMA, quote: null })).toBe('a",b');
  });
});
