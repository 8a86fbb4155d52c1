import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnType } from '../../src/contract/tables';
import { CORPUS } from './encoding-corpus';
import { imported } from './imported';
import { encoded } from './legacy-encoder';

const written = CORPUS.flatMap(({ encodings, names, cities, products }) =>
  [...encodings, 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) => ({
    encoding,
    words: `${names} ${cities} ${products}`.split(' '),
  })),
);
const table = fc.constantFrom(...written).chain(({ encoding, words }) =>
  fc.record({
    encoding: fc.constant(encoding),
    rows: fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words, 'a, b', 'c "d"', 'e\nf')), {
      minLength: 1,
      maxLength: 20,
    }),
  }),
);

it('any table, written in any encoding, comes back equal', async () => {
  const types: Record<string, ColumnType> = { a: 'text', b: 'text' };
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async ({ encoding, rows }, delimiter) => {
      const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
      const text = [`a${delimiter}b`, ...lines].join('\r\n');
      const source = new Blob([encoded(text, encoding)]);
      const { cells, rejected, detected } = await imported(source, { encoding, delimiter, header: true, types });
      expect([cells.get('a'), cells.get('b'), rejected]).toEqual([rows.map(([a]) => a), rows.map(([, b]) => b), []]);
      expect([detected.encodingConfidence, detected.replaced]).toEqual([1, 0]);
    }),
    { numRuns: 300 },
  );
});
