import { describe, expect, it } from 'vitest';
import { guessDelimiter, usualWidth } from '../../src/ingest/delimiter-guess';

describe('guessDelimiter (F11)', () => {
  const lines = (line: (row: number) => string): string => Array.from({ length: 50 }, (_, row) => line(row)).join('\n');

  it.each([
    [',', lines((row) => `${row},a b; c,1.5`)],
    [';', lines((row) => `${row};a, b;${row},5`)],
    [';', lines((row) => `${row};1,5;2,5`)],
    ['\t', lines((row) => `${row}\tone, two\tthree | four; five`)],
    ['|', lines((row) => `${row}|one, two, three|x`)],
    ['blanks', lines((row) => ` ${row}   ${row + 1}  3.5`)],
    [',', lines((row) => `2024-01-01 10:0${row % 10},5`)],
    [',', lines((row) => `"a;b;c;d",${row}`)],
    [';', lines((row) => `"a, b";"c, ${row}"`)],
    [',', lines((row) => `John Smith,London${row % 2 ? ' W' : ''}`)],
    [',', 'name\nAnna\nBob\n'],
  ])('finds %j', (delimiter, text) => {
    expect(guessDelimiter(text, true, '"').delimiter).toBe(delimiter);
  });

  it('finds none where the lines are ragged', () => {
    const baskets = ['milk,bread', 'milk', 'eggs,milk,bread', 'tea', 'a,b,c,d', 'x,y,z,u,v'].join('\n');
    expect(guessDelimiter(baskets, true, '"')).toMatchObject({ delimiter: 'none', consistency: 1 });
  });

  it('says how consistent the rows are', () => {
    expect(guessDelimiter('a,b\nc,d\ne,f\ng\n', true, '"')).toMatchObject({ delimiter: ',', consistency: 0.75 });
  });
});

it('takes the commonest width, the first of two', () => {
  expect([usualWidth([2, 3, 3]), usualWidth([4, 2]), usualWidth([])]).toEqual([3, 4, 0]);
});
