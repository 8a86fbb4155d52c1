import { describe, expect, it } from 'vitest';
import { usualWidth } from '../../src/ingest/delimiter-guess';
import { fitHeader, guessHeader, joinHeaderRows } from '../../src/ingest/header-guess';

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
    ).toEqual({ row: 0, named: true, headerRows: 1, sure: false });
  });
});

describe('fitHeader', () => {
  it('puts a lacking name before row labels, or behind where the last column is empty', () => {
    expect(fitHeader(['x', 'y'], 3, [['r1', '1', '2']])).toEqual(['', 'x', 'y']);
    expect(fitHeader(['x', 'y'], 3, [['1', '2', '']])).toEqual(['x', 'y', '']);
    expect(fitHeader(['x', 'y', 'z'], 2, [])).toEqual(['x', 'y']);
    expect(fitHeader(['customer', 'paid'], 3, [['c1', '1', '250']])).toEqual(['customer', 'paid', '']);
  });
});

describe('names in several rows (F8)', () => {
  const guess = (rows: readonly (readonly string[])[]) => guessHeader(rows, usualWidth(rows.map((row) => row.length)));
  const data = [
    ['Ann', '1', '2.5', '3', '4.5'],
    ['Bob', '5', '6.5', '7', '8.5'],
    ['Cid', '9', '0.5', '1', '2.5'],
  ];

  it.each<[string, string[][], { row: number; headerRows: number }]>([
    [
      'groups above names',
      [['', 'Spring', '', 'Autumn', ''], ['name', 'sold', 'paid', 'sold', 'paid'], ...data],
      { row: 0, headerRows: 2 },
    ],
    [
      'years above names',
      [['', '2023', '', '2024', ''], ['name', 'sold', 'paid', 'sold', 'paid'], ...data],
      { row: 0, headerRows: 2 },
    ],
    [
      'units below names',
      [['name', 'sold', 'paid', 'back', 'owed'], ['', 'pieces', 'CHF', 'pieces', 'CHF'], ...data],
      { row: 0, headerRows: 2 },
    ],
    [
      'three rows',
      [['', 'North', '', 'South', ''], ['', 'A', 'B', 'C', 'D'], ['name', 'sold', 'paid', 'sold', 'paid'], ...data],
      { row: 0, headerRows: 3 },
    ],
    [
      'a title whose commas were kept',
      [['Sales of May', '', '', '', ''], ['', '', '', '', ''], ['name', 'sold', 'paid', 'back', 'owed'], ...data],
      { row: 2, headerRows: 1 },
    ],
    [
      'a label and its value whose commas were kept',
      [['made by', 'Ann', '', '', ''], ['name', 'sold', 'paid', 'back', 'owed'], ...data],
      { row: 1, headerRows: 1 },
    ],
    ['one row of names', [['name', 'sold', 'paid', 'back', 'owed'], ...data], { row: 0, headerRows: 1 }],
    [
      'a first row of data without numbers',
      [['name', 'sold', 'paid', 'back', 'owed'], ['Zoe', 'n/a', '', '-', ''], ...data],
      { row: 0, headerRows: 1 },
    ],
    [
      'answers of yes and no',
      [
        ['a', 'b', 'c'],
        ['yes', 'no', 'yes'],
        ['no', 'no', 'yes'],
        ['yes', 'yes', 'no'],
        ['no', 'yes', 'no'],
      ],
      { row: 0, headerRows: 1 },
    ],
  ])('%s', (_, rows, expected) => {
    expect(guess(rows)).toMatchObject({ named: true, ...expected });
  });

  it('are joined, a group standing for each of its columns', () => {
    const rows = [
      ['', 'Spring', '', 'Autumn'],
      ['name', ' sold', 'paid', 'Autumn'],
    ];
    expect(joinHeaderRows(rows, 4)).toEqual(['name', 'Spring sold', 'Spring paid', 'Autumn']);
  });
});
