import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generatedHeaders, uniqueHeaders } from '../../../src/domain/table/headers';

it('keeps the first of equal headers and numbers the others around names already taken', () => {
  expect(uniqueHeaders(['a', 'a', 'a_2', ' a ', ''])).toEqual(['a', 'a_3', 'a_2', 'a_4', 'column5']);
});

it('does not give a blank header the name of another column', () => {
  expect(uniqueHeaders(['', 'column1', ' '])).toEqual(['column1_2', 'column1', 'column3']);
});

it('takes the names of object members for ordinary names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__'];
  expect(uniqueHeaders(names)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto___2']);
});

it('gives unique labels, the same ones every time, and leaves unique headers alone', () => {
  const headers = fc.array(fc.constantFrom('', ' ', 'a', 'a_2', 'column1', 'column2_2', 'b'), { maxLength: 12 });
  fc.assert(
    fc.property(headers, (originals) => {
      const labels = uniqueHeaders(originals);
      expect(new Set(labels).size).toBe(originals.length);
      expect(uniqueHeaders(originals)).toEqual(labels);
      expect(uniqueHeaders(labels)).toEqual(labels);
    }),
  );
});

it('numbers the columns of a file that names none', () => {
  expect(generatedHeaders(3)).toEqual(['column1', 'column2', 'column3']);
});
