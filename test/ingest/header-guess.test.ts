import { describe, expect, it } from 'vitest';
import { usualWidth } from '../../src/ingest/delimiter-guess';
import { fitHeader, guessHeader } from '../../src/ingest/header-guess';

describe('guessHeader (F8)', () => {
  it.each<[string, string[][], { row: number; named: boolean }]>([
    [
      'text above numbers',
      [
        ['name', 'age'],
        ['Anna', '31'],
        ['Bob', '5'],
      ],
      { row: 0, named: true },
    ],
    [
      'numbers from the start',
      [
        ['Anna', '31'],
        ['Bob', '5'],
      ],
      { row: 0, named: false },
    ],
    [
      'ids and dates from the start',
      [
        ['00004', '19970101'],
        ['00021', '19970102'],
      ],
      { row: 0, named: false },
    ],
    ['a word above codes', [['code'], ['A1'], ['A2']], { row: 0, named: true }],
    ['codes from the start', [['A1'], ['A2']], { row: 0, named: false }],
    [
      'a value that comes again',
      [
        ['red', 'x'],
        ['red', 'y'],
        ['blue', 'z'],
      ],
      { row: 0, named: false },
    ],
    [
      'known names above words',
      [
        ['customer', 'city'],
        ['Anna', 'Rome'],
      ],
      { row: 0, named: true },
    ],
    [
      'a preamble',
      [['Report of May'], ['made by x'], ['name', 'age'], ['Anna', '31'], ['Bob', '5']],
      { row: 2, named: true },
    ],
    [
      'names without one for the row labels',
      [
        ['mpg', 'cyl'],
        ['Mazda', '21', '6'],
        ['Fiat', '22', '4'],
      ],
      { row: 0, named: true },
    ],
    ['one row of words', [['a', 'b']], { row: 0, named: true }],
    ['one row with a number', [['a', '5']], { row: 0, named: false }],
  ])('sees %s', (_, rows, expected) => {
    const width = usualWidth(rows.map((row) => row.length));
    expect(guessHeader(rows, width)).toMatchObject(expected);
  });

  it('says when nothing tells', () => {
    expect(
      guessHeader(
        [
          ['Anna', 'Rome'],
          ['Bob', 'Paris'],
        ],
        2,
      ),
    ).toEqual({ row: 0, named: true, sure: false });
  });
});

describe('fitHeader', () => {
  it('puts a lacking name before row labels, or behind where the last column is empty', () => {
    expect(fitHeader(['x', 'y'], 3, [['r1', '1', '2']])).toEqual(['', 'x', 'y']);
    expect(fitHeader(['x', 'y'], 3, [['1', '2', '']])).toEqual(['x', 'y', '']);
    expect(fitHeader(['x', 'y', 'z'], 2, [])).toEqual(['x', 'y']);
  });
});
