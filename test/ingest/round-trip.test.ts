import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../src/contract/tables';
import { RowReader } from '../../src/ingest/row-reader';
import { imported, parserOf } from './imported';

/** Characters that take part in the syntax, and some of one to four bytes. */
const character = fc.constantFrom(...'ab1 ,;|\t"\'\n\r.-=é客ñ𝄞');
const cell = fc.string({ unit: character, maxLength: 8 });
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  lastNewline: fc.boolean(),
  quoteAll: fc.boolean(),
});
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

/** An independent writer: RFC 4180 with any delimiter and line end. */
function written(rows: readonly (readonly string[])[], { delimiter, newline, lastNewline, quoteAll }: Dialect): string {
  const field = (text: string): string => {
    const plain = !quoteAll && !/["\n\r\t;|,]/.test(text) && text.trim() === text && text !== '';
    return plain ? text : `"${text.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => row.map(field).join(delimiter)).join(newline) + (lastNewline ? newline : '');
}

describe('any table, written in any dialect', () => {
  it('comes back equal as text from bytes that are cut into segments of 1 to 64', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, fc.integer({ min: 1, max: 64 }), async (rows, how, segmentBytes) => {
        const names = rows[0]!.map((_, index) => `c${index}`);
        const types = Object.fromEntries(names.map((name): [string, ColumnType] => [name, 'text']));
        const options = { delimiter: how.delimiter, header: true, types };
        const result = await imported(written([names, ...rows], how), options, parserOf(segmentBytes));
        expect(result.rejected).toEqual([]);
        expect(result.rowCount).toBe(rows.length);
        const expected = names.map((_, column) => rows.map((row) => (row[column]!.trim() === '' ? null : row[column])));
        expect([...result.cells.values()]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is split into the same rows wherever the text is cut', () => {
    fc.assert(
      fc.property(table, dialect, fc.integer({ min: 1, max: 40 }), (rows, how, piece) => {
        const text = written(rows, how);
        const reader = new RowReader({
          delimiter: how.delimiter,
          quote: '"',
          width: rows[0]!.length,
          preamble: 0,
          headerRows: 0,
          escape: null,
          comment: null,
        });
        const read: string[][] = [];
        for (let from = 0; from < text.length; from += piece)
          read.push(...reader.read(text.slice(from, from + piece), false));
        read.push(...reader.read('', true));
        expect(read).toEqual(rows);
        expect(reader.rejected).toEqual([]);
        expect(reader.blankLines).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has the same rows, rejects and line numbers wherever broken text is cut', () => {
    const broken = fc.string({ unit: fc.constantFrom(...'ab,,"\n\r '), maxLength: 60 });
    fc.assert(
      fc.property(broken, fc.integer({ min: 1, max: 20 }), (text, piece) => {
        const read = (size: number): unknown => {
          const reader = new RowReader({
            delimiter: ',',
            quote: '"',
            width: 2,
            preamble: 0,
            headerRows: 0,
            escape: null,
            comment: null,
          });
          const rows: string[][] = [];
          for (let from = 0; from < text.length; from += size)
            rows.push(...reader.read(text.slice(from, from + size), false));
          rows.push(...reader.read('', true));
          return { rows, rejected: reader.rejected, blankLines: reader.blankLines, malformed: reader.malformed };
        };
        expect(read(piece)).toEqual(read(1_000));
      }),
      { numRuns: 5_000 },
    );
  });

  it('loses no character of broken text: all are in a row or in a reject', () => {
    const broken = fc.string({ unit: fc.constantFrom(...'abc,"\n '), maxLength: 80 });
    fc.assert(
      fc.property(broken, (text) => {
        const reader = new RowReader({
          delimiter: ',',
          quote: '"',
          width: 2,
          preamble: 0,
          headerRows: 0,
          escape: null,
          comment: null,
        });
        const kept = [...reader.read(text, true).flat(), ...reader.rejected.map((row) => row.text)].join('');
        expect(kept.replace(/[^abc]/g, '')).toHaveLength(text.replace(/[^abc]/g, '').length);
      }),
      { numRuns: 5_000 },
    );
  });
});
