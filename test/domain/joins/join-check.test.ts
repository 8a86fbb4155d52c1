import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJoin, type JoinSide } from '../../../src/domain/joins/join-check';
import { finish } from '../../../src/domain/stats/steps';
import { columnLength, type Column } from '../../../src/domain/table/column';
import { numbers, texts } from '../predict/columns';
import { keyTables } from './key-columns';
import { naiveJoin, naiveKey } from './naive-join';

const keysOf = (columns: readonly Column[]) =>
  Array.from({ length: columnLength(columns[0]!) }, (_, row) => naiveKey(columns, row));

function naiveSide(own: readonly Column[], other: readonly Column[]): Omit<JoinSide, 'examples'> {
  const all = keysOf(own);
  const keys = all.filter((key) => key !== null);
  const known = new Set(keysOf(other));
  const distinct = [...new Set(keys)];
  return {
    rows: all.length,
    missing: all.length - keys.length,
    matchedRows: keys.filter((key) => known.has(key)).length,
    unmatchedRows: keys.filter((key) => !known.has(key)).length,
    keys: distinct.length,
    unmatchedKeys: distinct.filter((key) => !known.has(key)).length,
    duplicatedKeys: distinct.filter((key) => keys.indexOf(key) !== keys.lastIndexOf(key)).length,
    repeatedRows: keys.length - distinct.length,
  };
}

describe('checkJoin', () => {
  it('counts as nested loops do', () => {
    fc.assert(
      fc.property(keyTables, ({ left, right }) => {
        expect(finish(checkJoin(left, right))).toMatchObject({
          left: naiveSide(left, right),
          right: naiveSide(right, left),
          results: {
            inner: naiveJoin(left, right, 'inner').length,
            left: naiveJoin(left, right, 'left').length,
            full: naiveJoin(left, right, 'full').length,
          },
        });
      }),
    );
  });

  it('shows the unmatched and the repeated keys of most rows first', () => {
    const orders = texts('x', 'a', 'y', 'y', 'b', 'a', 'z');
    const { left, right } = finish(checkJoin([orders], [texts('a', 'b', 'c', 'b')]));
    expect(left.examples).toEqual({
      unmatched: [
        { key: ['y'], rows: 2 },
        { key: ['x'], rows: 1 },
        { key: ['z'], rows: 1 },
      ],
      duplicated: [
        { key: ['a'], rows: 2 },
        { key: ['y'], rows: 2 },
      ],
    });
    expect(right.examples).toEqual({ unmatched: [{ key: ['c'], rows: 1 }], duplicated: [{ key: ['b'], rows: 2 }] });
  });

  it('lists ten examples at most', () => {
    const { left } = finish(checkJoin([numbers(...Array(30).keys(), 29)], [numbers(-1)]));
    expect(left.examples.unmatched.map(({ key }) => key[0])).toEqual(['29', ...[...Array(9).keys()].map(String)]);
  });

  it.each([
    [['a', 'b'], ['b', 'c'], 'one-to-one'],
    [['a', 'b'], ['b', 'b'], 'one-to-many'],
    [['a', 'a'], ['b', 'a'], 'many-to-one'],
    [['a', 'a'], ['b', 'b'], 'many-to-many'],
  ])('%j to %j is %s', (left, right, cardinality) => {
    expect(finish(checkJoin([texts(...left)], [texts(...right)])).cardinality).toBe(cardinality);
  });

  it('tells how the key is stored on either side', () => {
    expect(finish(checkJoin([numbers(1), texts('a')], [texts('1'), texts('a')])).types).toEqual([
      { left: 'number', right: 'text' },
      { left: 'text', right: 'text' },
    ]);
  });

  it('answers for tables without rows', () => {
    expect(finish(checkJoin([texts()], [numbers()]))).toMatchObject({ sharedKeys: 0, results: { full: 0 } });
  });
});
