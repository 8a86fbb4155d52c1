import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts } from '../../../src/domain/table/text-parts';

describe('textParts', () => {
  it.each([
    ['milk, bread ,eggs', ',', ['milk', 'bread', 'eggs']],
    ['milk', ',', ['milk']],
    [',, milk,,', ',', ['milk']],
    ['  ', ',', []],
    ['', ',', []],
    ['a - b - c-d', ' - ', ['a', 'b', 'c-d']],
    ['"nails, 5""", screws', ',', ['nails, 5"', 'screws']],
    ['5" pipe, 3" pipe', ',', ['5" pipe', '3" pipe']],
    ['"never closed, milk', ',', ['"never closed', 'milk']],
    ['"a" b, c', ',', ['"a" b', 'c']],
    ['a  b', ' ', ['a', 'b']],
  ])('of %j by %j are %j', (text, delimiter, parts) => {
    expect(textParts(text, delimiter)).toEqual(parts);
  });

  it('gives back what was joined, with quotes where they are needed', () => {
    const item = fc
      .string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '林') })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(item), fc.constantFrom(',', ';', ', '), (items, delimiter) => {
        const quoted = items.map((text) => (/[",; ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
        expect(textParts(quoted.join(delimiter), delimiter)).toEqual(items);
      }),
    );
  });
});
