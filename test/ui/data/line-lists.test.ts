import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { previewDelimited } from '../../../src/ingest/preview';
import { lineLists, splitStep } from '../../../src/ui/pages/data/line-lists';

const BASKETS = [
  'milk,bread',
  'milk',
  'bread,butter,milk,jam',
  'jam,milk,tea',
  'tea',
  'milk,tea,jam,bread,butter',
  'butter',
  'bread,jam',
  'tea,milk,butter',
];

describe('lines that are lists', () => {
  test.each([
    [',', /,/g],
    [';', /,/g],
    ['|', /,/g],
    ['\t', /,/g],
  ] as const)('are known by what separates their items: %j', async (separator, commas) => {
    const text = Array.from({ length: 30 }, (_, line) => BASKETS[(line * 5) % BASKETS.length]).join('\n');
    const preview = await previewDelimited(new Blob([text.replaceAll(commas, separator)]), {});
    expect(preview.detected.delimiter).toBe('none');
    expect(lineLists(preview)).toEqual({ separator, fewest: 1, most: 5 });
  });

  test('are none where lines hold one item each, or columns', async () => {
    const words = await previewDelimited(new Blob(['milk\nbread\njam\n']), {});
    expect(lineLists(words)).toBeNull();
    expect(lineLists(await previewDelimited(new Blob(['a,b\n1,2\n3,4\n']), {}))).toBeNull();
  });

  test('become rows by a step that names what has no name', () => {
    const lists = { separator: ';', fewest: 1, most: 3 } as const;
    expect(splitStep('column1', lists)).toEqual({
      op: 'splitText',
      column: 'column1',
      delimiter: ';',
      name: 'item',
      rowNumber: 'basket',
    });
    expect(splitStep('items', lists)).not.toHaveProperty('name');
  });
});

const groceries = new URL('../../../../shared/data/groceries.csv', import.meta.url);

test.skipIf(!existsSync(groceries))('Groceries: skipped: no shared data', async () => {
  const preview = await previewDelimited(new Blob([readFileSync(groceries)]), {});
  expect(lineLists(preview)).toMatchObject({ separator: ',', fewest: 1 });
});
