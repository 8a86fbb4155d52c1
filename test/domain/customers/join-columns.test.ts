import { expect, test } from 'vitest';
import { matchRows, takeRows } from '../../../src/domain/customers/join-columns';
import { MISSING_CODE, type TextColumn } from '../../../src/domain/table/column';

const ids: TextColumn = { type: 'text', dictionary: ['a', 'b', 'c'], codes: Uint32Array.of(2, 0, MISSING_CODE, 1) };
const other: TextColumn = { type: 'text', dictionary: ['b', 'a'], codes: Uint32Array.of(0, 1, 0, MISSING_CODE) };

test('the first row with an id is taken; the rest is counted', () => {
  const match = matchRows(ids, other);
  expect(Array.from(match.rows)).toEqual([MISSING_CODE, 1, MISSING_CODE, 0]);
  expect(match).toMatchObject({ matched: 2, unmatched: 2, duplicated: 1 });
});

test('cells of any type are taken by row, missing where no row matched', () => {
  const rows = Uint32Array.of(1, MISSING_CODE);
  expect(takeRows({ type: 'number', values: Float64Array.of(1, 2) }, rows)).toEqual({
    type: 'number',
    values: Float64Array.of(2, NaN),
  });
  expect(takeRows({ type: 'boolean', values: Uint8Array.of(0, 1) }, rows)).toEqual({
    type: 'boolean',
    values: Uint8Array.of(1, 2),
  });
  expect(takeRows(other, rows)).toEqual({
    type: 'text',
    dictionary: ['b', 'a'],
    codes: Uint32Array.of(1, MISSING_CODE),
  });
});
