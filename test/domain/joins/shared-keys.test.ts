import { describe, expect, it } from 'vitest';
import { sharedKeys } from '../../../src/domain/joins/shared-keys';
import { finish } from '../../../src/domain/stats/steps';
import { MISSING_CODE, type Column } from '../../../src/domain/table/column';
import { booleans, dates, numbers, texts } from '../predict/columns';

/** For each row of the left table the first row of the right with the same key, -1 for none. */
function firstMatches(left: Column[], right: Column[]): number[] {
  const keys = finish(sharedKeys(left, right));
  return Array.from(keys.left, (key) => (key === MISSING_CODE ? -1 : keys.right.indexOf(key)));
}

describe('sharedKeys', () => {
  it('finds a number in the text that it is written as, and never with leading zeros or decimals', () => {
    const ids = texts('123', '0123', '123.0', '-7', '2.5', null);
    expect(firstMatches([numbers(123, -7, 2.5, null, 0)], [ids])).toEqual([0, 3, 4, -1, -1]);
    expect(firstMatches([ids], [numbers(123, -7, 2.5, null)])).toEqual([0, -1, -1, 1, 2, -1]);
  });

  it('finds a date in its ISO text, the day alone at midnight', () => {
    const days = texts('2024-01-02', '2024-01-02T12:30:00.000Z', '20240102');
    expect(firstMatches([dates('2024-01-02', '2024-01-02T12:30:00Z', null)], [days])).toEqual([0, 1, -1]);
    expect(firstMatches([dates('2024-01-02')], [dates('2024-01-03', '2024-01-02')])).toEqual([1]);
  });

  it('never finds a date in a number', () => {
    expect(firstMatches([dates('1970-01-01')], [numbers(0)])).toEqual([-1]);
  });

  it('takes 0 and -0 for one number, and matches no missing cell with another', () => {
    expect(firstMatches([numbers(0, null)], [numbers(null, -0)])).toEqual([1, -1]);
    expect(firstMatches([booleans(null, true)], [booleans(false, null, true)])).toEqual([-1, 2]);
  });

  it('takes texts of two dictionaries for the same, in other orders and with entries that no cell has', () => {
    const left: Column = { type: 'text', dictionary: ['x', 'b', 'a'], codes: Uint32Array.of(2, 1, MISSING_CODE) };
    const right: Column = { type: 'text', dictionary: ['a', 'x', 'b', 'a'], codes: Uint32Array.of(2, 3) };
    expect(firstMatches([left], [right])).toEqual([1, 0, -1]);
  });

  it('has a blank text for missing', () => {
    expect(firstMatches([texts('', ' ')], [texts('', ' ')])).toEqual([-1, -1]);
  });

  it('matches two columns only together', () => {
    const left = [texts('a', 'a', 'b', null), numbers(1, 2, 1, 1)];
    const right = [texts('b', 'a', null), texts('1', '2', '1')];
    expect(firstMatches(left, right)).toEqual([-1, 1, 0, -1]);
  });
});
