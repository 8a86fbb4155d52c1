import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteTable, hashBytes } from '../../../src/domain/table/byte-table';

/** Codes the texts, each at any place among other bytes. */
function coded(texts: readonly Uint8Array[], hash = hashBytes) {
  const table = new ByteTable();
  const codes = texts.map((text, index) => {
    const around = index % 5;
    const bytes = new Uint8Array(text.length + 2 * around).fill(index);
    bytes.set(text, around);
    const view = new DataView(bytes.buffer);
    const to = around + text.length;
    return table.code(bytes, view, around, to, hash(bytes, view, around, to));
  });
  return { table, codes };
}

const text = fc.uint8Array({ minLength: 1, maxLength: 20, max: 3 });

it('codes texts in the order in which they first occur', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 800 }), (texts) => {
      const { table, codes } = coded(texts);
      const seen = [...new Set(texts.map(String))];
      expect(codes).toEqual(texts.map((bytes) => seen.indexOf(String(bytes))));
      const { bytes, ends } = table;
      expect(Array.from(ends, (end, code) => String(bytes.subarray(ends[code - 1] ?? 0, end)))).toEqual(seen);
    }),
  );
});

it('tells texts apart whose hashes are the same', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const { codes } = coded(texts, () => 7);
      const seen = [...new Set(texts.map(String))];
      expect(codes).toEqual(texts.map((bytes) => seen.indexOf(String(bytes))));
    }),
  );
});
