import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { leadingRanks, rankDescending } from '../../../src/domain/value/rank';

test('the highest ranks first, equal values share the smallest rank, missing ones have none', () => {
  const ranks = finish(rankDescending(Float64Array.of(5, 9, NaN, 5, 1), Float64Array.of(1, 5, 5, 9)));
  expect(Array.from(ranks)).toEqual([2, 1, NaN, 2, 4]);
});

test('the ranks of the highest are those of all', () => {
  const values = Float64Array.of(7, 9, 7, 1, 9, 7, 3);
  const ranks = finish(rankDescending(values, values.slice().sort()));
  const highest = [9, 9, 7, 7, 7];
  expect(leadingRanks(highest)).toEqual([1, 1, 3, 3, 3]);
  expect(leadingRanks(highest)).toEqual([1, 4, 0, 2, 5].map((row) => ranks[row]));
  expect(leadingRanks([])).toEqual([]);
});
