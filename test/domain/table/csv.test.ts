import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText, harmlessText } from '../../../src/domain/table/csv';

test('any text survives writing and an independent reading', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const written = csvText(['a', 'b'], rows, { rawFormulas: true });
      const read = Papa.parse<string[]>(written, { delimiter: ',', newline: '\r\n' }).data;
      expect(read.slice(1, -1)).toEqual(rows);
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'the formula %j is made harmless, also in a header',
  (text) => {
    expect(harmlessText(text)).toBe(`'${text}`);
    const [header, [cell]] = Papa.parse<[string]>(csvText([text], [[text]]), { delimiter: ',', newline: '\r\n' })
      .data as [[string], [string]];
    expect([header[0], cell]).toEqual([`'${text}`, `'${text}`]);
  },
);

test('numbers are left alone, negative ones too, and missing cells are empty', () => {
  expect(csvText(['n', 'b', 'm'], [[-1.5, true, null]])).toBe('n,b,m\r\n-1.5,true,\r\n');
});
