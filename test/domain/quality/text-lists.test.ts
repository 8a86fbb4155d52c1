import { describe, expect, it } from 'vitest';
import { findLists, type Lists } from '../../../src/domain/quality/text-lists';
import { seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';

const random = seededRandom(5);
const GOODS = ['milk', 'bread', 'eggs', 'soda', 'rolls/buns'];
const some = (most: number): string[] =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => GOODS[Math.floor(random() * GOODS.length)]!);

function lists(texts: readonly string[]): Lists | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return finish(findLists([...counts.keys()], Uint32Array.from(counts.values())));
}

const many = (text: (row: number) => string): string[] => Array.from({ length: 300 }, (_, row) => text(row));

describe('findLists', () => {
  it.each([',', ';', '|'])('finds lists divided by %j, and how many cells have several items', (delimiter) => {
    const cells = many(() => some(6).join(delimiter));
    expect(lists(cells)).toEqual({ delimiter, cells: cells.filter((cell) => cell.includes(delimiter)).length });
  });

  it.each<[string, string[]]>([
    ['addresses', many((row) => `${row} Long Street, ${GOODS[row % 5]}, Germany`)],
    ['names', many((row) => `Smith${row % 40}, Jane`)],
    [
      'sentences',
      many((row) =>
        some(4)
          .map((word, at) => `the ${word} of day ${row * 7 + at} was good`)
          .join(', '),
      ),
    ],
    ['single words', many(() => some(1)[0]!)],
    ['numbers', many((row) => Array.from({ length: 1 + (row % 5) }, () => `${row % 3}`).join(','))],
    ['few texts', many(() => some(6).join(',')).slice(0, 19)],
  ])('does not take %s for lists', (_, cells) => {
    expect(lists(cells)).toBeNull();
  });

  it('passes over entries that no cell has', () => {
    const dictionary = many(() => some(6).join(','));
    expect(finish(findLists(dictionary, new Uint32Array(dictionary.length)))).toBeNull();
  });
});
