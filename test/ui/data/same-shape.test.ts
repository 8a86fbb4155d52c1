import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../src/contract/tables';
import { sameShape, shapeOf, sharedName } from '../../../src/ui/pages/data/same-shape';
import { plainDialect } from '../../dialects';

function shaped(header: boolean, ...names: string[]): Pick<ImportPreview, 'columns' | 'detected'> {
  return {
    detected: plainDialect({ header }),
    columns: names.map((originalName) => ({ name: `unique ${originalName}`, originalName, type: 'text' })),
  };
}

describe('shapeOf', () => {
  test('is equal for the same names in the same order, whatever blanks surround them', () => {
    expect(shapeOf(shaped(true, 'id', 'paid'))).toBe(shapeOf(shaped(true, ' id', 'paid ')));
    expect(shapeOf(shaped(true, 'id', 'paid'))).not.toBe(shapeOf(shaped(true, 'paid', 'id')));
    expect(shapeOf(shaped(true, 'id,paid'))).not.toBe(shapeOf(shaped(true, 'id', 'paid')));
  });

  test('is equal for as many columns where none is named', () => {
    expect(shapeOf(shaped(false, 'a', 'b'))).toBe(shapeOf(shaped(false, 'c', 'd')));
    expect(shapeOf(shaped(false, 'a', 'b'))).not.toBe(shapeOf(shaped(false, 'a', 'b', 'c')));
    expect(shapeOf(shaped(false, 'a', 'b'))).not.toBe(shapeOf(shaped(true, 'a', 'b')));
  });
});

test('sameShape leaves alone what shares its shape with nothing, or has none', () => {
  expect(sameShape(['a1', 'b1', 'a2', '', 'c1', 'b2', ''], (text) => text[0] ?? null)).toEqual([
    ['a1', 'a2'],
    ['b1', 'b2'],
  ]);
});

describe('sharedName', () => {
  const name = (...names: string[]): string => sharedName(names.map((each) => ({ name: each })));

  test.each([
    [['sales-2024-01.csv', 'sales-2024-02.csv'], 'sales'],
    [['sales 2024.csv.gz', 'sales 2025.csv'], 'sales'],
    [['orders.csv', 'orders_archive.csv'], 'orders'],
    [['jan/day.csv', 'feb/day.csv'], 'day'],
    [['north.csv', 'south.csv'], 'north'],
    [['2024-01-01.csv', '2024-01-02.csv'], '2024-01-01'],
  ])('%j are called %s', (names, shared) => {
    expect(name(...names)).toBe(shared);
  });

  test('the folder names files that are called by dates only', () => {
    const file = (path: string) => ({ name: path.split('/').at(-1)!, webkitRelativePath: path });
    expect(sharedName([file('till/01.csv'), file('till/02.csv')])).toBe('till');
  });
});
