import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MISSING_CODE } from '../../../src/domain/table/column';
import { TextTable } from '../../../src/domain/table/text-table';

it('codes texts in the order in which they first occur', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
        { maxLength: 500 },
      ),
      (texts) => {
        const table = new TextTable();
        const codes = texts.map((text) => table.code(text));
        expect(table.dictionary).toEqual([...new Set(texts)]);
        expect(codes.map((code) => table.dictionary[code])).toEqual(texts);
      },
    ),
  );
});

it('has no entry for blank texts', () => {
  const table = new TextTable();
  expect([table.code(''), table.code(' '), table.code('a')]).toEqual([MISSING_CODE, MISSING_CODE, 0]);
});
